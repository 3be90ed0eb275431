import type { ServerResponse } from "node:http";
import { contract, type LiveEvent } from "@throughline/api";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

const maxStreams = 50;
const heartbeat = 15_000;

/** Live changes, as server-sent events. Reconnecting with Last-Event-ID gives the revisions that were missed. */
export function liveRoutes(app: FastifyInstance, { store, feed, folder }: Context): void {
  const open = new Set<ServerResponse>();
  serve(app, contract.live, async (_, reply, request) => {
    if (open.size >= maxStreams)
      throw new Refusal("busy", "streams", "Too many pages are open. Close some of them");
    const missedFrom = Number(request.headers["last-event-id"]);
    const missed = Number.isInteger(missedFrom) && missedFrom >= 0 ? await since(missedFrom) : [];
    reply.hijack();
    const { raw } = reply;
    open.add(raw);
    raw.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    const send = ({ event, data }: LiveEvent) => {
      const id = event === "revision" ? `id: ${data.number}\n` : "";
      raw.write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    for (const data of missed) send({ event: "revision", data });
    send({ event: "folder", data: folder.state });
    const stop = feed.listen(send);
    const beat = setInterval(() => raw.write(": here\n\n"), heartbeat);
    raw.once("close", () => {
      open.delete(raw);
      clearInterval(beat);
      stop();
    });
    return reply;
  });
  app.addHook("preClose", async () => {
    for (const raw of open) raw.end();
  });
  const since = async (revision: number) => {
    const now = await store.revision();
    return (await store.revisions({ limit: Math.max(1, Math.min(500, now - revision)) }))
      .filter(({ number }) => number > revision)
      .reverse();
  };
}
