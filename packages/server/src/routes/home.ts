import { contract } from "@throughline/api";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { waitingPage } from "../pages.ts";
import { serve } from "./serve.ts";

/** The report of the study as it is now, and what a page needs to make changes. */
export function homeRoutes(app: FastifyInstance, { store, jobs }: Context): void {
  app.get("/api/report", { schema: { hide: true } }, async (_request, reply) => {
    const revision = await store.revision();
    const latest =
      jobs
        .list()
        .find(
          (job) =>
            job.kind === "assess" &&
            job.revision === revision &&
            job.state !== "cancelled" &&
            job.state !== "interrupted",
        ) ?? (await jobs.start({ kind: "assess" }, revision));
    if (latest.state === "done") return reply.redirect(`/api/jobs/${latest.id}/report/report.html`, 303);
    return reply.type("text/html; charset=utf-8").send(waitingPage(latest));
  });
  serve(app, contract.study.session, async (_request, _reply, { session }) => ({
    author: app.author,
    csrf: session?.csrf ?? "",
  }));
  serve(app, contract.study.signOut, async (_, reply, request) => {
    app.signOut(request, reply);
    return reply.send();
  });
}
