import { rString } from "@throughline/study";
// Writes R functions that return the recorded results of R's QCA, to run a script without the package.
import { call, numbers, strings } from "../../packages/report/src/replication/r-text.ts";

type Fit = {
  readonly terms: readonly {
    readonly term: string;
    readonly inclS: number;
    readonly PRI: number;
    readonly covS: number;
    readonly covU?: number | string;
  }[];
  readonly solution: { readonly inclS: number; readonly PRI: number; readonly covS: number } | null;
};
type Minimised = {
  readonly error?: string;
  readonly models: readonly (readonly string[] | string)[];
  readonly fit: { readonly models: readonly Fit[] } | null;
};
type Necessity = {
  readonly condition: string;
  readonly inclN: number;
  readonly RoN: number;
  readonly covN: number;
};

export type RecordedAnalysis = {
  readonly args: {
    readonly outcome: string;
    readonly "incl.cut": number | readonly [number, number];
    readonly "n.cut": number;
    readonly "pri.cut": number;
  };
  readonly truthTable: {
    readonly error?: string;
    readonly rows: readonly {
      readonly row: number;
      readonly OUT: string;
      readonly n: number;
      readonly incl: number | null;
      readonly PRI: number | null;
    }[];
  };
  readonly "dir.exp"?: string | readonly string[];
  readonly conservative?: Minimised;
  readonly parsimonious?: Minimised;
  /** a solution for each pair of a conservative and a parsimonious model, or why R stopped */
  readonly intermediate?: Readonly<Record<string, Minimised | string>>;
};

export type Recorded = {
  readonly file: string;
  readonly conditions: readonly string[];
  readonly type: string;
  readonly pof?: { readonly outcome: readonly Necessity[]; readonly negated_outcome: readonly Necessity[] };
  readonly analyses: readonly RecordedAnalysis[];
};

const value = (measure: number | string | null | undefined) =>
  typeof measure === "number" ? measure : Number.NaN;

function fitInR({ terms, solution }: Fit): string {
  return call("list", {
    "incl.cov": call("data.frame", {
      inclS: numbers(terms.map(({ inclS }) => value(inclS))),
      PRI: numbers(terms.map(({ PRI }) => value(PRI))),
      covS: numbers(terms.map(({ covS }) => value(covS))),
      covU: numbers(terms.map(({ covU }) => value(covU))),
      "row.names": strings(terms.map(({ term }) => term)),
    }),
    "sol.incl.cov":
      solution === null ? "NULL" : numbers([solution.inclS, solution.PRI, solution.covS].map(value)),
  });
}

function minimisedInR({ models, fit }: Minimised): string {
  const fits = fit?.models ?? [];
  const [first] = fits;
  return call("list", {
    solution: `list(${models.map((terms) => strings([terms].flat())).join(", ")})`,
    IC:
      fits.length > 1 || first === undefined
        ? `list(individual = list(${fits.map(fitInR).join(", ")}))`
        : fitInR(first),
  });
}

/** Returns whether R returned a result instead of stopping. */
export const answered = (part: object | undefined): boolean =>
  part !== undefined && typeof part === "object" && !("error" in part && part.error !== undefined);

/** Returns the results of one analysis as R code that replaces `library(QCA)`. */
export function recordedQca({ pof }: Recorded, analysis: RecordedAnalysis): string {
  const { truthTable, conservative, parsimonious, intermediate, args } = analysis;
  const { rows } = truthTable;
  const necessity = (args.outcome.startsWith("~") ? pof?.negated_outcome : pof?.outcome) ?? [];
  const part = (found: Minimised | undefined) =>
    found && answered(found) ? minimisedInR(found) : 'stop("not recorded")';
  const pairs = Object.values(intermediate ?? {}).flatMap((one) =>
    typeof one === "string" || !answered(one) ? [] : [minimisedInR(one)],
  );
  return [
    `truthTable <- function(...) list(tt = data.frame(OUT = ${strings(rows.map(({ OUT }) => OUT))},`,
    `  n = ${numbers(rows.map(({ n }) => n))}, incl = ${numbers(rows.map(({ incl }) => value(incl)))},`,
    `  PRI = ${numbers(rows.map(({ PRI }) => value(PRI)))}, row.names = ${strings(rows.map(({ row }) => String(row)))}))`,
    'minimize <- function(table, include = "", dir.exp = NULL, ...) {',
    `  if (!is.null(dir.exp)) return(list(i.sol = list(${pairs.join(", ")})))`,
    `  if (include == "?") return(${part(parsimonious)})`,
    `  ${part(conservative)}`,
    "}",
    `necessity <- data.frame(inclN = ${numbers(necessity.map(({ inclN }) => value(inclN)))}, RoN = ${numbers(necessity.map(({ RoN }) => value(RoN)))},`,
    `  covN = ${numbers(necessity.map(({ covN }) => value(covN)))}, row.names = ${strings(necessity.map(({ condition }) => condition))})`,
    "pof <- function(expression, ...) list(incl.cov = necessity[expression, ])",
    `cat(${rString("recorded values of QCA 3.25.1")}, "\\n")`,
  ].join("\n");
}

type Formulas = { readonly rows: readonly { condition: string; con: number; cov: number }[] };

/** A recorded coincidence analysis. */
export type RecordedSearch = { readonly asf: Formulas; readonly csf: Formulas };

/** Returns the results of a coincidence analysis as R code that replaces `library(cna)`. */
export function recordedCna({ asf, csf }: RecordedSearch): string {
  const frame = ({ rows }: Formulas) =>
    call("data.frame", {
      condition: strings(rows.map(({ condition }) => condition)),
      con: numbers(rows.map(({ con }) => con)),
      cov: numbers(rows.map(({ cov }) => cov)),
    });
  return [
    "configTable <- function(...) NULL",
    'cna <- function(...) "recorded values of cna 4.0.0"',
    `asf <- function(...) ${frame(asf)}`,
    `csf <- function(...) ${frame(csf)}`,
  ].join("\n");
}
