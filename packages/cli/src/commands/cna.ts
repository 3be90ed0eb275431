import {
  type CausalFormula,
  type CoincidenceOptions,
  coincidence,
  complexFormulas,
  configurationTable,
} from "@throughline/sets";
import { exitCode, UsageError } from "../exit.ts";
import { fileOf, numberOption, optionsOf, wordOption } from "../options.ts";
import { readTable } from "../table/read-table.ts";
import { setsOf } from "../table/sets.ts";
import { setWarnings } from "../table/warnings.ts";
import { aligned, decimals, type PrintedColumn } from "../text/aligned.ts";
import { listOf } from "../text/list.ts";
import { printWarnings } from "../text/warn.ts";

const consistencies = ["con", "ccon", "PAcon", "AACcon"] as const;
const coverages = ["cov", "ccov", "PACcov", "AAcov"] as const;
/** So many formulas of a kind are printed; --json has them all. */
const shown = 50;

/** `throughline cna <data.csv>`: what is minimally necessary and sufficient for what, over several outcomes. */
export async function cnaCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("cna", args, {
    factors: { type: "string" },
    outcome: { type: "string" },
    con: { type: "string", default: "1" },
    cov: { type: "string", default: "1" },
    "con-msc": { type: "string" },
    ordering: { type: "string" },
    strict: { type: "boolean" },
    maxstep: { type: "string", default: "3,4,10" },
    measures: { type: "string", default: "con,cov" },
    json: { type: "boolean" },
  });
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
  const configurations = configurationTable(sets.data);
  const options: CoincidenceOptions = {
    con: numberOption("con", values.con),
    cov: numberOption("cov", values.cov),
    ...(values["con-msc"] !== undefined && { conMsc: numberOption("con-msc", values["con-msc"]) }),
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
  const { msc, asf, complete } = coincidence(configurations, options);
  const csf = complexFormulas(asf, configurations);
  printWarnings([
    ...setWarnings(sets),
    ...(complete
      ? []
      : [
          "the search was cut short: there may be other formulas, and those listed may not be minimal. Lower --maxstep.",
        ]),
  ]);
  const plain = ({ disjuncts: _, implies: __, ...formula }: CausalFormula) => formula;
  const result = {
    factors: configurations.factors,
    scale: configurations.scale,
    cases: sets.data.cases.length,
    configurations: configurations.frequencies.length,
    msc: msc.map(plain),
    asf: asf.map(plain),
    csf: csf.map(({ atoms: _, ...formula }) => formula),
    complete,
    excludedCases: sets.excludedCases,
  };
  console.log(values.json ? JSON.stringify(result, null, 2) : printed(result));
  return exitCode.done;
}

/** `~D` as it stands in formulas: `d`; `D{2}` and `D=2` as `D=2`. */
function factorValue(text: string, { values }: ReturnType<typeof configurationTable>): string {
  const negation = text.startsWith("~") ? values.get(text.slice(1))?.[1]?.text : undefined;
  return negation ?? text.replace(/[{[](\d+)[}\]]$/u, "=$1");
}

type Line = {
  readonly condition: string;
  readonly con: number;
  readonly cov: number;
  readonly complexity: number;
};

function printed(result: {
  readonly factors: readonly string[];
  readonly scale: string;
  readonly cases: number;
  readonly configurations: number;
  readonly msc: readonly (Line & { readonly outcome: string })[];
  readonly asf: readonly (Line & { readonly outcome: string })[];
  readonly csf: readonly (Line & {
    readonly exhaustiveness: number;
    readonly faithfulness: number;
    readonly coherence: number;
  })[];
}): string {
  const right = (...titles: string[]): PrintedColumn[] =>
    titles.map((title) => ({ title, align: "right" as const }));
  const fit = ({ con, cov, complexity }: Line) => [decimals(con), decimals(cov), String(complexity)];
  const section = (title: string, columns: PrintedColumn[], lines: string[][]) =>
    lines.length === 0
      ? `${title}: none at these thresholds.`
      : [
          `${title} (${lines.length})`,
          aligned([{ title: "formula" }, ...columns], lines.slice(0, shown)),
          ...(lines.length > shown ? [`  … and ${lines.length - shown} more; --json has all.`] : []),
        ].join("\n");
  return [
    `${result.factors.join(", ")}\n${result.cases} cases in ${result.configurations} configurations; ${result.scale}`,
    section(
      "Minimally sufficient conditions",
      right("con", "cov", "complexity"),
      result.msc.map((line) => [`${line.condition} -> ${line.outcome}`, ...fit(line)]),
    ),
    section(
      "Atomic formulas",
      right("con", "cov", "complexity"),
      result.asf.map((line) => [`${line.condition} <-> ${line.outcome}`, ...fit(line)]),
    ),
    section(
      "Complex formulas",
      right("con", "cov", "complexity", "exhaustiveness", "faithfulness", "coherence"),
      result.csf.map((line) => [
        line.condition,
        ...fit(line),
        decimals(line.exhaustiveness),
        decimals(line.faithfulness),
        decimals(line.coherence),
      ]),
    ),
  ].join("\n\n");
}
