import type { AnalysisOf } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, inline, list } from "../../wording.ts";

export type TestimonyResult = {
  readonly attributes: readonly {
    readonly attribute: string;
    readonly witnesses: readonly { readonly source: string; readonly claims: readonly string[] }[];
  }[];
};

/** Expert statements kept as evidence. Statements of one witness are one package: they do not confirm each other. */
export function testimony(evidence: Evidence, analysis: AnalysisOf<"testimony">): Yield<TestimonyResult> {
  const draft = drafter(evidence, analysis.id);
  const attributes = analysis.attributes.map((attribute) => {
    const witnesses = new Map<string, string[]>();
    for (const claim of evidence.study.claims) {
      if (claim.attribute !== attribute) continue;
      const witness = claim.cites.length === 1 ? (claim.cites[0] ?? claim.source) : claim.source;
      witnesses.set(witness, [...(witnesses.get(witness) ?? []), claim.id]);
    }
    return { attribute, witnesses: [...witnesses].map(([source, claims]) => ({ source, claims })) };
  });
  const drafts = attributes.flatMap(({ attribute, witnesses }) => {
    const claims = witnesses.flatMap((witness) => witness.claims);
    const several = witnesses.filter((witness) => witness.claims.length > 1);
    if (claims.length === 0) {
      return [
        draft(
          `witnesses.${attribute}`,
          `No statement is kept on ${inline(evidence.label(attribute))}.`,
          null,
          { on: {} },
        ),
      ];
    }
    return [
      draft(
        `witnesses.${attribute}`,
        `On ${inline(evidence.label(attribute))} there are ${count(claims.length, "statement")} by ${count(witnesses.length, "witness", "witnesses")}: ${list(witnesses.map((w) => `${w.source} (${w.claims.length})`))}.`,
        `${witnesses.length}`,
        {
          on: { claims },
          headline: witnesses.some((witness) => witness.source !== "" && several.includes(witness)),
          figures: { statements: claims.length, witnesses: witnesses.length },
          caveats: several.map(
            (witness) =>
              `The ${witness.claims.length} statements of ${witness.source} are one witness and do not confirm each other.`,
          ),
        },
      ),
    ];
  });
  return { result: { attributes }, drafts };
}
