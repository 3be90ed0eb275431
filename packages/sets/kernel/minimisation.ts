// Prime implicants and covers; see src/minimise. scripts/kernel.ts compiles it to src/kernel/bytes.ts.

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
export { maximalSets } from "./maximal-sets";
export { reserve, reserveZeros, reset } from "./memory";
export { priceRows } from "./row-prices";
