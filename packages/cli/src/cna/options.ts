import {
  type CoincidenceOptions,
  type ComplexFormulaOptions,
  type ConfigurationTable,
  consistencies,
  coverages,
} from "@throughline/sets";
import { UsageError } from "../exit.ts";
import { numberOption, wordOption } from "../options.ts";
import { listOf } from "../text/list.ts";
import { progressLine } from "../text/progress-line.ts";

/** What `throughline cna` takes, as `parseArgs` has it. */
export const cnaOptions = {
  factors: { type: "string" },
  scale: { type: "string" },
  frequency: { type: "string" },
  constant: { type: "string", default: "refuse" },
  duplicate: { type: "string", default: "keep" },
  "case-cutoff": { type: "string", default: "0" },
  outcome: { type: "string" },
  notcols: { type: "string" },
  con: { type: "string" },
  cov: { type: "string" },
  "con-msc": { type: "string" },
  measures: { type: "string", default: "con,cov" },
  ordering: { type: "string" },
  strict: { type: "boolean" },
  exclude: { type: "string" },
  maxstep: { type: "string", default: "3,4,10" },
  "suff-only": { type: "boolean" },
  cutoff: { type: "string", default: "0.5" },
  border: { type: "string", default: "up" },
  "asf-selection": { type: "string", default: "cs" },
  redundant: { type: "boolean" },
  "inus-def": { type: "string", default: "implication" },
  "acyclic-only": { type: "boolean" },
  "cycle-type": { type: "string", default: "factor" },
  "n-init": { type: "string", default: "1000" },
  budget: { type: "string" },
  formula: { type: "string" },
  robust: { type: "boolean" },
  range: { type: "string" },
  step: { type: "string" },
  formulas: { type: "string" },
  "max-models": { type: "string" },
  submodels: { type: "string" },
  json: { type: "boolean" },
} as const;

export type CnaValues = { readonly [K in keyof typeof cnaOptions]?: string | boolean | undefined };

/** The search that the options ask for. */
export function searchAsked(
  values: CnaValues,
  table: ConfigurationTable,
): CoincidenceOptions & ComplexFormulaOptions {
  const text = (name: keyof CnaValues) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const number = (name: keyof CnaValues) => {
    const given = text(name);
    return given === undefined ? undefined : numberOption(name, given);
  };
  const [conMeasure = "", covMeasure = "", ...more] = (text("measures") ?? "").split(",");
  const maxStep = (text("maxstep") ?? "").split(",").map((part) => numberOption("maxstep", part));
  if (more.length > 0 || maxStep.length !== 3)
    throw new UsageError("--measures takes two names, as con,cov; --maxstep three numbers, as 3,4,10.");
  const [outcome, notcols] = [text("outcome"), text("notcols")];
  if (outcome !== undefined && notcols !== undefined)
    throw new UsageError(
      "--outcome names outcomes, and --notcols negates those that are not named. Give one of them; --outcome '~C' is a negated outcome.",
    );
  const given = {
    con: number("con"),
    cov: number("cov"),
    conMsc: number("con-msc"),
    maxSteps: number("budget"),
    outcomes: outcome === undefined ? undefined : listOf(outcome).map((name) => factorValue(name, table)),
    negated: notcols === undefined ? undefined : notcols === "all" ? ("all" as const) : listOf(notcols),
    ordering: text("ordering")?.split("<").map(listOf),
    exclude: excludedBy(text("exclude"), table),
  };
  const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    ...asked,
    measures: [
      wordOption("measures", conMeasure.trim(), consistencies),
      wordOption("measures", covMeasure.trim(), coverages),
    ],
    strict: values.strict === true,
    maxStep: maxStep as [number, number, number],
    suffOnly: values["suff-only"] === true,
    cutoff: number("cutoff") ?? 0.5,
    border: wordOption("border", text("border") ?? "", ["up", "down"]),
    variation: wordOption("asf-selection", text("asf-selection") ?? "", ["cs", "fs", "none"]),
    inusOnly: values.redundant !== true,
    redundancy: wordOption("inus-def", text("inus-def") ?? "", ["implication", "equivalence"]),
    acyclicOnly: values["acyclic-only"] === true,
    cycles: wordOption("cycle-type", text("cycle-type") ?? "", ["factor", "value"]),
    maxCombinations: number("n-init") ?? 1000,
    onProgress: progressLine("searching"),
  };
}

/** `A,c->B; b->D` as causes and the outcome that they are excluded for. */
function excludedBy(text: string | undefined, table: ConfigurationTable): CoincidenceOptions["exclude"] {
  return text?.split(";").map((rule) => {
    const [causes, outcome, ...more] = rule.split("->").map((side) => side.trim());
    if (!causes || !outcome || more.length > 0)
      throw new UsageError(
        `--exclude takes causes and the outcome that they are excluded for, as 'A,c->B; b->D', not "${rule.trim()}".`,
      );
    return [listOf(causes).map((name) => factorValue(name, table)), factorValue(outcome, table)] as const;
  });
}

/** `~D` as it stands in formulas: `d`; `D{2}` and `D=2` as `D=2`; `D*` as it is. */
function factorValue(text: string, { values }: ConfigurationTable): string {
  const negation = text.startsWith("~") ? values.get(text.slice(1))?.[1]?.text : undefined;
  return negation ?? text.replace(/[{[](\d+)[}\]]$/u, "=$1");
}
