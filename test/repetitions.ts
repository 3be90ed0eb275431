/**
 * Returns how often a test repeats its random draws: few times in `npm test`, many in `npm run test:long`, which runs
 * the files that call this function.
 */
export function repetitions({ quick, long }: { readonly quick: number; readonly long: number }): number {
  return process.env.THROUGHLINE_LONG === "1" ? long : quick;
}
