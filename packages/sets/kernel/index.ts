// Numeric loops that run at full speed in a new process. scripts/kernel.ts compiles them to
// src/kernel/bytes.ts.

export { appendDigits, contents, highest, startColumn } from "./columns";
export { combinations, joint, parts } from "./combinations";
export { columnRows, columnStarts, compareRows, lastColumns, listRows, rowCounts } from "./cover-columns";
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
export { minimalSets } from "./minimal-sets";
export { builtCover, builtSize, fairPrices, priceRows, priceSteps, startBuilding } from "./row-prices";
export { addCases, addCasesToRows, handDown } from "./row-sums";
