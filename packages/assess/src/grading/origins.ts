import { workIdentity } from "@throughline/study";
import type { Claim, Work } from "./model.ts";

/** The works that claims go back to in the end, however many works repeat them. */
export class Origins {
  private readonly works: ReadonlyMap<string, Work>;
  private readonly names: ReadonlyMap<string, string>;
  private entries: ReadonlyMap<string, string> | undefined;
  private readonly roots = new Map<string, readonly string[]>();

  constructor(works: Iterable<Work>) {
    this.works = new Map([...works].map((work) => [work.key, work]));
    this.names = namesOf([...this.works.values()]);
  }

  /** The origins of a claim: the works that its source cites for it, or else the source, each followed to where it derives from. */
  of(claim: Pick<Claim, "source" | "cites">): readonly string[] {
    const cited = claim.cites.length > 0 ? claim.cites : [claim.source];
    return [...new Set(cited.flatMap((key) => this.rootsOf(key, new Set())))];
  }

  /** The work in which a claim was read. Works of one group, such as the chapters of a book, are one. */
  readonly carrierOf = ({ source }: Pick<Claim, "source">): string => this.nameOf(source);

  /** The works that a claim rests on, those of one group by the first of them: its source, those cited for it, and its origins. */
  worksOf(claim: Pick<Claim, "source" | "cites">): readonly string[] {
    const names = [claim.source, ...claim.cites].map((key) => this.nameOf(key));
    this.entries ??= new Map([...this.works.keys()].toReversed().map((key) => [this.nameOf(key), key]));
    const { entries } = this;
    return [...new Set([...names, ...this.of(claim)])].map((name) => entries.get(name) ?? name);
  }

  private nameOf(key: string): string {
    return this.names.get(key) ?? key;
  }

  private rootsOf(key: string, passed: ReadonlySet<string>): readonly string[] {
    const known = this.roots.get(key);
    if (known) return known;
    const work = this.works.get(key);
    const from = (work?.derivesFrom ?? []).filter((other) => !passed.has(other) && other !== key);
    const roots =
      from.length === 0
        ? [this.nameOf(key)]
        : [...new Set(from.flatMap((other) => this.rootsOf(other, new Set([...passed, key]))))];
    // Within a circle of derivations the answer depends on where it was entered, so only whole walks are remembered.
    if (passed.size === 0) this.roots.set(key, roots);
    return roots;
  }
}

/** What each work counts as: its group, or else that of an entry with the same authors, title and year, or the first such entry. */
function namesOf(works: readonly Work[]): ReadonlyMap<string, string> {
  const nameOf = ({ key, group }: Work) => (group === undefined ? key : `group ${group}`);
  const named = new Map<string, Work>();
  const identified = works.map((work) => ({ work, identity: work.csl && workIdentity({ csl: work.csl }) }));
  for (const { work, identity } of identified) {
    const known = identity === undefined ? work : named.get(identity);
    if (
      identity !== undefined &&
      (known === undefined || (known.group === undefined && work.group !== undefined))
    )
      named.set(identity, work);
  }
  return new Map(
    identified.map(({ work, identity = "" }) => [
      work.key,
      nameOf(work.group === undefined ? (named.get(identity) ?? work) : work),
    ]),
  );
}

/** Removes rows that repeat a statement of the same work at the same place. */
export function withoutRepeats<T extends Pick<Claim, "source" | "locator" | "statement">>(
  claims: readonly T[],
  carrierOf = ({ source }: Pick<Claim, "source">): string => source,
): T[] {
  if (claims.length < 2) return [...claims];
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const row = JSON.stringify([carrierOf(claim), claim.locator, claim.statement]);
    return !seen.has(row) && seen.add(row);
  });
}
