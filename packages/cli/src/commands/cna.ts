import {
  type CausalFormula,
  type CoincidenceOptions,
  type ConfigurationTable,
  coincidence,
  complexFormulas,
  configurationTable,
  type FitRobustnessOptions,
  fitRobustness,
} from "@throughline/sets";
import { type Analysed, printCoincidence } from "../cna/print.ts";
import { gridAsked, printRobustness } from "../cna/robust.ts";
import { exitCode, UsageError } from "../exit.ts";
import { fileOf, numberOption, optionsOf, wordOption } from "../options.ts";
import { readTable } from "../table/read-table.ts";
import { setsOf } from "../table/sets.ts";
import { setWarnings } from "../table/warnings.ts";
import { listOf } from "../text/list.ts";
import { printWarnings } from "../text/warn.ts";

const consistencies = ["con", "ccon", "PAcon", "AACcon"] as const;
const coverages = ["cov", "ccov", "PACcov", "AAcov"] as const;

/** `throughline cna <data.csv>`: what is minimally necessary and sufficient for what, over several outcomes. */
export async function cnaCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("cna", args, {
    factors: { type: "string" },
    outcome: { type: "string" },
    con: { type: "string" },
    cov: { type: "string" },
    "con-msc": { type: "string" },
    ordering: { type: "string" },
    strict: { type: "boolean" },
    maxstep: { type: "string", default: "3,4,10" },
    measures: { type: "string", default: "con,cov" },
    "case-cutoff": { type: "string", default: "0" },
    robust: { type: "boolean" },
    range: { type: "string" },
    step: { type: "string" },
    complex: { type: "boolean" },
    json: { type: "boolean" },
  });
  const grid = gridAsked(values);
  const table = await readTable(fileOf("cna", positionals));
  const last = table.header.at(-1) ?? "";
  const factors = values.factors === undefined ? undefined : listOf(values.factors);
  const sets = setsOf(table, {
    outcome: factors?.at(-1) ?? last,
    ...(factors && { conditions: factors.slice(0, -1) }),
  });
  const [conMeasure = "", covMeasure = "", ...more] = values.measures.split(",");
  const maxStep = values.maxstep.split(",").map((text) => numberOption("maxstep", text));
  if (more.length > 0 || maxStep.length !== 3)
    throw new UsageError("--measures takes two names, as con,cov; --maxstep three numbers, as 3,4,10.");
  const caseCutoff = numberOption("case-cutoff", values["case-cutoff"]);
  const configurations = configurationTable(sets.data, undefined, { caseCutoff });
  const rare = sets.data.cases.filter((_, i) => configurations.configurationOf[i] === -1);
  const options: CoincidenceOptions = {
    measures: [
      wordOption("measures", conMeasure.trim(), consistencies),
      wordOption("measures", covMeasure.trim(), coverages),
    ],
    ...(values.outcome !== undefined && {
      outcomes: listOf(values.outcome).map((text) => factorValue(text, configurations)),
    }),
    ...(values.ordering !== undefined && { ordering: values.ordering.split("<").map(listOf) }),
    strict: values.strict === true,
    maxStep: maxStep as [number, number, number],
  };
  const analysed = {
    factors: configurations.factors,
    scale: configurations.scale,
    cases: sets.data.cases.length - rare.length,
    configurations: configurations.frequencies.length,
  };
  const found = grid
    ? robustness(configurations, { ...options, ...grid })
    : formulas(configurations, {
        ...options,
        ...(values.con !== undefined && { con: numberOption("con", values.con) }),
        ...(values.cov !== undefined && { cov: numberOption("cov", values.cov) }),
        ...(values["con-msc"] !== undefined && { conMsc: numberOption("con-msc", values["con-msc"]) }),
      });
  printWarnings([
    ...setWarnings(sets),
    ...(rare.length === 0
      ? []
      : [`left out, as fewer than ${caseCutoff} cases have their configuration: ${rare.join(", ")}.`]),
    ...(found.result.complete ? [] : [found.cutShort]),
  ]);
  console.log(
    values.json
      ? JSON.stringify(
          { ...analysed, ...found.result, excludedCases: sets.excludedCases, rareCases: rare },
          null,
          2,
        )
      : found.print(analysed),
  );
  return exitCode.done;
}

function formulas(table: ConfigurationTable, options: CoincidenceOptions) {
  const { msc, asf, complete } = coincidence(table, options);
  const plain = ({ disjuncts: _, implies: __, ...formula }: CausalFormula) => formula;
  const result = {
    msc: msc.map(plain),
    asf: asf.map(plain),
    csf: complexFormulas(asf, table).map(({ atoms: _, ...formula }) => formula),
    complete,
  };
  return {
    result,
    cutShort:
      "the search was cut short: there may be other formulas, and those listed may not be minimal. Lower --maxstep.",
    print: (analysed: Analysed) => printCoincidence({ ...analysed, ...result }),
  };
}

function robustness(table: ConfigurationTable, options: FitRobustnessOptions) {
  const result = fitRobustness(table, options);
  return {
    result: { range: options.range, step: options.step, formulas: options.formulas, ...result },
    cutShort: "a search was cut short: models may be missing, and scores too low for it. Lower --maxstep.",
    print: (analysed: Analysed) => printRobustness({ ...analysed, ...result }),
  };
}

/** `~D` as it stands in formulas: `d`; `D{2}` and `D=2` as `D=2`. */
function factorValue(text: string, { values }: ConfigurationTable): string {
  const negation = text.startsWith("~") ? values.get(text.slice(1))?.[1]?.text : undefined;
  return negation ?? text.replace(/[{[](\d+)[}\]]$/u, "=$1");
}
