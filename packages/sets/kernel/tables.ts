// Truth tables; see src/truth-table. scripts/kernel.ts compiles it to src/kernel/bytes.ts.

export { appendDigits, contents, highest, rowLevels, startColumn } from "./columns";
export { reserve, reserveZeros, reset } from "./memory";
export { addCases, addCasesToRows, handDown } from "./row-sums";
