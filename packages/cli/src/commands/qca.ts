import type { Scale, SolutionType } from "@throughline/sets";
import { exitCode, UsageError } from "../exit.ts";
import { fileOf, numberOption, optionsOf, wordOption } from "../options.ts";
import { qcaAnalysis, qcaSets } from "../qca/analysis.ts";
import { printQca } from "../qca/print.ts";
import { rScript } from "../qca/r-script.ts";
import type { QcaRequest } from "../qca/request.ts";
import { readTable } from "../table/read-table.ts";
import { setWarnings } from "../table/warnings.ts";
import { listOf } from "../text/list.ts";
import { printWarnings } from "../text/warn.ts";

const scales: readonly Scale[] = ["crisp", "fuzzy", "multi"];
const types: readonly SolutionType[] = ["conservative", "parsimonious", "intermediate"];
const options = {
  outcome: { type: "string" },
  conditions: { type: "string" },
  scale: { type: "string" },
  temporal: { type: "boolean" },
  "incl-cut": { type: "string", default: "0.8" },
  "pri-cut": { type: "string", default: "0" },
  "n-cut": { type: "string", default: "1" },
  solution: { type: "string" },
  expect: { type: "string" },
  first: { type: "boolean" },
  all: { type: "boolean" },
  json: { type: "boolean" },
  r: { type: "boolean" },
} as const;

/** `throughline qca <data.csv> --outcome Y`: truth table, necessity and solutions of a table. */
export async function qcaCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("qca", args, options);
  const file = fileOf("qca", positionals);
  if (values.json && values.r)
    throw new UsageError("--json and --r print different things. Give one of them.");
  const request = requestOf(values);
  const table = await readTable(file);
  if (values.r) {
    const { sets, expect } = qcaSets(table, request);
    printWarnings(setWarnings(sets));
    console.log(rScript(sets, request, expect));
    return exitCode.done;
  }
  const result = qcaAnalysis(table, request);
  printWarnings(result.warnings);
  console.log(values.json ? JSON.stringify(result, null, 2) : printQca(result, request));
  return exitCode.done;
}

type Values = ReturnType<typeof optionsOf<typeof options>>["values"];

function requestOf(values: Values): QcaRequest {
  if (values.outcome === undefined)
    throw new UsageError("Which outcome? Name it with --outcome Y, --outcome '~Y' or --outcome Y{1}.");
  if (values.first && values.all)
    throw new UsageError("--first and --all contradict each other. Give one of them.");
  const expect = listOf(values.expect ?? "");
  const solutions = solutionsOf(values.solution, expect);
  const cuts = values["incl-cut"].split(",").map((text) => numberOption("incl-cut", text));
  const [positive = 0, contradiction] = cuts;
  if (cuts.length > 2) throw new UsageError("--incl-cut takes one number or two, as 0.8,0.6.");
  return {
    outcome: values.outcome,
    ...(values.conditions !== undefined && { conditions: listOf(values.conditions) }),
    ...(values.scale !== undefined && { scale: wordOption("scale", values.scale, scales) }),
    temporal: values.temporal === true,
    inclCut: contradiction === undefined ? [positive] : [positive, contradiction],
    priCut: numberOption("pri-cut", values["pri-cut"]),
    nCut: numberOption("n-cut", values["n-cut"]),
    solutions,
    expect,
    mostModels: values.first ? 1 : values.all ? 10_000 : 20,
  };
}

function solutionsOf(text: string | undefined, expect: readonly string[]): readonly SolutionType[] {
  if (text === undefined) return expect.length > 0 ? types : types.slice(0, 2);
  const asked = listOf(text).map((word) => wordOption("solution", word, types));
  if (asked.length === 0) throw new UsageError(`--solution takes ${types.join(", ")}.`);
  const intermediate = asked.includes("intermediate");
  if (intermediate && expect.length === 0)
    throw new UsageError("The intermediate solution needs expectations. Give them as --expect A,~B.");
  if (!intermediate && expect.length > 0)
    throw new UsageError(
      "--expect is for the intermediate solution. Add it to --solution, or leave --expect out.",
    );
  return types.filter((type) => asked.includes(type));
}
