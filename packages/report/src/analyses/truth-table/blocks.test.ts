import { assess, studyOfKept } from "@throughline/assess";
import type { AnalysisOf } from "@throughline/study";
import { expect, test } from "vitest";
import { analysisView } from "../../analysis-view.ts";
import { inDepthView } from "../../in-depth-view.ts";
import { truthTableSection } from "../../replication/truth-table-section.ts";
import { linesOfTable, textOf } from "../../view/text.ts";
import type { Block } from "../../view/view.ts";

const attribute = (label: string, role: "condition" | "outcome") => ({
  label,
  role,
  scale: "crisp" as const,
});
const manifest = {
  title: "",
  question: "",
  authors: [],
  licence: "",
  language: "en",
  attributes: {
    norm: attribute("Norm", "condition"),
    money: attribute("Money", "condition"),
    law: attribute("Law", "outcome"),
  },
  analyses: [],
};
const analysis: AnalysisOf<"truth-table"> = {
  id: "table",
  kind: "truth-table",
  title: "Laws",
  cases: "case",
  conditions: ["norm", "money"],
  outcome: "law",
  dichotomise: false,
  incl_cut: 1,
  pri_cut: 0,
  n_cut: 1,
  solutions: ["conservative", "parsimonious"],
  expect: [],
};
// Alba has the law with norm and money, Borea with the norm alone; Corva has neither norm, money nor law.
const values = { alba: [1, 1, 1], borea: [1, 0, 1], corva: [0, 0, 0] };
const studyOf = (changed: Partial<typeof analysis> = {}) => {
  const table = { ...analysis, ...changed };
  const ids = Object.keys(values);
  const from = {
    manifest,
    cases: ids.map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1), kind: "case" })),
    grades: Object.entries(values).flatMap(([caseId, grades]) =>
      Object.keys(manifest.attributes).map((name, i) => ({
        caseId,
        attribute: name,
        grade: grades[i] ?? 0,
        confidence: "high" as const,
        claims: [],
      })),
    ),
    rubric: [],
    sources: [],
    claims: [],
  };
  return { study: studyOfKept({ analysis: table, from }), table };
};
const viewOf = (changed: Partial<typeof analysis> = {}) => {
  const { study } = studyOf(changed);
  const view = analysisView(assess(study, { leverage: false, closer: "cases" }), study, "table");
  return view?.parts ?? {};
};
const textsOf = (blocks: readonly Block[] = []): string =>
  blocks
    .map((block) => {
      if (block.is === "table") return linesOfTable(block).join("\n");
      if (block.is === "list") return block.items.map(({ content }) => textOf(content)).join("\n");
      return block.is === "paragraph" ? textOf(block.content) : "";
    })
    .join("\n");

test("one chart shows all solutions, with labels of conditions, and columns by solution and model", () => {
  const [chart] = viewOf().solution ?? [];
  if (chart?.is !== "table") throw new Error("the chart comes first");
  const [heads, norm] = linesOfTable(chart);
  expect(heads).toEqual(["Condition", "Conservative, M1: norm", "Parsimonious, M1: norm"]);
  expect(norm).toEqual(["Norm norm", "present", "present"]);
});

test("a row that is set by hand is listed with its value by the cut-offs and the reason", () => {
  const set_rows = [{ configuration: "norm*~money", out: 0 as const, reason: "The law was never applied." }];
  const text = textsOf(viewOf({ set_rows }).solution);
  expect(text).toContain("0 set by hand");
  expect(text).toContain("negative; by the thresholds it is positive. Reason: The law was never applied.");
  expect(text).toContain("Conservative, M1: norm*\u200bmoney");
});

test("the R script sets the same rows and excludes the same remainders", () => {
  const { study } = studyOf({
    set_rows: [
      { configuration: "norm*~money", out: 0, reason: "The law was never applied." },
      { configuration: "~norm*money", out: 0, reason: "Money never comes without the norm." },
    ],
  });
  const [found] = assess(study, { leverage: false, closer: false }).analyses;
  if (found?.kind !== "truth-table") throw new Error("it is a truth table");
  const lines = truthTableSection(found, study).lines.join("\n");
  expect(lines).toContain('# set by hand: The law was never applied.\ntt_table$tt["3", "OUT"] <- "0"');
  expect(lines).toContain("exclude = 2");
});

test("a decision on a configuration without a row is reported as not applied", () => {
  const set_rows = [{ configuration: "norm", out: 0 as const, reason: "Too wide." }];
  expect(textsOf(viewOf({ set_rows }).solution)).toContain("norm: not applied");
});

test("a theory is compared with each model, by case", () => {
  const { study, table } = studyOf();
  const asked = { kind: "theory", expression: "norm*money" } as const;
  const text = textsOf(inDepthView(study, table, asked, () => undefined));
  expect(text).toContain("1 case with the outcome is expected and found.");
  expect(text).toContain("1 case found but not expected: the theory could be extended.");
  expect(text).toContain("found, not expected,1.000");
});

test("robustness reports progress, and the share of samples with the model", () => {
  const { study, table } = studyOf();
  const told: number[] = [];
  const text = textsOf(
    inDepthView(study, table, { kind: "robustness", samples: 10 }, (share) => told.push(share)),
  );
  expect(told).toEqual([0.5, 1]);
  expect(text).toContain("model,share of samples");
});

test("without a positive row there is no model to examine", () => {
  const { study, table } = studyOf({ outcome: "law", n_cut: 3 });
  const [block] = inDepthView(study, table, { kind: "pairs" }, () => undefined);
  expect(textsOf(block ? [block] : [])).toContain("No model to examine");
});
