import {
  type CoincidenceOptions,
  type ComplexFormulaOptions,
  type ConfigurationTable,
  consistencies,
  coverages,
  factorValueText,
  parseLiteral,
} from "@throughline/sets";
import type { CnaOptions } from "../declarations/cna.ts";
import { wordOf } from "../declarations/values.ts";
import { UsageError } from "../exit.ts";
import { listOf } from "../text/list.ts";
import { progressLine } from "../text/progress-line.ts";

/** Returns the search that the options describe. */
export function searchOf(
  options: CnaOptions,
  table: ConfigurationTable,
): CoincidenceOptions & ComplexFormulaOptions {
  const { con, cov, conMsc, budget, outcome, notcols, ordering } = options;
  if (outcome !== undefined && notcols !== undefined)
    throw new UsageError(
      "--outcome and --notcols exclude each other. Give one of them. For a negated outcome, use --outcome '~C'.",
    );
  const [conjuncts = 3, disjuncts = 4, literals = 10] = options.maxstep;
  const exclude = parseExclusions(options.exclude, table);
  return {
    ...(con !== undefined && { con }),
    ...(cov !== undefined && { cov }),
    ...(conMsc !== undefined && { conMsc }),
    ...(budget !== undefined && { maxSteps: budget }),
    ...(outcome && { outcomes: outcome.map((name) => factorValue(name, table)) }),
    ...(notcols && { negated: notcols.length === 1 && notcols[0] === "all" ? ("all" as const) : notcols }),
    ...(ordering !== undefined && { ordering: ordering.split("<").map(listOf) }),
    ...(exclude && { exclude }),
    measures: measuresOf(options),
    strict: options.strict === true,
    maxStep: [conjuncts, disjuncts, literals],
    suffOnly: options.suffOnly === true,
    cutoff: options.cutoff,
    border: options.border,
    variation: options.asfSelection,
    inusOnly: options.redundant !== true,
    redundancy: options.inusDef,
    acyclicOnly: options.acyclicOnly === true,
    cycles: options.cycleType,
    maxCombinations: options.nInit,
    onProgress: progressLine("searching"),
  };
}

function measuresOf({ measures }: CnaOptions): NonNullable<CoincidenceOptions["measures"]> {
  const [con = "", cov = "", ...more] = measures.split(",").map((name) => name.trim());
  if (more.length > 0 || cov === "") throw new UsageError("--measures takes two names, such as con,cov.");
  return [wordOf("--measures", consistencies)(con), wordOf("--measures", coverages)(cov)];
}

/** Parses exclusions such as `A,c->B; b->D`. */
function parseExclusions(text: string | undefined, table: ConfigurationTable): CoincidenceOptions["exclude"] {
  return text?.split(";").map((rule) => {
    const [causes, outcome, ...more] = rule.split("->").map((side) => side.trim());
    if (!causes || !outcome || more.length > 0)
      throw new UsageError(
        `--exclude takes causes and the outcome to exclude them for, such as 'A,c->B; b->D', not "${rule.trim()}".`,
      );
    return [listOf(causes).map((name) => factorValue(name, table)), factorValue(outcome, table)] as const;
  });
}

/**
 * Translates `~D` and `D{2}` to the notation of formulas, `d` and `D=2`. Factor values and `A*` (any value) are kept.
 */
function factorValue(text: string, table: ConfigurationTable): string {
  if (text.endsWith("*")) return text;
  return factorValueText(parseLiteral(text), table) ?? text;
}
