import { list, type Message } from "@throughline/messages";
import type { AnalysisOf, Claim } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { withoutRepeats } from "../../grading/origins.ts";
import { write } from "../../messages/write.ts";

export type TestimonyResult = {
  readonly attributes: readonly {
    readonly attribute: string;
    readonly witnesses: readonly { readonly source: string; readonly claims: readonly string[] }[];
  }[];
};

/** The most statements of a witness in the sentence. */
const mostTold = 6;

/** Expert statements kept as evidence. Statements of one witness are one package: they do not confirm each other. */
export function testimony(evidence: Evidence, analysis: AnalysisOf<"testimony">): Yield<TestimonyResult> {
  const attributes = analysis.attributes.map((attribute) => {
    const spoken = withoutRepeats(
      evidence.study.claims.filter((claim) => claim.attribute === attribute && claim.kind !== "silence"),
    );
    const witnesses = [...Map.groupBy(spoken, witnessOf)];
    return {
      attribute,
      witnesses: witnesses.map(([source, claims]) => ({ source, claims: claims.map(({ id }) => id) })),
    };
  });
  return {
    result: { attributes },
    drafts: attributes.map((one) => witnessesDraft(evidence, analysis, one)),
  };
}

/** Who speaks: the one work that the source relies on for it, or the source. */
const witnessOf = ({ cites, source }: Claim): string => (cites.length === 1 ? (cites[0] ?? source) : source);

function witnessesDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"testimony">,
  { attribute, witnesses }: TestimonyResult["attributes"][number],
): Draft {
  const draft = drafter(evidence, analysis.id);
  const topic = `witnesses.${attribute}`;
  const about = evidence.attributeReference(attribute);
  const claims = witnesses.flatMap((witness) => witness.claims);
  if (claims.length === 0)
    return draft(topic, write("testimony.none", { attribute: about }), null, { on: {} });
  const several = witnesses.filter((witness) => witness.claims.length > 1);
  const standing = witnesses.flatMap(({ source }) => standingOf(evidence, analysis, source, attribute));
  return draft(
    topic,
    write("testimony.witnesses", {
      attribute: about,
      witnesses: witnesses.length,
      named: list(
        witnesses.map((witness) => witnessMessage(evidence, analysis, witness, attribute)),
        "semicolon",
      ),
    }),
    `${witnesses.length}`,
    {
      on: { claims: [...claims, ...standing.map(({ id }) => id)] },
      attributed: true,
      headline: several.some((witness) => witness.source !== ""),
      figures: { statements: claims.length, witnesses: witnesses.length },
      caveats: several.map(({ source, claims: own }) =>
        write("testimony.oneWitness", {
          source: evidence.sourceReference(source),
          statements: own.length,
        }),
      ),
    },
  );
}

/** Who says what, with what standing, and whether of their own work. */
function witnessMessage(
  evidence: Evidence,
  analysis: AnalysisOf<"testimony">,
  { source, claims }: TestimonyResult["attributes"][number]["witnesses"][number],
  attribute: string,
): Message {
  const spoken = claims.flatMap((id) => evidence.claim(id) ?? []);
  const standing = standingOf(evidence, analysis, source, attribute).map(contentOf);
  const interested = spoken.filter(({ interest }) => interest === "yes").length;
  return write("testimony.witness", {
    source: evidence.sourceReference(source),
    standing: standing.length === 0 ? "" : write("testimony.standing", { standing: list(standing) }),
    interest: interested === 0 ? "none" : interested === spoken.length ? "all" : "some",
    statements: list(spoken.slice(0, mostTold).map(contentOf), "comma"),
    more: Math.max(0, spoken.length - mostTold),
  });
}

/** The claims about the standing of a witness, unless they are the testimony itself. */
function standingOf(
  { study }: Evidence,
  { standing }: AnalysisOf<"testimony">,
  witness: string,
  attribute: string,
): Claim[] {
  if (standing === undefined || standing === attribute) return [];
  return withoutRepeats(
    study.claims.filter((claim) => claim.attribute === standing && witnessOf(claim) === witness),
  );
}

/** The statement as a part of a sentence. */
const contentOf = ({ statement }: Claim): Message =>
  write("testimony.content", { statement: statement.replace(/\.$/u, "") });

/** Each statement on an attribute counts. */
export function readByTestimony(
  _: Evidence,
  { attributes }: AnalysisOf<"testimony">,
  { attribute }: Claim,
): boolean {
  return attributes.includes(attribute);
}
