import { type TheoryEvaluation, type TheoryPart, theoryEvaluation } from "@throughline/sets";
import { text } from "../../../language/text.ts";
import { columns, fit, heading, joinInline, paragraph, row, rowHead } from "../../../view/build.ts";
import type { Inline } from "../../../view/inline.ts";
import type { Block } from "../../../view/view.ts";
import type { Examination } from "./examination.ts";
import { headOf } from "./models.ts";

/**
 * Each model compared with a theory: their intersection, and where either goes further (Ragin 1987; Schneider &
 * Wagemann 2012).
 */
export function theoryBlocks(
  { data, table, models, nameOf, label }: Examination,
  expression: string,
): Block[] {
  return models.flatMap((model) => {
    const found = theoryEvaluation({ data, outcome: table.outcome, terms: model.sets }, expression);
    return [
      heading(3, headOf({ label }, model)),
      paragraph(sentenceOf(found)),
      fitTable(found, expression, nameOf),
    ];
  });
}

function sentenceOf({ both, modelOnly, theoryOnly, neither }: TheoryEvaluation): string {
  return [
    text(
      "{count, plural, one {# case with the outcome is expected and found.} other {# cases with the outcome are expected and found.}}",
      {
        count: both.inOutcome.length,
      },
    ),
    text(
      "{count, plural, =0 {} one {# case found but not expected: the theory could be extended.} other {# cases found but not expected: the theory could be extended.}}",
      {
        count: modelOnly.inOutcome.length,
      },
    ),
    text(
      "{count, plural, =0 {} one {# case expected but not found: the solution misses what theory explains.} other {# cases expected but not found: the solution misses what theory explains.}}",
      {
        count: theoryOnly.inOutcome.length,
      },
    ),
    text(
      "{count, plural, =0 {} one {# case expected, but without the outcome: the theory could be limited.} other {# cases expected, but without the outcome: the theory could be limited.}}",
      {
        count: both.notInOutcome.length + theoryOnly.notInOutcome.length,
      },
    ),
    text(
      "{count, plural, =0 {} one {# case with the outcome explained by neither.} other {# cases with the outcome explained by neither.}}",
      {
        count: neither.inOutcome.length,
      },
    ),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function fitTable(
  { model, theory, both, modelOnly, theoryOnly, neither }: TheoryEvaluation,
  expression: string,
  nameOf: (caseId: string) => Inline,
): Block {
  const names = (cases: readonly string[]): Inline => joinInline(cases.map(nameOf), ", ");
  const part = (name: string, one: TheoryPart) =>
    row(name, [
      rowHead(name),
      fit(one.inclS),
      fit(one.PRI),
      fit(one.covS),
      names(one.inOutcome),
      names(one.notInOutcome),
    ]);
  const whole = (name: string, one: TheoryEvaluation["model"]) =>
    row(name, [rowHead(name), fit(one.inclS), fit(one.PRI), fit(one.covS), "", ""]);
  return {
    is: "table",
    name: text("Theory evaluation"),
    caption: text("The solution and the expectation {expression}", { expression }),
    columns: columns(
      "",
      text("inclS"),
      text("PRI"),
      text("covS"),
      text("cases with the outcome"),
      text("cases without it"),
    ),
    groups: [
      [whole(text("solution"), model), whole(text("theory"), theory)],
      [
        part(text("expected and found"), both),
        part(text("found, not expected"), modelOnly),
        part(text("expected, not found"), theoryOnly),
        part(text("neither"), neither),
      ],
    ],
  };
}
