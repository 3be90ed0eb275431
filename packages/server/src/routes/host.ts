import { homedir } from "node:os";
import { contract } from "@throughline/api";
import type { FastifyInstance } from "fastify";
import { foldersIn, typedFolder } from "../host/folders.ts";
import type { Host } from "../host/host-actions.ts";
import type { Person } from "../host/person.ts";
import { serve } from "./serve.ts";

/** Who works here, which studies there are, and opening one in place of another. */
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
    foldersIn(folder === undefined ? homedir() : typedFolder(folder)),
  );

  serve(app, routes.open, async ({ body: { folder } }) => ({
    address: await host.open(typedFolder(folder)),
  }));

  serve(app, routes.create, async ({ body: { folder, ...study } }) => ({
    address: await host.create(typedFolder(folder), study),
  }));

  // What was open before is closed once this answer has been sent.
  app.addHook("onResponse", async () => host.closePrevious());
}
