import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { factsOnly, withdrawalResult } from "@throughline/assess";
import { loadStudy } from "@throughline/study/folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HostedStudy, openBundled, openFolder } from "../host/studies.ts";
import { newClaim } from "../store/studies.ts";
import type { Call } from "./open-study.ts";

let folder: string;
let served: HostedStudy;
let call: Call;
beforeAll(async () => {
  served = await openBundled("russia-gender-violence");
  ({ folder, call } = served);
});
afterAll(async () => expect(await served.end()).toBe(""));

const saved = async () => expect((await call("POST", "/api/folder", {})).body.state).toBe("saved");

describe("rows", () => {
  test("are listed page by page with typed values: numbers, lists, null when missing", async () => {
    const { body: grade } = await call("GET", "/api/grades/trafficking/norm_articulation");
    expect(grade).toMatchObject({
      grade: 1,
      claims: ["s030", "s116", "c117"],
      confidence: "high",
      version: 1,
    });
    const { body: claim } = await call("GET", "/api/claims/s001");
    expect(claim).toMatchObject({ date_from: null, cites: [], quote: null });
    const { study } = await loadStudy(folder);
    const ids: string[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const { body } = await call("GET", `/api/claims?limit=50&after=${after}`);
      expect(body.total).toBe(study!.claims.length);
      ids.push(...body.rows.map((row: { id: string }) => row.id));
      after = body.next;
    }
    expect(ids).toEqual(study!.claims.map(({ id }) => id));
  });

  test("are created, changed and deleted; the folder is updated and the history kept", async () => {
    const made = await call("POST", "/api/claims", newClaim({ statement: 'New, "quoted"' }));
    expect(made.status).toBe(201);
    expect(made.headers.get("etag")).toBe(`"${made.body.version}"`);
    const { id, version } = made.body;
    const changed = await call("PATCH", `/api/claims/${id}`, { version, date_from: "2004", quote: "words" });
    expect(changed.body).toMatchObject({ id, date_from: "2004", quote: "words", author: "Anna" });
    await saved();
    expect(await readFile(join(folder, "claims.csv"), "utf8")).toContain(`${id},johnson2009,ch6 p1`);
    const blanked = await call("PATCH", `/api/claims/${id}`, { version: changed.body.version, quote: null });
    expect(blanked.body.quote).toBeNull();
    const gone = await call("DELETE", `/api/claims/${id}?version=${blanked.body.version}`);
    expect(gone.body).toMatchObject({ action: "edit", author: "Anna" });
    expect((await call("GET", `/api/claims/${id}`)).status).toBe(404);
    const { body: history } = await call("GET", `/api/claims/${id}/history`);
    expect(history).toHaveLength(4);
    expect(history[0]).toMatchObject({ before: { statement: 'New, "quoted"' }, after: null });
    await saved();
    expect(await readFile(join(folder, "claims.csv"), "utf8")).not.toContain(`${id},johnson2009`);
  });

  test("with errors are rejected with the place, the nearest name and the remedy", async () => {
    const { status, body } = await call("POST", "/api/claims", newClaim({ case: "traficking" }));
    expect(status).toBe(422);
    expect(body.error.problems).toMatchObject([
      { at: { file: "claims.csv", name: "case" }, severity: "error" },
    ]);
    expect(body.error.message).toContain('Nearest: "trafficking"');
    expect((await call("POST", "/api/claims", { ...newClaim(), nonsense: 1 })).status).toBe(400);
    expect((await call("PATCH", "/api/claims/s001", { statement: "no version" })).status).toBe(400);
    expect((await call("GET", "/api/claims?colour=red")).status).toBe(400);
    expect((await call("GET", "/api/claims?limit=0")).status).toBe(400);
  });

  test("fifty clients change one grade at once: each change succeeds or reports the conflict", async () => {
    const path = "/api/grades/trafficking/prosecution";
    let conflicts = 0;
    await Promise.all(
      Array.from({ length: 50 }, async (_, client) => {
        for (;;) {
          const { body: row } = await call("GET", path);
          const rationale = `${row.rationale ?? ""}|${client}`;
          const { status, body } = await call("PATCH", path, { version: row.version, rationale });
          if (status === 200) return;
          expect(status).toBe(409);
          expect(body.error.conflict).toMatchObject({
            kind: "grades",
            seen: row.version,
            author: "Anna",
          });
          expect(body.error.conflict.version).toBeGreaterThan(row.version);
          conflicts++;
        }
      }),
    );
    const { body } = await call("GET", path);
    const parts = body.rationale.split("|").slice(1).map(Number);
    expect(parts.sort((a: number, b: number) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(conflicts).toBeGreaterThan(0);
    const { body: undone } = await call("POST", "/api/undo", { steps: 50 });
    expect(undone).toHaveLength(50);
  });

  test("several changes are one revision, and undone as one", async () => {
    const edits = [
      { op: "create", table: "cases", values: { id: "new-case", name: "New", kind: "intervention" } },
      { op: "create", table: "claims", values: newClaim({ id: "n1", case: "new-case" }) },
      {
        op: "create",
        table: "grades",
        values: {
          case: "new-case",
          attribute: "national_law",
          grade: 0.33,
          confidence: "low",
          claims: ["n1"],
        },
      },
    ];
    const { body } = await call("POST", "/api/edits", { note: "a fourth", edits });
    expect(body.revision).toMatchObject({ note: "a fourth" });
    expect(body.rows.map(({ table }: { table: string }) => table)).toEqual(["cases", "claims", "grades"]);
    const { body: study } = await call("GET", "/api/study");
    expect(study).toMatchObject({ undo: true, redo: false, revision: body.revision.number });
    const { body: before } = await call("GET", `/api/cases?as_of=${body.revision.number - 1}`);
    expect(before.rows.map(({ id }: { id: string }) => id)).not.toContain("new-case");
    await call("POST", "/api/undo", {});
    expect((await call("GET", "/api/cases/new-case")).status).toBe(404);
    expect((await call("POST", "/api/redo", {})).status).toBe(200);
    expect((await call("GET", "/api/claims/n1")).status).toBe(200);
    await call("POST", "/api/undo", {});
  });
});

test("sources and files", async () => {
  const made = await call("POST", "/api/sources", { bibtex: "@book{new2020, title={New}, year={2020}}" });
  expect(made.body).toMatchObject({ key: "new2020", csl: { title: "New" } });
  expect((await call("POST", "/api/sources", { bibtex: "@book{" })).status).toBe(422);
  const text = new TextEncoder().encode("# Neu\n\nGewalt — насилие.\n");
  const put = await call("PUT", "/api/files/sources/new2020.md", text);
  expect(put.status).toBe(200);
  expect((await call("PUT", "/api/files/sources/new2020.md", text)).status).toBe(428);
  const file = await call("GET", "/api/files/sources/new2020.md");
  expect(file.body).toBe(new TextDecoder().decode(text));
  expect(file.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(file.headers.get("content-security-policy")).toContain("sandbox");
  const { body: found } = await call("GET", `/api/search?q=${encodeURIComponent("насилием")}`);
  expect(found.hits).toMatchObject([{ in: "documents", key: "sources/new2020.md", exact: "насилие" }]);
  expect((await call("PUT", "/api/files/claims.csv", text)).status).toBe(422);
  expect((await call("PUT", "/api/files/..%2Foutside.md", text)).status).toBe(422);
  const broken = await call(
    "PUT",
    "/api/files/study.yaml?version=1",
    new TextEncoder().encode("title: only\n"),
  );
  expect(broken.status).toBe(422);
  expect(broken.body.error.message).toContain("question");
  await saved();
  expect(await readFile(join(folder, "sources/new2020.md"), "utf8")).toContain("насилие");
  await call("POST", "/api/undo", { steps: 2 });
  await saved();
  await expect(readFile(join(folder, "sources/new2020.md"))).rejects.toThrow("ENOENT");
});

test("the stream reports changes of the API and the folder, and missed revisions", async () => {
  const since = (await call("GET", "/api/study")).body.revision;
  const stop = new AbortController();
  const listen = (headers: Record<string, string> = {}) =>
    fetch(`${served.url}api/live`, {
      headers: { authorization: `Bearer ${served.token}`, ...headers },
      signal: stop.signal,
    });
  const events = async function* (response: Response) {
    let text = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) {
        const event = /^event: (.*)$/mu.exec(part)?.[1];
        const data = /^data: (.*)$/mu.exec(part)?.[1];
        if (event) yield { event, data: JSON.parse(data ?? "null") };
      }
    }
  };
  const revisions: { number: number; things: string[]; action: string }[] = [];
  const live = await listen();
  const listening = (async () => {
    for await (const { event, data } of events(live))
      if (event === "revision") {
        revisions.push(data);
        if (revisions.length === 2) return;
      }
  })();
  const { body: row } = await call("GET", "/api/actors/osce");
  await call("PATCH", "/api/actors/osce", { version: row.version, place: "AT" });
  await saved();
  const path = join(folder, "actors.csv");
  await writeFile(path, (await readFile(path, "utf8")).replace("osce,", "osce-renamed,"));
  await writeFile(
    path,
    (await readFile(path, "utf8"))
      .replace("osce-renamed,", "osce,")
      .replace(/^(osce,[^,]*),/mu, "$1 (edited),"),
  );
  await listening;
  expect(revisions).toMatchObject([
    { number: since + 1, action: "edit", things: ["actors/osce"] },
    { number: since + 2, action: "import", things: ["actors/osce"] },
  ]);
  for await (const { event, data } of events(await listen({ "last-event-id": String(since + 1) }))) {
    expect([event, data.number]).toEqual(["revision", since + 2]);
    break;
  }
  stop.abort();
});

test("a page that missed more than 100 revisions must fetch everything, and its present revision", async () => {
  const since = (await call("GET", "/api/study")).body.revision;
  for (let i = 0; i < 101; i++) {
    const { body: row } = await call("GET", "/api/actors/osce");
    await call("PATCH", "/api/actors/osce", { version: row.version, place: i % 2 === 0 ? "PL" : "AT" });
  }
  const stop = new AbortController();
  const { body } = await fetch(`${served.url}api/live`, {
    headers: { authorization: `Bearer ${served.token}`, "last-event-id": String(since) },
    signal: stop.signal,
  });
  let text = "";
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes("event: folder")) break;
  }
  stop.abort();
  const [first, second] = text.split("\n\n");
  expect(JSON.parse(/^data: (.*)$/mu.exec(first!)![1]!)).toMatchObject({
    number: since + 101,
    changes: 101,
    things: [],
  });
  expect(second).toMatch(new RegExp(`^id: ${since + 101}\nevent: folder\n`, "u"));
});

test("each grade is served with its support by claims", async () => {
  const { status, body } = await call("GET", "/api/cells/statuses");
  expect(status).toBe(200);
  const found = body.find(
    (cell: { case: string; attribute: string }) =>
      cell.case === "trafficking" && cell.attribute === "critique_retained",
  );
  expect(found).toMatchObject({ status: "supported", circular: true, for: 1, against: 0 });
  const law = body.find(
    (cell: { case: string; attribute: string }) =>
      cell.case === "sexual-assault" && cell.attribute === "national_law",
  );
  // The claims contradict the attribute, and therefore support its low grade.
  expect(law.status).toBe("supported");
  expect(law.claims).toEqual(
    expect.arrayContaining([
      { claim: "s024", stand: "for" },
      { claim: "c060", stand: "for" },
    ]),
  );
});

test("settings of the study and its attributes are changed in study.yaml, and undone", async () => {
  const question = "What did each intervention change?";
  expect((await call("PATCH", "/api/study", { question, authors: ["Anna", "Boris"] })).status).toBe(200);
  const changed = await call("PATCH", "/api/attributes/activism", {
    label: "Activism, all",
    short: "Activism",
  });
  expect(changed.status).toBe(200);
  const { manifest } = (await call("GET", "/api/study")).body;
  expect(manifest).toMatchObject({ question, authors: ["Anna", "Boris"] });
  expect(manifest.attributes.activism).toMatchObject({
    label: "Activism, all",
    short: "Activism",
    role: "outcome",
    scale: "fuzzy",
  });
  const { body: history } = await call("GET", "/api/history?limit=2");
  expect(history.map(({ note }: { note: string }) => note)).toEqual([
    'changes label, short of the attribute "activism"',
    "changes question, authors of the study",
  ]);
  expect((await call("PATCH", "/api/attributes/nothing", { label: "Nothing" })).status).toBe(422);
  expect((await call("PATCH", "/api/study", { title: "" })).status).toBe(400);
  for (let i = 0; i < 2; i++) await call("POST", "/api/undo", {});
  expect((await call("GET", "/api/study")).body.manifest.question).not.toBe(question);
});

describe("jobs", () => {
  const ended = async (id: string) => {
    const job = async () => (await call("GET", `/api/jobs/${id}`)).body;
    await expect.poll(async () => (await job()).state).not.toMatch(/running|waiting/u);
    return job();
  };

  test("the assessment, with its report", async () => {
    const { status, body: job } = await call("POST", "/api/jobs", { kind: "assess" });
    expect(status).toBe(202);
    expect(await ended(job.id)).toMatchObject({ state: "done", kind: "assess" });
    const { body: result } = await call("GET", `/api/jobs/${job.id}/result`);
    expect(result.conclusions.length).toBeGreaterThan(50);
    const report = await call("GET", `/api/jobs/${job.id}/report/report.html`);
    expect(report.body).toContain("<!doctype html>");
    expect((await call("GET", `/api/jobs/${job.id}/report/..%2Fjob.json`)).status).toBe(404);
    expect((await call("GET", "/api/report")).status).toBe(303);
  });

  test("one analysis with custom settings; wrong settings are rejected", async () => {
    const analysis = {
      id: "mine",
      kind: "truth-table",
      title: "Mine",
      cases: "region",
      outcome: "regional_activity",
      conditions: ["severity_acknowledged", "international_attention"],
    };
    const wrong = await call("POST", "/api/jobs", {
      kind: "analysis",
      analysis: { ...analysis, conditions: ["nope"] },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.error.message).toContain('"nope"');
    const missing = await call("POST", "/api/jobs", { kind: "analysis", analysis: { kind: "truth-table" } });
    expect(missing.status).toBe(422);
  });

  const resultOf = async (request: object) => {
    const { body: job } = await call("POST", "/api/jobs", request);
    expect(await ended(job.id)).toMatchObject({ state: "done" });
    return (await call("GET", `/api/jobs/${job.id}/result`)).body;
  };

  test("conclusions on facts alone, and those that fall without a source", async () => {
    const { study } = await loadStudy(folder);
    expect(await resultOf({ kind: "withdraw", withdraw: { judgements: true } })).toEqual(
      JSON.parse(JSON.stringify(factsOnly(study!))),
    );
    const withdraw = { sources: ["johnson2009"] };
    const result = await resultOf({ kind: "withdraw", withdraw });
    expect(result).toEqual(JSON.parse(JSON.stringify(withdrawalResult(study!, withdraw))));
    expect(result.counts.falls).toBeGreaterThan(0);
  });

  test("an unknown source cannot be withdrawn", async () => {
    const request = { kind: "withdraw", withdraw: { sources: ["nobody1900"] } };
    const { body: job } = await call("POST", "/api/jobs", request);
    expect(await ended(job.id)).toMatchObject({
      state: "failed",
      notice: { values: { kind: "source", name: "nobody1900" } },
    });
  });

  test("a cancelled job ends at once and keeps its state", async () => {
    const { body: job } = await call("POST", "/api/jobs", { kind: "assess" });
    const { body: cancelled } = await call("DELETE", `/api/jobs/${job.id}`);
    expect(cancelled.state).toBe("cancelled");
    expect((await call("GET", `/api/jobs/${job.id}/result`)).status).toBe(409);
  });
});

test("jobs are listed after a restart, and a running one is marked as interrupted", async () => {
  const first = await openBundled("womens-representation");
  const { body: done } = await first.call("POST", "/api/jobs", { kind: "assess" });
  await expect.poll(async () => (await first.call("GET", `/api/jobs/${done.id}`)).body.state).toBe("done");
  const { body: running } = await first.call("POST", "/api/jobs", { kind: "assess" });
  await first.end();
  const second = await openFolder(first.folder);
  const { body: result } = await second.call("GET", `/api/jobs/${done.id}/result`);
  expect(result.conclusions.length).toBeGreaterThan(3);
  expect((await second.call("GET", `/api/jobs/${running.id}`)).body.state).toBe("interrupted");
  await second.end();
});
