import { configurationsOf } from "../cna/configurations.ts";
import { formulaOf, formulasOf } from "../cna/formulas.ts";
import { searchOf } from "../cna/options.ts";
import { gridOf, robustnessOf } from "../cna/robust.ts";
import type { CnaOptions } from "../declarations/cna.ts";
import { exitCode } from "../exit.ts";
import { printWarnings } from "../text/print-warnings.ts";
import { readNoted } from "../text/read-noted.ts";

/** `throughline cna <table>`: what is minimally necessary and sufficient for what, over several outcomes. */
export async function cnaCommand(file: string, options: CnaOptions): Promise<number> {
  const grid = gridOf(options);
  const { data, table, excludedCases, rareCases, warnings } = configurationsOf(
    await readNoted(file, options),
    options,
  );
  const analysed = {
    factors: table.factors,
    scale: table.scale,
    cases: data.cases.length - rareCases.length,
    configurations: table.frequencies.length,
  };
  const search = searchOf(options, table);
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
