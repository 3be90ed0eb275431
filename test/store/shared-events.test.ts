// Event data in a study that several people share: nobody may read the files of the server.
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePlace } from "@throughline/store";
import { expect, test } from "vitest";
import { studyApp } from "../../packages/server/src/app.ts";
import type { Context } from "../../packages/server/src/context.ts";
import type { Host } from "../../packages/server/src/host/host-actions.ts";
import { Jobs } from "../../packages/server/src/jobs/jobs.ts";
import { Uploads } from "../../packages/server/src/uploads.ts";
import { example } from "../events/waterland.ts";
import { workbench } from "../server/workbench.ts";
import { databases } from "./databases.ts";

test("files of the server cannot be named", async () => {
  const mapping = await readFile(join(example, "mapping.yaml"), "utf8");
  const postgres = await databases("postgres");
  const path = await mkdtemp(join(tmpdir(), "throughline-shared-"));
  const place = await makePlace(path);
  await writeFile(join(path, "events.csv"), "secret");
  const uploads = await Uploads.in(join(place, "uploads"));
  const jobs = await Jobs.of(path, join(place, "jobs"), () => undefined);
  const token = "token";
  const feed = { poll: async () => undefined };
  const person = { name: "Anna" };
  const context = { store: await postgres.store(), path, person, token, jobs, uploads, feed };
  const host = { closePrevious: async () => undefined } as unknown as Host;
  const server = await studyApp(context as unknown as Context, { port: () => 80, workbench, host });
  const headers = { host: "127.0.0.1:80", authorization: `Bearer ${token}` };
  const ask = async (events: object) => {
    const payload = { kind: "events", events: { mapping, ...events } };
    const answer = await server.inject({ method: "POST", url: "/api/jobs", headers, payload });
    return { status: answer.statusCode, body: answer.json() };
  };
  try {
    for (const name of ["events.csv", "/etc/passwd", "*"])
      expect(await ask({ paths: [name] })).toMatchObject({
        status: 403,
        body: { error: { code: "server_files" } },
      });
    const { id } = await uploads.keep("events.csv", new Uint8Array([1]));
    expect((await ask({ uploads: [id], paths: ["events.csv"] })).status).toBe(403);
    expect((await ask({ uploads: [id] })).status).toBe(202);
  } finally {
    await server.close();
    await jobs.close();
    await postgres.end();
  }
});
