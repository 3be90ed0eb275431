import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { waitingPage } from "../pages.ts";

/** The report of the study as it is now, and what a page needs to make changes. */
export function homeRoutes(app: FastifyInstance, { store, jobs }: Context): void {
  app.get("/report", { schema: { hide: true } }, async (_request, reply) => {
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
  app.get(
    "/api/session",
    {
      schema: {
        tags: ["study"],
        summary: "Who makes the changes, and the token that changes made in a browser need as X-CSRF-Token",
        response: {
          200: {
            description: "the session",
            type: "object",
            properties: { author: { type: "string" }, csrf: { type: "string" } },
          },
        },
      },
    },
    async (request) => ({ author: app.author, csrf: request.session?.csrf ?? "" }),
  );
  app.delete(
    "/api/session",
    {
      schema: {
        tags: ["study"],
        summary: "Signs the browser out; the address with the token signs it in again",
        response: { 204: { description: "signed out", type: "null" } },
      },
    },
    async (request, reply) => {
      app.signOut(request, reply);
      return reply.code(204).send();
    },
  );
}
