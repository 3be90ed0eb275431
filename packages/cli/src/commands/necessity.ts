import { basename } from "node:path";
import { comparedInTruthTable } from "@throughline/assess";
import { completeSets, studyWithGrades, tableStudy, truthTableOf } from "@throughline/exchange/tables";
import { necessitySection, scriptOf } from "@throughline/report/replication";
import { necessarySupersets, necessityTable, ThresholdError } from "@throughline/sets";
import { printable } from "@throughline/study";
import { calibrationAdvice } from "../calibrate/calibration-advice.ts";
import type { NecessityOptions } from "../declarations/tables.ts";
import { exitCode } from "../exit.ts";
import { necessityRows } from "../qca/print.ts";
import { outcomeOf } from "../qca/request.ts";
import { ambiguousOf, setWarnings } from "../qca/set-warnings.ts";
import { rejectJsonAndR } from "../text/output-options.ts";
import { printWarnings } from "../text/print-warnings.ts";
import { readTableWithNotices } from "../text/read-table-with-notices.ts";

/** Maximum number of conditions; the number of expressions grows exponentially with it. */
const maxConditions = 15;

/** `throughline necessity <table> --outcome Y`: finds necessary conditions of an outcome. */
export async function necessityCommand(file: string, options: NecessityOptions): Promise<number> {
  const asked = outcomeOf(options);
  rejectJsonAndR(options);
  const cuts = {
    inclCut: shareOf("--incl-cut", options.inclCut),
    ronCut: shareOf("--ron-cut", options.ronCut),
    covCut: shareOf("--cov-cut", options.covCut),
  };
  const table = await readTableWithNotices(file, options);
  const study = tableStudy(table, {
    outcome: asked,
    conditions: options.conditions,
    remedy: (column) => calibrationAdvice(table, column, options),
    ...(options.supersets && { mostConditions: maxConditions }),
  });
  const analysis = truthTableOf(study, asked);
  const { data, excluded } = completeSets(study, comparedInTruthTable(analysis).attributes);
  const { outcome, conditions } = analysis;
  const necessity = necessityTable(data, { outcome, conditions }).map((fit) => ({
    ...fit,
    necessary: meets(fit.inclN, cuts.inclCut) && meets(fit.RoN, cuts.ronCut) && meets(fit.covN, cuts.covCut),
  }));
  const supersets = options.supersets
    ? necessarySupersets(data, { outcome, conditions, ...cuts })
    : undefined;
  const warnings = setWarnings(study, data, excluded, outcome);
  printWarnings(warnings);
  if (options.r) {
    const section = necessitySection({
      study: studyWithGrades(study, analysis),
      kind: analysis.cases,
      data,
      outcome,
      necessity,
      ...(supersets && { supersets }),
    });
    console.log(scriptOf(`${outcome} in ${printable(basename(table.file))}: necessity`, [section]));
    return exitCode.done;
  }
  const result = {
    outcome,
    conditions,
    scale: study.scale,
    ...cuts,
    necessity,
    ...(supersets && { supersets }),
    warnings,
    excludedCases: excluded.map(({ caseId, attributes }) => ({ case: caseId, missing: attributes })),
    ambiguousCases: ambiguousOf(data),
  };
  console.log(options.json ? JSON.stringify(result, null, 2) : print(result, data.cases.length));
  return exitCode.done;
}

// The tolerance of the engine for cut-offs: memberships 0.1 + 0.7 must not fall below 0.8.
const tolerance = 1.5e-8;

function meets(value: number, cut: number): boolean {
  return Number.isNaN(value) ? cut === 0 : value >= cut - tolerance;
}

function shareOf(option: string, cut: number): number {
  if (cut < 0 || cut > 1) throw new ThresholdError(`${option} is ${cut}. Give a number from 0 to 1.`);
  return cut;
}

type Printed = {
  readonly outcome: string;
  readonly scale: string;
  readonly inclCut: number;
  readonly ronCut: number;
  readonly covCut: number;
  readonly necessity: readonly (Parameters<typeof necessityRows>[0][number] & {
    readonly necessary: boolean;
  })[];
  readonly supersets?: ReturnType<typeof necessarySupersets>;
};

function print(
  { outcome, scale, inclCut, ronCut, covCut, necessity, supersets }: Printed,
  cases: number,
): string {
  const sections = [
    `Necessity for ${outcome}\n${cases} ${cases === 1 ? "case" : "cases"}; ${scale} sets; necessary: inclN from ${inclCut}, RoN from ${ronCut}, covN from ${covCut}`,
    necessityRows(necessity, {
      title: "necessary",
      of: necessity.map(({ necessary }) => (necessary ? "yes" : "")),
    }),
  ];
  if (supersets?.length === 0) sections.push("No expression meets the thresholds.");
  else if (supersets)
    sections.push(
      `Expressions that meet the thresholds\n${necessityRows(supersets.map((fit) => ({ ...fit, condition: fit.expression })))}`,
    );
  return sections.join("\n\n");
}
