import { type Crossing, crossings } from "@throughline/store";
import { tables } from "@throughline/study";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { refusals, rowSchema } from "../schemas.ts";
import { rowOf } from "../values.ts";

const tags = ["passages"];
const text = { type: "string", maxLength: 400 } as const;
const asked = {
  across: {
    enum: crossings,
    description:
      "sources of the passages, cases of the claims drawn from them, or other codes over the same words",
  },
  below: {
    type: "boolean",
    default: false,
    description: "whether a code has the passages of those under it too; not across codes",
  },
} as const;

/** Codes counted across sources, cases and each other, and the passages behind each count. */
export function codeMatrixRoutes(app: FastifyInstance, { store }: Context): void {
  app.get(
    "/api/code-matrix",
    {
      schema: {
        tags,
        summary: "How often each code meets each source, case or other code; what does not meet is left out",
        querystring: { type: "object", additionalProperties: false, properties: asked, required: ["across"] },
        response: {
          200: {
            description: "counts; pairs of codes in both directions",
            type: "array",
            items: { type: "object", properties: { code: text, column: text, count: { type: "integer" } } },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { across, below } = request.query as { across: Crossing; below: boolean };
      return (await store.codeMatrix(across, below)).meetings;
    },
  );
  app.get(
    "/api/code-matrix/passages",
    {
      schema: {
        tags,
        summary: "The passages on which one count of the matrix rests, in the order of their file",
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: { ...asked, code: text, column: text },
          required: ["across", "code", "column"],
        },
        response: {
          200: { description: "passages", type: "array", items: rowSchema(tables.passages) },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { across, below, code, column } = request.query as {
        across: Crossing;
        below: boolean;
        code: string;
        column: string;
      };
      const { passagesOf } = await store.codeMatrix(across, below);
      return passagesOf(code, column).map((record) => rowOf(tables.passages, record));
    },
  );
}
