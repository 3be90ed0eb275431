import { text } from "../language/text.ts";
import { type Candidate, candidate, type Writer } from "./candidate.ts";
import { enumerate, enumerateCases, patternNoun } from "./wording.ts";

/** The cases that follow a pathway, the case that follows none completely, and the pathways that no case follows. */
export const pathwaySentences: Writer<"pathways"> = (book, { result }, found) => {
  const ids = result.cases.map(({ id }) => id);
  const about = new Set(result.patterns.filter((p) => p.about === "pathway").map(({ id }) => id));
  const nameOf = (id: string) => patternNoun(id, result.patterns.find((p) => p.id === id)?.name ?? id);
  const having = (outcome: string) =>
    result.cases.map(({ id, matches }) => ({
      id,
      patterns: matches.filter((m) => about.has(m.pattern) && m.outcome === outcome).map((m) => m.pattern),
    }));
  const holding = having("holds").filter(({ patterns }) => patterns.length > 0);
  const open = having("may hold").filter(
    ({ id, patterns }) => patterns.length > 0 && !holding.some((one) => one.id === id),
  );
  const none = [...about].filter(
    (pattern) =>
      ids.length > 1 &&
      result.cases.every(({ matches }) =>
        matches.some((m) => m.pattern === pattern && m.outcome === "fails" && m.because === "contradicted"),
      ),
  );
  const byPatterns = [...Map.groupBy(holding, ({ patterns }) => patterns.join(" "))];
  const followed = byPatterns.map(([, own]) =>
    text("{patterns} in {cases}", {
      patterns: enumerate((own[0]?.patterns ?? []).map(nameOf)),
      cases: enumerateCases(
        book,
        own.map(({ id }) => id),
        ids,
      ),
    }),
  );
  const which = (of: readonly { readonly id: string }[]) => found(...of.map(({ id }) => `which.${id}`));
  const toldWith = followed.length > 0;
  return [
    ...(followed.length === 0
      ? []
      : candidate(
          text("The evidence fits {followed}.", { followed: enumerate(followed, "and", 4) }),
          which(holding),
        )),
    ...[...Map.groupBy(open, ({ patterns }) => patterns.join(" ")).values()].flatMap((own, i) =>
      candidate(
        text("In {own}, no pathway is met in full, but {patterns} may hold.", {
          own: enumerateCases(
            book,
            own.map(({ id }) => id),
            ids,
          ),
          patterns: enumerate((own[0]?.patterns ?? []).map(nameOf), "or"),
        }),
        which(own),
        true,
      ).map((one): Candidate => (toldWith && i === 0 ? { ...one, completes: true } : one)),
    ),
    ...(none.length === 0
      ? []
      : candidate(
          text("No case follows {none}: a step contradicts the evidence in each.", {
            none: enumerate(none.map(nameOf), "or"),
          }),
          found(...none.flatMap((pattern) => ids.map((id) => `${pattern}.${id}`))),
          true,
        )),
  ];
};
