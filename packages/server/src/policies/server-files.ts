import type { Context } from "../context.ts";
import { Refusal } from "./errors.ts";

/**
 * Files of the server's own machine may be named by whoever sits at it: a study in a folder is served on the loopback address to its
 * one user. Where several people reach a study, its server's disk is none of theirs.
 */
export const mayNameFiles = ({ store }: Pick<Context, "store">): boolean => !store.shared;

/** @throws Refusal when files of the server's machine are named where that is not allowed */
export function refuseServerFiles(context: Pick<Context, "store">, paths: readonly string[]): void {
  if (paths.length > 0 && !mayNameFiles(context))
    throw new Refusal(
      "forbidden",
      "server_files",
      "This study is shared, so files on the server cannot be named",
      "Upload the files instead.",
    );
}
