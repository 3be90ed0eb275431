import type { State } from "./workbench.ts";

/** Returns the label of a case, an attribute, an analysis or a code; undefined if none has the id. */
export const labelIn = (
  { cases, info, codes }: Pick<State, "cases" | "info" | "codes">,
  id: string,
): string | undefined =>
  info?.manifest.attributes[id]?.label ??
  cases.find((one) => one.id === id)?.name ??
  info?.manifest.analyses.find((one) => one.id === id)?.title ??
  codes.find((one) => one.id === id)?.name;
