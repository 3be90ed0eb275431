import {
  type CoincidenceOptions,
  type ComplexFormulaOptions,
  type ConfigurationTable,
  parseFactorValue,
  type SetData,
} from "@throughline/sets";
import { rString } from "@throughline/study";
import { renamingComments, rNames } from "./r-names.ts";
import { assign, call, numbers, rNumber, strings } from "./r-text.ts";
import type { Section } from "./script.ts";

/** A formula found by a search. */
type FoundFormula = {
  readonly con: number;
  readonly cov: number;
  readonly atoms: readonly {
    readonly outcome: string;
    readonly disjuncts: readonly (readonly string[])[];
  }[];
};

/** A search for causal structures, and its result. */
type CoincidenceSearch = {
  readonly id: string;
  readonly title: string;
  /** the complete cases with their factors */
  readonly data: SetData;
  /** the factors of the search with their scale */
  readonly table: Pick<ConfigurationTable, "factors" | "scale">;
  /** the number of cases of each row, if rows have frequencies */
  readonly frequencies?: readonly number[];
  readonly caseCutoff?: number;
  readonly options: CoincidenceOptions & ComplexFormulaOptions;
  readonly atoms: readonly FoundFormula[];
  readonly structures: readonly FoundFormula[];
  /** true when the search was complete, and all formulas that it found are given */
  readonly complete: boolean;
};

/** Writes the section of a script that repeats a coincidence analysis with the package cna. */
export function coincidenceSection(search: CoincidenceSearch): Section {
  const { id, title, data, options, atoms, structures, complete } = search;
  const suffix = id.replace(/[^A-Za-z0-9]/gu, "_");
  const [frame, found] = [`factors_${suffix}`, `found_${suffix}`];
  const names = factorNames(search);
  const columns = search.table.factors.map(
    (factor) => `  ${names.get(factor)} = ${numbers(Array.from(data.columns[factor] ?? []))}`,
  );
  const combinationCount = rNumber(options.maxCombinations ?? 1000);
  const whole = complete ? "" : ", complete = FALSE";
  return {
    title,
    package: "cna",
    lines: [
      ...renamingComments(names),
      assign(
        frame,
        `data.frame(\n${columns.join(",\n")},\n  row.names = ${strings(data.cases)}, check.names = FALSE\n)`,
      ),
      'attempt("search", {',
      `  ${assign(found, searchCall(frame, search, names))}`,
      `  print(${found})`,
      `  check_formulas(${rString("asf")}, asf(${found}), ${formulas(atoms, names)}${whole})`,
      ...(options.suffOnly
        ? []
        : [
            `  check_formulas(${rString("csf")}, csf(${found}, n.init = ${combinationCount}), ${formulas(structures, names)}${whole}, may_have_fewer = TRUE)`,
          ]),
      "})",
    ],
  };
}

/** Returns the names of factors in R. In crisp and fuzzy data they have capitals, because small letters negate. */
function factorNames({ table }: CoincidenceSearch): ReadonlyMap<string, string> {
  return new Map([...rNames(table.factors)].map(([factor, name]) => [factor, name.toUpperCase()]));
}

const types = { crisp: "cs", fuzzy: "fs", multi: "mv" } as const;

function searchCall(frame: string, search: CoincidenceSearch, names: ReadonlyMap<string, string>): string {
  const { options, frequencies, caseCutoff } = search;
  const value = (text: string) => valueInR(text, names);
  const factors = (list: readonly string[]) => list.map((factor) => names.get(factor) ?? factor).join(", ");
  const has = <T>(given: T | undefined, write: (value: T) => string) =>
    given === undefined ? undefined : write(given);
  const ordering = options.ordering?.filter((group) => group.length > 0);
  const table = call("configTable", {
    0: frame,
    type: rString(types[search.table.scale]),
    frequency: has(frequencies, numbers),
    "case.cutoff": caseCutoff ? rNumber(caseCutoff) : undefined,
  });
  return call("cna", {
    0: table,
    outcome: has(options.outcomes, (list) => strings(list.map(value))),
    notcols: has(options.negated?.length ? options.negated : undefined, (negated) =>
      negated === "all" ? rString("all") : strings(negated.map((factor) => names.get(factor) ?? factor)),
    ),
    con: rNumber(options.con ?? 1),
    cov: rNumber(options.cov ?? 1),
    "con.msc": has(options.conMsc, rNumber),
    maxstep: numbers(options.maxStep ?? [3, 4, 10]),
    measures: has(options.measures, strings),
    ordering: ordering?.length ? rString(ordering.map(factors).join(" < ")) : undefined,
    strict: options.strict ? "TRUE" : undefined,
    exclude: options.exclude?.length
      ? strings(
          options.exclude.map(([causes, outcome]) => `${causes.map(value).join(", ")} -> ${value(outcome)}`),
        )
      : undefined,
    "suff.only": options.suffOnly ? "TRUE" : undefined,
    cutoff: has(options.cutoff, rNumber),
    border: has(options.border, rString),
    "asf.selection": has(options.variation, rString),
    "inus.only": options.inusOnly === false ? "FALSE" : undefined,
    "inus.def": has(options.redundancy, rString),
    "acyclic.only": options.acyclicOnly ? "TRUE" : undefined,
    "cycle.type": has(options.cycles, rString),
  });
}

/** Writes `A`, `a` or `A=2` with the name of the factor in R. */
function valueInR(text: string, names: ReadonlyMap<string, string>): string {
  if (text.endsWith("*")) return `${names.get(text.slice(0, -1)) ?? text.slice(0, -1)}*`;
  const { name, negated, values } = parseFactorValue(text, [...names.keys()]);
  const inR = names.get(name) ?? name;
  if (values !== undefined) return `${inR}=${values[0]}`;
  return negated ? inR.toLowerCase() : inR;
}

function formulas(found: readonly FoundFormula[], names: ReadonlyMap<string, string>): string {
  const value = (text: string) => valueInR(text, names);
  const written = found.map(({ atoms }) => {
    const parts = atoms.map(
      ({ outcome, disjuncts }) =>
        `${disjuncts.map((literals) => literals.map(value).join("*")).join("+")}<->${value(outcome)}`,
    );
    return parts.length === 1 ? (parts[0] ?? "") : parts.map((part) => `(${part})`).join("*");
  });
  if (written.length === 0) return "list(condition = character(0), con = numeric(0), cov = numeric(0))";
  return call("list", {
    condition: strings(written),
    con: numbers(found.map(({ con }) => con)),
    cov: numbers(found.map(({ cov }) => cov)),
  });
}
