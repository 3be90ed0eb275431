// Measures how often coincidence analysis is correct: random structures generate data with noise, and the
// results are compared with the structures. A model is correct when it is a submodel of the structure.
import {
  allConfigurations,
  coincidence,
  compatibleCases,
  configurationTable,
  fitRobustness,
  isSubmodel,
  randomStructure,
  sampledCases,
  withNoise,
} from "@throughline/sets";

const trials = Number(process.argv[2]) || 100;
const levels = { A: 2, B: 2, C: 2, D: 2, E: 2, Y: 2 };
const outcomes = ["Y"];
const thresholds = [1, 0.8, 0.7];

const targets = Array.from({ length: trials }, (_, seed) => {
  const structure = randomStructure(levels, { outcomes, conjuncts: [1, 2], seed });
  return { seed, structure, ideal: compatibleCases(structure, allConfigurations(levels)) };
});
const share = (count: number, of: number) => (of === 0 ? "-" : (count / of).toFixed(2));

const lines = [0, 0.05, 0.1, 0.2].flatMap((noise) =>
  [1, 0.75, 0.5].map((observed) => {
    const tables = targets.map(({ seed, structure, ideal }) => {
      // Each step has its own seed. With the same seed, the changed cases would be the kept ones.
      const noisy = withNoise(ideal, "Y", noise, 1_000_003 + seed);
      return { structure, table: configurationTable(sampledCases(noisy, observed, 2_000_003 + seed)) };
    });
    const atThresholds = thresholds.map((cut) => {
      let [right, issued, correct, whole, silent] = [0, 0, 0, 0, 0];
      for (const { structure, table } of tables) {
        const models = coincidence(table, { outcomes, con: cut, cov: cut }).asf.map(
          ({ condition, outcome }) => `${condition} <-> ${outcome}`,
        );
        const submodels = models.filter((model) => isSubmodel(model, structure));
        issued += models.length;
        correct += submodels.length;
        if (models.length === 0) silent++;
        if (submodels.length > 0) right++;
        if (submodels.some((model) => isSubmodel(structure, model))) whole++;
      }
      return {
        [`right ${cut}`]: share(right, trials - silent),
        [`models ${cut}`]: share(correct, issued),
        [`whole ${cut}`]: share(whole, trials),
        [`none ${cut}`]: share(silent, trials),
      };
    });
    let [best, scored] = [0, 0];
    for (const { structure, table } of tables) {
      const [first] = fitRobustness(table, { outcomes }).models;
      if (first) scored++;
      if (first && isSubmodel(first.model, structure)) best++;
    }
    return { noise, observed, ...Object.assign({}, ...atThresholds), "most robust": share(best, scored) };
  }),
);
console.log(
  `${trials} structures of one outcome and five possible causes. right: of analyses that give a model, those of which one is a submodel of the structure; models: of all models given, those that are; whole: analyses that give the structure itself; none: analyses that give no model; each at a consistency and coverage of ${thresholds.join(", ")}. most robust: the model of the highest fit-robustness is a submodel of the structure.`,
);
console.table(lines);
