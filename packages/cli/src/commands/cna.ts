import { configurationsAsked } from "../cna/configurations.ts";
import { formulaMeasured, formulasAsked } from "../cna/formulas.ts";
import { cnaOptions, searchAsked } from "../cna/options.ts";
import { gridAsked, robustnessAsked } from "../cna/robust.ts";
import { exitCode } from "../exit.ts";
import { fileOf, optionsOf } from "../options.ts";
import { readTable } from "../table/read-table.ts";
import { setWarnings } from "../table/warnings.ts";
import { printWarnings } from "../text/warn.ts";

/** `throughline cna <data.csv>`: what is minimally necessary and sufficient for what, over several outcomes. */
export async function cnaCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("cna", args, cnaOptions);
  const grid = gridAsked(values);
  const { sets, table, rareCases, warnings } = configurationsAsked(
    await readTable(fileOf("cna", positionals)),
    values,
  );
  const analysed = {
    factors: table.factors,
    scale: table.scale,
    cases: sets.data.cases.length - rareCases.length,
    configurations: table.frequencies.length,
  };
  const options = searchAsked(values, table);
  const found =
    values.formula !== undefined
      ? formulaMeasured(values.formula, table, sets.data.cases, options.redundancy)
      : grid
        ? robustnessAsked(table, { ...options, ...grid })
        : formulasAsked(table, options);
  printWarnings([...setWarnings(sets), ...warnings, ...(found.result.complete ? [] : [found.cutShort])]);
  console.log(
    values.json
      ? JSON.stringify(
          { ...analysed, ...found.result, excludedCases: sets.excludedCases, rareCases },
          null,
          2,
        )
      : found.print(analysed),
  );
  return exitCode.done;
}
