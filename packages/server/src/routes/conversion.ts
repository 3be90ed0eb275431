import type { FastifyReply } from "fastify";
import type { Context } from "../context.ts";

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
