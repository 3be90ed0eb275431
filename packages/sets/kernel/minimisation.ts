// Prime implicants and covers; see src/minimise. scripts/kernel.ts compiles it to src/kernel/bytes.ts.

export { collectCoverages, coverageSteps, coverages, coveragesOfRow, startCoverages } from "./coverages";
export { cover, coverCutShort, coverSize, coverSteps, findCover } from "./find-cover";
export {
  cutShort,
  hittingSets,
  isUnhittable,
  primesOfRow,
  recordCount,
  records,
  startPrimes,
  steps,
} from "./hitting-sets";
export { improveCover, improved, improvedSize, improveSteps } from "./improve-cover";
export { maximalSets } from "./maximal-sets";
export { reserve, reserveZeros, reset } from "./memory";
export { builtCover, builtSize, priceRows, priceSteps, startBuilding } from "./row-prices";
