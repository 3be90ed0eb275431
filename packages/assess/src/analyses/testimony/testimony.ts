import { list, reference } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { write } from "../../messages/write.ts";

export type TestimonyResult = {
  readonly attributes: readonly {
    readonly attribute: string;
    readonly witnesses: readonly { readonly source: string; readonly claims: readonly string[] }[];
  }[];
};

/** Expert statements kept as evidence. Statements of one witness are one package: they do not confirm each other. */
export function testimony(evidence: Evidence, analysis: AnalysisOf<"testimony">): Yield<TestimonyResult> {
  const attributes = analysis.attributes.map((attribute) => {
    const witnesses = new Map<string, string[]>();
    for (const claim of evidence.study.claims) {
      if (claim.attribute !== attribute) continue;
      const witness = claim.cites.length === 1 ? (claim.cites[0] ?? claim.source) : claim.source;
      witnesses.set(witness, [...(witnesses.get(witness) ?? []), claim.id]);
    }
    return { attribute, witnesses: [...witnesses].map(([source, claims]) => ({ source, claims })) };
  });
  return {
    result: { attributes },
    drafts: attributes.map((one) => witnessesDraft(evidence, analysis.id, one)),
  };
}

function witnessesDraft(
  evidence: Evidence,
  analysis: string,
  { attribute, witnesses }: TestimonyResult["attributes"][number],
): Draft {
  const draft = drafter(evidence, analysis);
  const topic = `witnesses.${attribute}`;
  const about = evidence.attributeReference(attribute);
  const claims = witnesses.flatMap((witness) => witness.claims);
  if (claims.length === 0)
    return draft(topic, write("testimony.none", { attribute: about }), null, { on: {} });
  const several = witnesses.filter((witness) => witness.claims.length > 1);
  const counted = (witness: (typeof witnesses)[number]) => ({
    source: reference("source", witness.source),
    statements: witness.claims.length,
  });
  return draft(
    topic,
    write("testimony.witnesses", {
      attribute: about,
      statements: claims.length,
      witnesses: witnesses.length,
      named: list(witnesses.map((witness) => write("testimony.witness", counted(witness)))),
    }),
    `${witnesses.length}`,
    {
      on: { claims },
      headline: several.some((witness) => witness.source !== ""),
      figures: { statements: claims.length, witnesses: witnesses.length },
      caveats: several.map((witness) => write("testimony.oneWitness", counted(witness))),
    },
  );
}
