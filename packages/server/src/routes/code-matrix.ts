import { contract } from "@throughline/api";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { rowOf } from "../row.ts";
import { serve } from "./serve.ts";

/** Routes that count codes across sources, cases and each other, and list the passages of each count. */
export function codeMatrixRoutes(app: FastifyInstance, { store }: Context): void {
  serve(app, contract.codeMatrix.get, async ({ query: { across, below } }) => {
    const { meetings } = await store.codeMatrix(across, below);
    return meetings;
  });
  serve(app, contract.codeMatrix.passages, async ({ query: { across, below, code, column } }) => {
    const { passagesOf } = await store.codeMatrix(across, below);
    return passagesOf(code, column).map((record) => rowOf("passages", record));
  });
}
