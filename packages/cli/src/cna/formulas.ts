import { searchStructures } from "@throughline/assess";
import {
  type CausalFormula,
  type CoincidenceOptions,
  type ComplexFormulaOptions,
  type ConfigurationTable,
  formulaCases,
  measureFormula,
  observedSharesFinder,
  structureForm,
} from "@throughline/sets";
import { type Analysed, printCoincidence, printFormula } from "./print.ts";

/** Searches for formulas and computes all their measures. */
export function formulasOf(table: ConfigurationTable, options: CoincidenceOptions & ComplexFormulaOptions) {
  const found = searchStructures(table, options);
  const { combinations, searchedAll, joinedAll } = found;
  const shares = observedSharesFinder(table);
  const plain = (formula: CausalFormula) => {
    const { disjuncts: _, implies: __, ...rest } = formula;
    return { ...rest, ...shares([formula]) };
  };
  const result = {
    msc: found.sufficient.map((formula) => {
      const { inus: _, ...rest } = plain({ ...formula, implies: true });
      return rest;
    }),
    asf: found.atoms.map(plain),
    csf: found.structures.map(({ atoms: _, ...formula }) => formula),
    combinations: String(combinations),
    complete: searchedAll && joinedAll,
  };
  return {
    result,
    found,
    cutShort: [
      ...(searchedAll
        ? []
        : [
            "the search stopped early. There may be other formulas, and those listed may not be minimal. Lower --maxstep, or raise --budget.",
          ]),
      ...(joinedAll
        ? []
        : [
            `only the simplest ${options.maxCombinations} of ${combinations} combinations of atomic formulas were joined. There may be other complex formulas. Raise --n-init.`,
          ]),
    ].join(" "),
    print: (analysed: Analysed) => printCoincidence({ ...analysed, ...result }, options.measures),
  };
}

/** Measures one formula, on the data as a whole and case by case. */
export function formulaOf(
  text: string,
  table: ConfigurationTable,
  caseIds: readonly string[],
  definition: ComplexFormulaOptions["redundancy"],
) {
  const { atoms, ...measures } = measureFormula(text, table);
  const result = {
    ...measures,
    form: structureForm(text, table, definition),
    atoms: atoms.map(({ disjuncts: _, ...atom }) => atom),
    formulaCases: formulaCases(text, table, caseIds),
    complete: true,
  };
  return { result, cutShort: "", print: (analysed: Analysed) => printFormula({ ...analysed, ...result }) };
}
