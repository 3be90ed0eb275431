import { necessarySupersets, necessityTable, ThresholdError } from "@throughline/sets";
import { exitCode, UsageError } from "../exit.ts";
import { fileOf, numberOption, optionsOf } from "../options.ts";
import { necessityRows } from "../qca/print.ts";
import { readTable } from "../table/read-table.ts";
import { setsOf } from "../table/sets.ts";
import { ambiguousOf, setWarnings } from "../table/warnings.ts";
import { listOf } from "../text/list.ts";
import { printWarnings } from "../text/warn.ts";

/** The number of expressions grows with a power of the number of conditions. */
const mostInSupersets = 15;

/** `throughline necessity <data.csv> --outcome Y`: what is necessary for an outcome. */
export async function necessityCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("necessity", args, {
    outcome: { type: "string" },
    conditions: { type: "string" },
    "incl-cut": { type: "string", default: "0.9" },
    "ron-cut": { type: "string", default: "0.6" },
    "cov-cut": { type: "string", default: "0" },
    supersets: { type: "boolean" },
    json: { type: "boolean" },
  });
  const file = fileOf("necessity", positionals);
  if (values.outcome === undefined)
    throw new UsageError("Which outcome? Name it with --outcome Y, --outcome '~Y' or --outcome Y{1}.");
  const cuts = {
    inclCut: cutOf("incl-cut", values["incl-cut"]),
    ronCut: cutOf("ron-cut", values["ron-cut"]),
    covCut: cutOf("cov-cut", values["cov-cut"]),
  };
  const sets = setsOf(await readTable(file), {
    outcome: values.outcome,
    ...(values.conditions !== undefined && { conditions: listOf(values.conditions) }),
    ...(values.supersets && { mostConditions: mostInSupersets }),
  });
  const { conditions, data } = sets;
  const outcome = sets.outcome.written;
  const meets = (value: number, cut: number) => (Number.isNaN(value) ? cut === 0 : value >= cut - rounding);
  const necessity = necessityTable(data, { outcome, conditions }).map((fit) => ({
    ...fit,
    necessary: meets(fit.inclN, cuts.inclCut) && meets(fit.RoN, cuts.ronCut) && meets(fit.covN, cuts.covCut),
  }));
  const supersets = values.supersets ? necessarySupersets(data, { outcome, conditions, ...cuts }) : undefined;
  const warnings = setWarnings(sets);
  printWarnings(warnings);
  const result = {
    outcome,
    conditions,
    scale: sets.scale,
    ...cuts,
    necessity,
    ...(supersets && { supersets }),
    warnings,
    excludedCases: sets.excludedCases,
    ambiguousCases: ambiguousOf(sets),
  };
  console.log(values.json ? JSON.stringify(result, null, 2) : printed(result, data.cases.length));
  return exitCode.done;
}

// As the engine meets cut-offs: memberships 0.1 + 0.7 are not to fall below 0.8.
const rounding = 1.5e-8;

function cutOf(name: string, text: string): number {
  const cut = numberOption(name, text);
  if (cut < 0 || cut > 1) throw new ThresholdError(`--${name} is ${text}, allowed 0 to 1.`);
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

function printed(
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
  if (supersets)
    sections.push(
      supersets.length === 0
        ? "No expression meets the cut-offs."
        : `Expressions that meet the cut-offs\n${necessityRows(supersets.map((fit) => ({ ...fit, condition: fit.expression })))}`,
    );
  return sections.join("\n\n");
}
