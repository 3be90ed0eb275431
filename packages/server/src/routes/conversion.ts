import type { FastifyReply } from "fastify";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";

/** What a request with a document says of it. */
export const conversionParameters = {
  name: { type: "string", minLength: 1, maxLength: 1000, description: "the name of the file" },
  conversion: {
    type: "string",
    minLength: 1,
    maxLength: 100,
    description: "a name for it, under which its progress is told in /api/live",
  },
} as const;

/** Tells how far a conversion is, and ends it when nobody waits for it any more. */
export function whileWaiting(
  { feed }: Context,
  reply: FastifyReply,
  id: string | undefined,
): { signal: AbortSignal; onDone: (done: number) => void } {
  const gone = new AbortController();
  reply.raw.once("close", () => gone.abort());
  const onDone = (done: number) => {
    if (id !== undefined) feed.tell({ event: "conversion", data: { id, done } });
  };
  return { signal: gone.signal, onDone };
}

/**
 * The bytes of a file that is sent.
 *
 * @throws Refusal when something else was
 */
export function bytesIn(body: unknown): Uint8Array {
  if (body instanceof Buffer) return new Uint8Array(body);
  throw new Refusal("media-type", "bytes", "Send the bytes of the file as application/octet-stream");
}
