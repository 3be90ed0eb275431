// Reports of studies that are incomplete, have one case or very many, or have names that are not plain Latin letters.
import { assess } from "@throughline/assess";
import { report, reportView } from "@throughline/report";
import { wordReport, workbook } from "@throughline/report/files";
import type { Study } from "@throughline/study";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { bundled } from "./russia.ts";

let russia: Study;
let women: Study;
beforeAll(async () => {
  [russia, women] = await Promise.all([bundled("russia-gender-violence"), bundled("womens-representation")]);
});

const withAnalyses = (study: Study, keep: (kind: string) => boolean): Study => ({
  ...study,
  manifest: { ...study.manifest, analyses: study.manifest.analyses.filter(({ kind }) => keep(kind)) },
});

/** Writes every file of a report that needs no other program, and reads its page. */
async function reportOf(study: Study) {
  const assessment = assess(study, { leverage: false });
  const view = reportView(assessment, study);
  const html = report(assessment, study, view)["report.html"] ?? "";
  const word = await wordReport(
    view,
    () => undefined,
    (key) => key,
  );
  expect(word.length).toBeGreaterThan(5000);
  expect(workbook(assessment, study).length).toBeGreaterThan(2000);
  const { document } = parseHTML(html);
  for (const script of document.querySelectorAll("script, style")) script.remove();
  const text = document.body.textContent ?? "";
  expect(text).not.toMatch(/undefined|\bNaN\b|\[object/u);
  return { view, html, text, document, answer: view.summary.answer.map((one) => one.text) };
}

test("a study without analyses says so, and shows its cases, sources and methods", async () => {
  const { view, answer, text } = await reportOf(withAnalyses(russia, () => false));
  expect(answer).toEqual([
    `This study has no analysis yet, so it answers no question. It holds 22 cases, ${russia.grades.length} grades and 330 claims.`,
  ]);
  expect(view.chapters).toEqual([]);
  expect(view.appendices.map(({ title }) => title)).toEqual([
    "Methods",
    "Cases and grades",
    "Timeline",
    "Missing evidence",
    "Replication",
    "Sources",
  ]);
  expect(text).toContain("Johnson, J. E. (2009)");
});

test("a study with only a question has a report", async () => {
  const nothing: Study = {
    ...withAnalyses(russia, () => false),
    cases: [],
    grades: [],
    claims: [],
    ties: [],
    events: [],
    media: [],
    sources: [],
    concordance: [],
  };
  const { answer, text } = await reportOf(nothing);
  expect(answer).toEqual([
    "This study has no analysis yet, so it answers no question. It holds 0 cases, 0 grades and 0 claims.",
  ]);
  expect(text).toContain("No conclusion is rated.");
});

test("without claims, grades are compared, and confidence is at most very low", async () => {
  const bare = <T extends { readonly claims: readonly string[] }>(records: readonly T[]): T[] =>
    records.map((record) => ({ ...record, claims: [] }));
  const { view, answer } = await reportOf({
    ...withAnalyses(russia, (kind) => kind === "ladder" || kind === "comparison" || kind === "gap"),
    claims: [],
    grades: bare(russia.grades),
    ties: bare(russia.ties),
    events: bare(russia.events),
    concordance: [],
  });
  expect(answer.at(-1)).toBe("Caution: no claim is recorded, so nothing supports the grades.");
  expect(answer.length).toBeGreaterThan(3);
  for (const { level } of view.summary.answer) expect([undefined, "very low", "cannot say"]).toContain(level);
});

test("a single case is described without comparison", async () => {
  const only = <T extends { readonly caseId?: string | undefined }>(records: readonly T[]): T[] =>
    records.filter(({ caseId }) => caseId === "trafficking");
  const { answer } = await reportOf({
    ...withAnalyses(russia, (kind) =>
      ["ladder", "comparison", "gap", "balance", "truth-table"].includes(kind),
    ),
    cases: russia.cases.filter(({ id }) => id === "trafficking"),
    grades: only(russia.grades),
    ties: only(russia.ties),
    events: only(russia.events),
    media: only(russia.media),
  });
  expect(answer.join("\n")).not.toMatch(/elsewhere|than in|furthest/u);
  expect(answer).toContain("Reform on paper is ahead of practice in trafficking in women.");
});

describe("names of any script, and names that look like markup", () => {
  test("are shown unchanged, and are not executed", async () => {
    const names: Readonly<Record<string, string>> = {
      trafficking: "<script>alert(1)</script>",
      "domestic-violence": "العنف المنزلي",
      "sexual-assault": "Сексуальное насилие & “принуждение”",
    };
    const { html, document, answer } = await reportOf({
      ...withAnalyses(russia, (kind) => ["ladder", "comparison", "gap", "response"].includes(kind)),
      cases: russia.cases.map((c) => ({ ...c, name: names[c.id] ?? c.name })),
    });
    expect(html.match(/<script/gu)).toHaveLength(1);
    const heads = [...document.querySelectorAll(".matrix tbody th")].map((head) => head.textContent);
    expect(heads).toEqual([names["sexual-assault"], names["domestic-violence"], names.trafficking]);
    expect(answer.join("\n")).toContain("higher in <script>alert(1)</script> than in العنف المنزلي.");
  });
});

test("with 198 cases page one shows the twelve with the highest outcome, and the total", async () => {
  const copies = Array.from({ length: 9 }, (_, copy) => copy);
  const many: Study = {
    ...women,
    cases: copies.flatMap((n) =>
      women.cases.map((c) => ({ ...c, id: `${c.id}-${n}`, name: `${c.name} ${n}` })),
    ),
    grades: copies.flatMap((n) => women.grades.map((g) => ({ ...g, caseId: `${g.caseId}-${n}` }))),
    claims: copies.flatMap((n) =>
      women.claims.map((c) => ({ ...c, id: `${c.id}-${n}`, caseId: `${c.caseId}-${n}` })),
    ),
  };
  const { view, text } = await reportOf(many);
  expect(view.summary.matrix?.rows).toHaveLength(12);
  expect(view.summary.matrix?.caseCount).toBe(198);
  expect(text).toContain("Shown: the 12 of 198 cases with the highest outcome.");
  for (const row of view.summary.matrix?.rows ?? []) expect(row.cells.at(-1)?.grade).toBe(1);
});
