import { workIdentity } from "@throughline/study";
import type { Claim, Work } from "./model.ts";

/** The works that claims go back to in the end, however many works repeat them. */
export class Origins {
  private readonly works: ReadonlyMap<string, Work>;
  private readonly names: ReadonlyMap<string, string>;
  private entries: ReadonlyMap<string, string> | undefined;
  private readonly roots = new Map<string, readonly string[]>();
  private readonly derivations = new Map<string, ReadonlySet<string>>();

  constructor(works: Iterable<Work>) {
    this.works = new Map([...works].map((work) => [work.key, work]));
    this.names = namesOf([...this.works.values()]);
  }

  /** The origins of a claim: the works that its source cites for it, or else the source, each followed to where it derives from. */
  of(claim: Pick<Claim, "source" | "cites">): readonly string[] {
    const cited = claim.cites.length > 0 ? claim.cites : [claim.source];
    return [...new Set(cited.flatMap((key) => this.rootsOf(key)))];
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

  /** The works where the derivations of a work end. Works that derive from each other in a circle are one, named by the first. */
  private rootsOf(key: string): readonly string[] {
    const known = this.roots.get(key);
    if (known) return known;
    const ends = [...this.behind(key)].filter((one) =>
      [...this.behind(one)].every((other) => this.behind(other).has(one)),
    );
    const roots = [...new Set(ends.map((one) => this.nameOf([...this.behind(one)].sort()[0] ?? one)))];
    this.roots.set(key, roots);
    return roots;
  }

  /** A work and all works that it derives from, directly or through others. */
  private behind(key: string): ReadonlySet<string> {
    const known = this.derivations.get(key);
    if (known) return known;
    const found = new Set([key]);
    for (const one of found) for (const other of this.works.get(one)?.derivesFrom ?? []) found.add(other);
    this.derivations.set(key, found);
    return found;
  }
}

/**
 * Returns the origins of claims on one thing. Two works that cite each other for it are one origin, as neither says where it comes from,
 * unless a further claim rests on one of them.
 */
export function originsAmong(
  claims: readonly Claim[],
  origins: Origins,
): { of: (claim: Claim) => readonly string[]; circles: ReadonlyMap<Claim, string> } {
  const of = (claim: Claim) => origins.of(claim);
  const circles = new Map<Claim, string>();
  if (claims.filter(({ cites }) => cites.length > 0).length < 2) return { of, circles };
  const citedBy = new Map<string, Set<string>>();
  for (const claim of claims)
    for (const origin of of(claim))
      citedBy.set(origin, (citedBy.get(origin) ?? new Set()).add(origins.carrierOf(claim)));
  const citesAlone = (by: string, origin: string) =>
    citedBy.get(origin)?.size === 1 && citedBy.get(origin)?.has(by) === true;
  for (const claim of claims) {
    const by = origins.carrierOf(claim);
    const other = of(claim).find((one) => one !== by && citesAlone(by, one) && citesAlone(one, by));
    if (other !== undefined) circles.set(claim, other);
  }
  return {
    circles,
    of: (claim) => {
      const other = circles.get(claim);
      if (other === undefined) return of(claim);
      const circle = [origins.carrierOf(claim), other].sort().join(" and ");
      return of(claim).map((one) => (one === other ? circle : one));
    },
  };
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
