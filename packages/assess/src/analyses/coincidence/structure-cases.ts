import { type ConfigurationTable, formulaCases } from "@throughline/sets";

/** How a case stands under a structure: membership in the causes and in the outcome of each part, and how far it complies with all. */
export type CaseUnderStructure = {
  readonly caseId: string;
  readonly compliance: number;
  readonly parts: readonly {
    readonly outcome: string;
    readonly causes: number;
    readonly effect: number;
    readonly zone: string;
  }[];
};

/** The cases under a structure, those that comply least first. */
export function casesUnder(
  structure: string,
  table: ConfigurationTable,
  caseIds: readonly string[],
): CaseUnderStructure[] {
  return formulaCases(structure, table, caseIds)
    .map(({ caseId, compliance, atoms }) => ({
      caseId,
      compliance,
      parts: atoms.map(({ outcome, x, y, zone }) => ({ outcome, causes: x, effect: y, zone })),
    }))
    .sort((a, b) => a.compliance - b.compliance);
}
