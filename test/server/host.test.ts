import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type RunningServer, serveStart, serveStudy } from "@throughline/server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { copyOf } from "../store/studies.ts";
import { caller } from "./open-study.ts";
import { workbench } from "./workbench.ts";

let place: string;
let served: RunningServer | undefined;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "throughline-host-"));
});
afterEach(async () => {
  await served?.close();
  served = undefined;
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** Calls the API with the current token. */
const call = (method: string, path: string, body?: unknown) =>
  caller(served?.url ?? "", served?.token ?? "")(method, path, body);
const start = async (newFolder: string) => {
  served = await serveStart({ port: 0, author: "Anna", workbench, newFolder });
};

test("before a study is open, every page is the start page, and there is no study", async () => {
  await start(join(place, "first"));
  for (const path of ["", "cases"]) {
    const page = await fetch(`${served?.url}${path}`, {
      headers: { authorization: `Bearer ${served?.token}`, accept: "text/html" },
      redirect: "manual",
    });
    expect([page.status, page.headers.get("location")]).toEqual([303, "/start"]);
  }
  expect((await call("GET", "/api/study")).status).toBe(404);
  const { body } = await call("GET", "/api/home");
  expect(body).toMatchObject({ study: null, folder: join(place, "first"), author: "Anna" });
});

test("a new study is created in its folder and served at the same address, with its own token", async () => {
  const folder = join(place, "shelters");
  await start(folder);
  const before = served?.token;
  const { status, body } = await call("POST", "/api/studies", {
    folder,
    title: "Shelters: an overview",
    question: "Which campaigns brought a shelter?",
    authors: ["Anna Example"],
  });
  expect([status, body.address]).toEqual([201, `/?token=${served?.token}`]);
  expect(served?.token).not.toBe(before);
  const study = await call("GET", "/api/study");
  expect(study.body.manifest).toMatchObject({ title: "Shelters: an overview", authors: ["Anna Example"] });
  const home = await call("GET", "/api/home");
  expect(home.body.study).toEqual({ folder, isExample: false });
  expect(home.body.recent[0]).toMatchObject({ folder, title: "Shelters: an overview" });
  expect(await readFile(join(folder, "study.yaml"), "utf8")).toContain('title: "Shelters: an overview"');
});

test("opening another study saves and closes the current one", async () => {
  const [first, second] = [await copyOf("womens-representation"), await copyOf("party-bans-africa")];
  served = await serveStudy({ folder: first, port: 0, author: "Anna", workbench });
  await call("PATCH", "/api/study", { title: "Renamed before the other is opened" });
  expect((await call("POST", "/api/studies/open", { folder: second })).status).toBe(200);
  expect((await call("GET", "/api/study")).body.name).toBe("party-bans-africa");
  expect((await call("POST", "/api/studies/open", { folder: first })).status).toBe(200);
  expect((await call("GET", "/api/study")).body.manifest.title).toBe("Renamed before the other is opened");
  expect(await readFile(join(first, "study.yaml"), "utf8")).toContain("Renamed before the other is opened");
  const { body } = await call("GET", "/api/home");
  expect(body.recent.map((study: { folder: string }) => study.folder).slice(0, 2)).toEqual([first, second]);
});

test("a folder that cannot be opened or created is reported with the reason, and the open study stays open", async () => {
  const folder = await copyOf("womens-representation");
  served = await serveStudy({ folder, port: 0, author: "Anna", workbench });
  const broken = join(place, "broken");
  await mkdir(broken);
  await writeFile(join(broken, "study.yaml"), "title: [\n");
  const held = await copyOf("party-bans-africa");
  const other = await serveStudy({ folder: held, port: 0, author: "Boris", workbench });
  const refused = async (path: string, body: object) => {
    const { status, body: answer } = await call("POST", path, body);
    expect(status).toBeGreaterThanOrEqual(400);
    return answer.error.message;
  };
  expect(await refused("/api/studies/open", { folder: join(place, "nowhere") })).toBe(
    `There is no folder ${join(place, "nowhere")}. Check the path, or choose New study to create one.`,
  );
  expect(await refused("/api/studies/open", { folder: place })).toContain("has no study.yaml");
  expect(await refused("/api/studies/open", { folder: join(broken, "study.yaml") })).toContain("is a file");
  expect(await refused("/api/studies/open", { folder: "studies" })).toContain("not the full path");
  expect(await refused("/api/studies/open", { folder: broken })).toMatch(/errors: study\.yaml, line \d/u);
  expect(await refused("/api/studies/open", { folder: held })).toContain("Boris has this study open");
  expect(await refused("/api/studies", { folder, title: "T" })).toContain("already contains a study");
  expect(await refused("/api/studies", { folder: place, title: "T" })).toContain("is not empty");
  if (process.platform === "linux")
    expect(await refused("/api/studies", { folder: "/proc/here/it", title: "T" })).toContain(
      "No folder can be created at /proc/here/it",
    );
  expect((await call("GET", "/api/home")).body.study.folder).toBe(folder);
  await other.close();
});

test.each([
  [
    "of a newer version",
    "insert into kysely_migration values ('2099-01-01-a', '2099-01-01')",
    /newer version/u,
  ],
  ["without a table", "drop table records", /has no table “records”/u],
])("a study whose database is %s is not opened, and nothing changes", async (_, sql, message) => {
  const folder = await copyOf("womens-representation");
  await (await serveStudy({ folder, port: 0, author: "Anna", workbench })).close();
  const file = join(folder, ".throughline/store.sqlite");
  const raw = new DatabaseSync(file);
  raw.exec(sql);
  raw.close();
  const before = await readFile(file);
  await start(place);
  const { status, body } = await call("POST", "/api/studies/open", { folder });
  expect([status, body.error.message]).toEqual([507, expect.stringMatching(message)]);
  expect(body.error.message).toContain("throughline restore");
  expect(await readFile(file)).toEqual(before);
  expect((await call("GET", "/api/home")).body.study).toBeNull();
});

test("subfolders are listed, and those with a study are marked", async () => {
  await start(place);
  await mkdir(join(place, "listed", "plain"), { recursive: true });
  await mkdir(join(place, "listed", "study"));
  await mkdir(join(place, "listed", ".hidden"));
  await writeFile(join(place, "listed", "study", "study.yaml"), "title: T\n");
  const { body } = await call("GET", `/api/folders?folder=${encodeURIComponent(join(place, "listed"))}`);
  expect(body).toEqual({
    folder: join(place, "listed"),
    parent: place,
    folders: [
      { name: "plain", folder: join(place, "listed", "plain"), isStudy: false },
      { name: "study", folder: join(place, "listed", "study"), isStudy: true },
    ],
  });
  expect((await call("GET", "/api/folders?folder=%2Fnowhere")).status).toBe(422);
});

test("changes have the author name entered in the browser, also in the next study", async () => {
  const folder = await copyOf("womens-representation");
  served = await serveStudy({ folder, port: 0, author: "anna", workbench });
  expect((await call("PUT", "/api/session", { author: "  Anna Example " })).body.author).toBe("Anna Example");
  expect((await call("PUT", "/api/session", { author: " " })).status).toBe(400);
  await call("PATCH", "/api/study", { title: "By name" });
  expect((await call("GET", "/api/history?limit=1")).body[0].author).toBe("Anna Example");
  await call("POST", "/api/studies", { folder: join(place, "by-name"), title: "T" });
  await call("PATCH", "/api/study", { title: "By name too" });
  expect((await call("GET", "/api/history?limit=1")).body[0].author).toBe("Anna Example");
});
