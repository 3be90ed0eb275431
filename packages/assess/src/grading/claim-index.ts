import { type Claim, cellId, type Study } from "@throughline/study";

type Index = ReadonlyMap<string, readonly Claim[]>;

/** Looks claims up by what they are about; lists are in the order of claims.csv. */
export type ClaimLookup = Pick<ClaimIndex, "onCell" | "naming" | "onCase">;

/** Indexes the claims of a study by what they are about. */
export class ClaimIndex {
  private readonly claims: readonly Claim[];
  private byCell: Index | undefined;
  private byRecord: Index | undefined;
  private byCase: Index | undefined;

  constructor({ claims }: Pick<Study, "claims">) {
    this.claims = claims;
  }

  /** The claims on an attribute that are about a case or cover it. */
  onCell(cell: string): readonly Claim[] {
    this.byCell ??= indexed(this.claims, (claim) => casesOf(claim).map((id) => cellId(id, claim.attribute)));
    return this.byCell.get(cell) ?? [];
  }

  /** The claims that name a tie or an event. */
  naming(record: string): readonly Claim[] {
    this.byRecord ??= indexed(this.claims, recordsNamedBy);
    return this.byRecord.get(record) ?? [];
  }

  /** The claims on any attribute that are about a case or cover it. */
  onCase(caseId: string): readonly Claim[] {
    this.byCase ??= indexed(this.claims, casesOf);
    return this.byCase.get(caseId) ?? [];
  }
}

/** The index of a study from which some claims are withdrawn: what is left of the lists of the whole study. */
export class RemainingClaims implements ClaimLookup {
  private readonly whole: ClaimLookup;
  private readonly changed: ReadonlyMap<Claim, Claim | undefined>;

  /**
   * @param whole the index of the study before the withdrawal
   * @param changed the claims of that study that are gone, or replaced by one on the same cell that cites other works
   */
  constructor(whole: ClaimLookup, changed: ReadonlyMap<Claim, Claim | undefined>) {
    this.whole = whole;
    this.changed = changed;
  }

  onCell(cell: string): readonly Claim[] {
    return this.left(this.whole.onCell(cell));
  }

  naming(record: string): readonly Claim[] {
    return this.left(this.whole.naming(record));
  }

  onCase(caseId: string): readonly Claim[] {
    return this.left(this.whole.onCase(caseId));
  }

  private left(claims: readonly Claim[]): readonly Claim[] {
    const { changed } = this;
    if (!claims.some((claim) => changed.has(claim))) return claims;
    return claims.flatMap((claim) => (changed.has(claim) ? (changed.get(claim) ?? []) : [claim]));
  }
}

const casesOf = ({ caseId, covers }: Claim): readonly string[] =>
  covers.length === 0 ? [caseId] : [...new Set([caseId, ...covers])];

/** The ids of the ties and events that a claim names. */
export function recordsNamedBy({ about }: Claim): readonly string[] {
  return about === undefined ? [] : about.split(" ").filter((id) => id !== "");
}

function indexed(claims: readonly Claim[], keysOf: (claim: Claim) => readonly string[]): Index {
  const index = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const key of keysOf(claim)) {
      const list = index.get(key);
      if (list) list.push(claim);
      else index.set(key, [claim]);
    }
  return index;
}
