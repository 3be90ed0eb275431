import {
  type CausalFormula,
  type CoincidenceOptions,
  type ComplexFormulaOptions,
  type ConfigurationTable,
  coincidence,
  combinationCount,
  complexFormulas,
  formulaCases,
  measureFormula,
  observedFit,
  structureForm,
} from "@throughline/sets";
import { type Analysed, printCoincidence, printFormula } from "./print.ts";

/** Every formula with all its measures. */
export function formulasAsked(
  table: ConfigurationTable,
  options: CoincidenceOptions & ComplexFormulaOptions,
) {
  const { msc, asf, complete } = coincidence(table, options);
  const combinations = combinationCount(asf);
  const joined = combinations <= (options.maxCombinations as number);
  const shares = observedFit(table);
  const plain = (formula: CausalFormula) => {
    const { disjuncts: _, implies: __, ...rest } = formula;
    return { ...rest, ...shares([formula]) };
  };
  const result = {
    msc: msc.map((formula) => {
      const { inus: _, ...rest } = plain({ ...formula, implies: true });
      return rest;
    }),
    asf: asf.map(plain),
    csf: complexFormulas(asf, table, options).map(({ atoms: _, ...formula }) => formula),
    combinations: String(combinations),
    complete: complete && joined,
  };
  return {
    result,
    cutShort: [
      ...(complete
        ? []
        : [
            "the search was cut short: there may be other formulas, and those listed may not be minimal. Lower --maxstep, or raise --budget.",
          ]),
      ...(joined
        ? []
        : [
            `of ${combinations} combinations of atomic formulas the simplest ${options.maxCombinations} were joined: there may be other complex formulas. Raise --n-init.`,
          ]),
    ].join(" "),
    print: (analysed: Analysed) => printCoincidence({ ...analysed, ...result }, options.measures),
  };
}

/** One formula, measured on the data and case by case. */
export function formulaMeasured(
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
