import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { waitingPage } from "../pages.ts";

/** Routes of the report of the current study. */
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
}
