import { notice } from "@throughline/messages";
import type { Context } from "../context.ts";
import { Refusal } from "./errors.ts";

/**
 * Whether requests may name files of the server's machine. A study in a folder is served on the loopback address to
 * its only user, who may. A shared study has several users, who may not read the server's disk.
 */
export const mayNameFiles = ({ store }: Pick<Context, "store">): boolean => !store.shared;

/** @throws Refusal when files of the server's machine are named where this is not allowed */
export function rejectServerFiles(context: Pick<Context, "store">, paths: readonly string[]): void {
  if (paths.length > 0 && !mayNameFiles(context))
    throw new Refusal(
      "forbidden",
      "server_files",
      notice("This study is shared, so files on the server cannot be named"),
      notice("Upload the files instead."),
    );
}
