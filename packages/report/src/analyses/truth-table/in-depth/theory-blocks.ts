import { type TheoryEvaluation, type TheoryPart, theoryEvaluation } from "@throughline/sets";
import { columns, fit, heading, joined, paragraph, row, rowHead } from "../../../view/build.ts";
import type { Inline } from "../../../view/inline.ts";
import type { Block } from "../../../view/view.ts";
import type { Examined } from "./examined.ts";
import { headOf } from "./models.ts";

/** Each model beside what theory expects: what both say, and where either goes further (Ragin 1987; Schneider & Wagemann 2012). */
export function theoryBlocks({ data, table, models, nameOf, label }: Examined, expression: string): Block[] {
  return models.flatMap((model) => {
    const found = theoryEvaluation({ data, outcome: table.outcome, terms: model.sets }, expression);
    return [
      heading(3, headOf({ label }, model)),
      paragraph(sentenceOf(found)),
      fitTable(found, expression, nameOf),
    ];
  });
}

const counted = (count: number): string => (count === 1 ? "1 case" : `${count} cases`);

function sentenceOf({ both, modelOnly, theoryOnly, neither }: TheoryEvaluation): string {
  const parts = [
    `${counted(both.inOutcome.length)} with the outcome ${both.inOutcome.length === 1 ? "is" : "are"} expected and found.`,
  ];
  if (modelOnly.inOutcome.length > 0)
    parts.push(
      `${counted(modelOnly.inOutcome.length)} found but not expected: the theory could be extended.`,
    );
  if (theoryOnly.inOutcome.length > 0)
    parts.push(
      `${counted(theoryOnly.inOutcome.length)} expected but not found: the solution misses what theory explains.`,
    );
  if (both.notInOutcome.length + theoryOnly.notInOutcome.length > 0)
    parts.push(
      `${counted(both.notInOutcome.length + theoryOnly.notInOutcome.length)} expected, but without the outcome: the theory could be limited.`,
    );
  if (neither.inOutcome.length > 0)
    parts.push(`${counted(neither.inOutcome.length)} with the outcome explained by neither.`);
  return parts.join(" ");
}

function fitTable(
  { model, theory, both, modelOnly, theoryOnly, neither }: TheoryEvaluation,
  expression: string,
  nameOf: (caseId: string) => Inline,
): Block {
  const names = (cases: readonly string[]): Inline => joined(cases.map(nameOf), ", ");
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
    name: "Theory evaluation",
    caption: `The solution and the expectation ${expression}`,
    columns: columns("", "inclS", "PRI", "covS", "cases with the outcome", "cases without it"),
    groups: [
      [whole("solution", model), whole("theory", theory)],
      [
        part("expected and found", both),
        part("found, not expected", modelOnly),
        part("expected, not found", theoryOnly),
        part("neither", neither),
      ],
    ],
  };
}
