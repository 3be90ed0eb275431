export { type Atom, isCyclic } from "./atom.ts";
export { type EvaluatedCondition, evaluateCondition } from "./boolean-condition.ts";
export { isCausalSubmodel } from "./causal-submodel.ts";
export { type CausalFormula, type Coincidence, coincidence } from "./coincidence.ts";
export { combinationCount } from "./combinations.ts";
export { type ComplexFormula, observedSharesFinder } from "./complex-formula.ts";
export { type ComplexFormulaOptions, complexFormulas, defaultMaxCombinations } from "./complex-formulas.ts";
export {
  type ConfigurationTable,
  type ConfigurationTableOptions,
  configurationTable,
  constantFactors,
  duplicatedFactors,
  type FactorValue,
} from "./configuration-table.ts";
export { factorValueText, parseFactorValue } from "./factor-value.ts";
export {
  type FitRobustness,
  type FitRobustnessOptions,
  fitRobustness,
  type GridPair,
} from "./fit-robustness.ts";
export { type FormulaCase, formulaCases } from "./formula-cases.ts";
export { isInus } from "./inus.ts";
export { measureFormula } from "./measure-formula.ts";
export { consistencies, coverages, type Measures, measuresOf } from "./measures.ts";
export { minimalForms } from "./minimal-forms.ts";
export { parseCausalFormula } from "./parse-formula.ts";
export type { RedundancyDefinition } from "./redundancy.ts";
export { robustnessScores, type ScoredModel, type ScoreOptions } from "./robustness-score.ts";
export type { CoincidenceOptions } from "./search-options.ts";
export { allConfigurations, compatibleCases } from "./simulate/ideal-cases.ts";
export {
  nearlyCompatibleCases,
  sampledCases,
  withFuzzyNoise,
  withNoise,
} from "./simulate/imperfect-cases.ts";
export { randomStructure, type StructureOptions } from "./simulate/random-structure.ts";
export { type StructureForm, structureForm } from "./structure-form.ts";
export { isSameModel, isSubmodel } from "./submodel.ts";
