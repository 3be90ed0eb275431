import { type Claim, cellId, type Study } from "@throughline/study";

/** The claims of a study by what they are about, so that looking one up does not read them all. */
export class ClaimIndex {
  private readonly byCell: ReadonlyMap<string, readonly Claim[]>;
  private readonly byRecord: ReadonlyMap<string, readonly Claim[]>;
  private readonly study: Study;
  private byCase: ReadonlyMap<string, readonly Claim[]> | undefined;

  constructor(study: Study) {
    this.study = study;
    const byCell = new Map<string, Claim[]>();
    const byRecord = new Map<string, Claim[]>();
    for (const claim of study.claims) {
      for (const caseId of casesOf(claim)) add(byCell, cellId(caseId, claim.attribute), claim);
      for (const id of recordsNamedBy(claim)) add(byRecord, id, claim);
    }
    this.byCell = byCell;
    this.byRecord = byRecord;
  }

  /** The claims on an attribute that are about a case or cover it. */
  onCell(cell: string): readonly Claim[] {
    return this.byCell.get(cell) ?? [];
  }

  /** The claims that name a tie or an event. */
  naming(record: string): readonly Claim[] {
    return this.byRecord.get(record) ?? [];
  }

  /** The claims on any attribute that are about a case or cover it. */
  onCase(caseId: string): readonly Claim[] {
    this.byCase ??= this.indexCases();
    return this.byCase.get(caseId) ?? [];
  }

  private indexCases(): ReadonlyMap<string, readonly Claim[]> {
    const byCase = new Map<string, Claim[]>();
    for (const claim of this.study.claims) for (const id of casesOf(claim)) add(byCase, id, claim);
    return byCase;
  }
}

const casesOf = ({ caseId, covers }: Claim): ReadonlySet<string> => new Set([caseId, ...covers]);

/** The ids of the ties and events that a claim names. */
export function recordsNamedBy({ about }: Claim): readonly string[] {
  return about === undefined ? [] : about.split(" ").filter((id) => id !== "");
}

function add(index: Map<string, Claim[]>, key: string, claim: Claim): void {
  const list = index.get(key);
  if (list) list.push(claim);
  else index.set(key, [claim]);
}
