import type { ServerResponse } from "node:http";
import { contract, type LiveEvent } from "@throughline/api";
import { notice } from "@throughline/messages";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { revisionsSince } from "../feed.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

const maxStreams = 50;
const heartbeat = 15_000;

/** Sends live changes as server-sent events. Reconnecting with Last-Event-ID returns missed revisions. */
export function liveRoutes(app: FastifyInstance, { store, feed, folder }: Context): void {
  const open = new Set<ServerResponse>();
  serve(app, contract.live, async (_, reply, request) => {
    if (open.size >= maxStreams)
      throw new Refusal("busy", "streams", notice("Too many pages are open"), notice("Close some of them."));
    // Events are queued from here on, because a revision could be made while the missed ones are read.
    let held: LiveEvent[] | undefined = [];
    const { raw } = reply;
    const send = ({ event, data }: LiveEvent) => {
      const id = event === "revision" ? `id: ${data.number}\n` : "";
      raw.write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const stop = feed.listen((event) => (held ? held.push(event) : send(event)));
    const lastSeen = Number(request.headers["last-event-id"] ?? Number.NaN);
    const { now, missed } = await missedSince(lastSeen).catch((error: unknown) => {
      stop();
      throw error;
    });
    reply.hijack();
    open.add(raw);
    raw.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    for (const data of missed) send({ event: "revision", data });
    // A page that reconnects before its first revision sends this number.
    raw.write(`id: ${now}\n`);
    send({ event: "folder", data: folder.state });
    for (const event of held) if (event.event !== "revision" || event.data.number > now) send(event);
    held = undefined;
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
  const missedSince = async (revision: number) => {
    const now = await store.revision();
    const missed = revision >= 0 ? await revisionsSince(store, revision, now) : [];
    return { now, missed };
  };
}
