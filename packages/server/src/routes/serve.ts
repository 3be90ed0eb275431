import type { AnswerOf, RequestOf, Route } from "@throughline/api";
import { refusalSchema } from "@throughline/api";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refusal } from "../policies/errors.ts";

/** Maximum size of a document, in bytes. */
const maxFile = 64 * 1024 * 1024;

const refusals = {
  "4xx": refusalSchema,
  "5xx": refusalSchema.describe("the disk or the server failed; nothing was changed"),
};

/**
 * Serves a route of the contract. Request and response are checked against it.
 *
 * @param handler returns the response, or sends it itself
 */
export function serve<R extends Route>(
  app: FastifyInstance,
  route: R,
  handler: (
    request: RequestOf<R>,
    reply: FastifyReply,
    raw: FastifyRequest,
  ) => Promise<AnswerOf<R> | FastifyReply>,
): void {
  const { method, path, tag, summary, description, params, query, body, answer, status = 200 } = route;
  const bytes = body === "bytes";
  app.route({
    method,
    url: path,
    ...(bytes ? { bodyLimit: maxFile } : {}),
    schema: {
      tags: [tag],
      summary,
      ...(description === undefined ? {} : { description }),
      ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}),
      ...(bytes ? { consumes: ["application/octet-stream"] } : body ? { body } : {}),
      response: { [status]: answer instanceof z.ZodType ? answer : fileSchema(answer.file), ...refusals },
    },
    handler: async (request, reply) => {
      reply.code(status);
      const asked = { params: request.params, query: request.query, body: request.body };
      if (bytes) asked.body = bytesIn(request.body);
      return handler(asked as RequestOf<R>, reply, request);
    },
  });
}

const fileSchema = (type: string) => z.string().describe(type).meta({ format: "binary" });

function bytesIn(body: unknown): Uint8Array {
  if (body instanceof Buffer) return new Uint8Array(body);
  throw new Refusal(
    "media-type",
    "bytes",
    "The request is not a file",
    "Send its bytes as application/octet-stream.",
  );
}
