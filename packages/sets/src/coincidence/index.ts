export { type Atom, isCyclic } from "./atom.ts";
export { type CausalFormula, type Coincidence, type CoincidenceOptions, coincidence } from "./coincidence.ts";
export { type ComplexFormula, complexFormulas } from "./complex-formulas.ts";
export { type ConfigurationTable, configurationTable, type FactorValue } from "./configuration-table.ts";
export { type FitRobustness, type FitRobustnessOptions, fitRobustness } from "./fit-robustness.ts";
export { isSubmodel, measureFormula, parseCausalFormula } from "./formula.ts";
export { isInus } from "./inus.ts";
export { type Measures, measuresOf } from "./measures.ts";
export { compatibleCases, fragment, fullTable, withNoise } from "./simulate.ts";
