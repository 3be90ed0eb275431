import { type Claim, cellId, type Study } from "@throughline/study";

type Index = ReadonlyMap<string, readonly Claim[]>;

/** The claims of a study by what they are about, so that looking one up does not read them all. */
export class ClaimIndex {
  private readonly claims: readonly Claim[];
  private readonly whole: ClaimIndex | undefined;
  private readonly left: ReadonlySet<Claim>;
  private byCell: Index | undefined;
  private byRecord: Index | undefined;
  private byCase: Index | undefined;

  /** @param whole the index of a study that has all these claims and others beside */
  constructor({ claims }: Pick<Study, "claims">, whole?: ClaimIndex) {
    this.claims = claims;
    this.left = new Set(claims);
    this.whole = whole?.holds(claims) === true ? whole : undefined;
  }

  /** The claims on an attribute that are about a case or cover it. */
  onCell(cell: string): readonly Claim[] {
    if (this.whole) return this.leftOf(this.whole.onCell(cell));
    this.byCell ??= indexed(this.claims, (claim) => casesOf(claim).map((id) => cellId(id, claim.attribute)));
    return this.byCell.get(cell) ?? [];
  }

  /** The claims that name a tie or an event. */
  naming(record: string): readonly Claim[] {
    if (this.whole) return this.leftOf(this.whole.naming(record));
    this.byRecord ??= indexed(this.claims, recordsNamedBy);
    return this.byRecord.get(record) ?? [];
  }

  /** The claims on any attribute that are about a case or cover it. */
  onCase(caseId: string): readonly Claim[] {
    if (this.whole) return this.leftOf(this.whole.onCase(caseId));
    this.byCase ??= indexed(this.claims, casesOf);
    return this.byCase.get(caseId) ?? [];
  }

  private holds(claims: readonly Claim[]): boolean {
    return claims.every((claim) => this.left.has(claim));
  }

  private leftOf(claims: readonly Claim[]): readonly Claim[] {
    return claims.filter((claim) => this.left.has(claim));
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
