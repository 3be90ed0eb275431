import { homedir } from "node:os";
import { contract } from "@throughline/api";
import type { FastifyInstance } from "fastify";
import { resolveFolder, subfolders } from "../host/folders.ts";
import type { Host } from "../host/host-actions.ts";
import type { Person } from "../host/person.ts";
import { serve } from "./serve.ts";

/** Routes for the user's name, the list of studies, and opening another study. */
export function hostRoutes(app: FastifyInstance, host: Host, person: Person): void {
  const { host: routes, study } = contract;

  serve(app, study.session, async (_request, _reply, { session }) => ({
    author: person.name,
    csrf: session?.csrf ?? "",
  }));

  serve(app, study.rename, async ({ body: { author } }) => {
    await person.rename(author);
    return { author: person.name };
  });

  serve(app, study.signOut, async (_, reply, request) => {
    app.signOut(request, reply);
    return reply.send();
  });

  serve(app, routes.home, async () => ({ ...host.home(), author: person.name }));

  serve(app, routes.folders, async ({ query: { folder } }) =>
    subfolders(folder === undefined ? homedir() : resolveFolder(folder)),
  );

  serve(app, routes.open, async ({ body: { folder } }) => ({
    address: await host.open(resolveFolder(folder)),
  }));

  serve(app, routes.create, async ({ body: { folder, ...study } }) => ({
    address: await host.create(resolveFolder(folder), study),
  }));

  // The previous study is closed after this response has been sent.
  app.addHook("onResponse", async () => host.closePrevious());
}
