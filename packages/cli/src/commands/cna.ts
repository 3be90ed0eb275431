import { basename } from "node:path";
import { coincidenceSection, scriptOf } from "@throughline/report/replication";
import { printable } from "@throughline/study";
import { configurationsOf } from "../cna/configurations.ts";
import { formulaOf, formulasOf } from "../cna/formulas.ts";
import { searchOf } from "../cna/options.ts";
import { gridOf, robustnessOf } from "../cna/robust.ts";
import type { CnaOptions } from "../declarations/cna.ts";
import { exitCode, UsageError } from "../exit.ts";
import { rejectJsonAndR } from "../text/output-options.ts";
import { printWarnings } from "../text/print-warnings.ts";
import { readTableWithNotices } from "../text/read-table-with-notices.ts";

/** `throughline cna <table>`: finds causal structures by coincidence analysis, over several outcomes. */
export async function cnaCommand(file: string, options: CnaOptions): Promise<number> {
  checkOutput(options);
  const grid = gridOf(options);
  const read = await readTableWithNotices(file, options);
  const { data, frequencies, table, excludedCases, rareCases, warnings } = configurationsOf(read, options);
  const analysed = {
    factors: table.factors,
    scale: table.scale,
    cases: data.cases.length - rareCases.length,
    configurations: table.frequencies.length,
  };
  const search = searchOf(options, table);
  if (options.r) {
    const { found, result } = formulasOf(table, search);
    printWarnings(warnings);
    const title = `${printable(basename(read.file))}: coincidence analysis`;
    const section = coincidenceSection({
      id: "table",
      title,
      data,
      table,
      ...(frequencies && { frequencies }),
      caseCutoff: options.caseCutoff,
      options: search,
      atoms: found.atoms.map(({ con, cov, outcome, disjuncts }) => ({
        con,
        cov,
        atoms: [{ outcome, disjuncts }],
      })),
      structures: found.structures,
      complete: result.complete,
    });
    console.log(scriptOf(title, [section]));
    return exitCode.done;
  }
  const found =
    options.formula !== undefined
      ? formulaOf(options.formula, table, data.cases, search.redundancy)
      : grid
        ? await robustnessOf(table, { ...search, ...grid })
        : formulasOf(table, search);
  printWarnings(found.result.complete ? warnings : [...warnings, found.cutShort]);
  console.log(
    options.json
      ? JSON.stringify({ ...analysed, ...found.result, excludedCases, rareCases }, null, 2)
      : found.print(analysed),
  );
  return exitCode.done;
}

/** @throws UsageError for options that an R script cannot reproduce */
function checkOutput(options: CnaOptions): void {
  rejectJsonAndR(options);
  if (options.r && (options.formula !== undefined || options.robust))
    throw new UsageError("--r works only for a search. Leave out --r, or --formula and --robust.");
}
