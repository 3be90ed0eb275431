import type { FastifyReply } from "fastify";
import type { Context } from "../context.ts";

/** Reports the progress of a conversion, and cancels it when the client disconnects. */
export function conversionMonitor(
  { feed }: Context,
  reply: FastifyReply,
  id: string | undefined,
): { signal: AbortSignal; onDone: (done: number) => void } {
  const gone = new AbortController();
  reply.raw.once("close", () => gone.abort());
  const onDone = (done: number) => {
    if (id !== undefined) feed.notify({ event: "conversion", data: { id, done } });
  };
  return { signal: gone.signal, onDone };
}
