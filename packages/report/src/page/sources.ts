import type { Claim } from "@throughline/study";
import { bibliography } from "../bibliography.ts";
import { interval } from "../language/terms.ts";
import { text } from "../language/text.ts";
import type { AnswerSentence } from "../summary/short-answer.ts";
import type { Book } from "../view/book.ts";
import { heading, note, small, soft } from "../view/build.ts";
import type { Inline } from "../view/inline.ts";
import type { Block } from "../view/view.ts";

/** The bibliography, with the claims from each source by locator. */
export function sourceBlocks(book: Book, answer: readonly AnswerSentence[]): Block[] {
  const { study, assessment } = book;
  const falls = new Map(assessment.sources.map((s) => [s.source, s.falls.length]));
  const statements = statementsByClaim(book, answer);
  const noted = new Set(study.noted.map((place) => place.claim));
  const bySource = Map.groupBy(
    study.claims.filter(({ id }) => book.claimsOnPage.has(id)),
    ({ source }) => source,
  );
  return [
    note(
      text(
        "The texts are not part of the study. Each source is listed with the claims drawn from it, by locator, and the statements of the short answer that rest on them.",
      ),
    ),
    ...bibliography(study.sources, study.manifest.citation_style).flatMap(({ key, text: entry }): Block[] => {
      const claims = bySource.get(key) ?? [];
      const fall = falls.get(key) ?? 0;
      const source: Block = {
        is: "paragraph",
        place: { is: "source", id: key },
        content: [
          `${entry} `,
          small(key),
          fall > 0
            ? [
                " ",
                soft(
                  text("Without it, {count, plural, one {# conclusion falls} other {# conclusions fall}}.", {
                    count: fall,
                  }),
                ),
              ]
            : [],
        ],
      };
      if (claims.length === 0) return [source];
      return [
        source,
        {
          is: "details",
          name: key,
          summary: text("{count, plural, one {# claim} other {# claims}}", { count: claims.length }),
          blocks: [...Map.groupBy(claims, ({ locator }) => locator)].flatMap(([locator, own]): Block[] => [
            heading(3, locator),
            {
              is: "list",
              look: "claims",
              items: own.map((claim) => ({
                place: { is: "claim", id: claim.id },
                content: claimText(book, claim, noted.has(claim.id), statements.get(claim.id) ?? []),
              })),
            },
          ]),
        },
      ];
    }),
  ];
}

/** Returns the numbers of the statements of the short answer that rest on each claim. */
function statementsByClaim(
  { assessment }: Book,
  answer: readonly AnswerSentence[],
): ReadonlyMap<string, readonly number[]> {
  const byId = new Map(assessment.conclusions.map((c) => [c.id, c]));
  const found = new Map<string, number[]>();
  for (const { number, level, conclusions } of answer) {
    if (level === undefined) continue;
    for (const claim of new Set(conclusions.flatMap((id) => byId.get(id)?.trace.claims ?? [])))
      found.set(claim, [...(found.get(claim) ?? []), number]);
  }
  return found;
}

function claimText(book: Book, claim: Claim, isNoted: boolean, carries: readonly number[]): Inline {
  const { id, statement, quote, caseId, attribute, direction, confidence, cites } = claim;
  const dates = interval(claim.dateFrom, claim.dateTo);
  const details = [
    text(
      "{case}, {attribute}: {direction, select, supports {supports} contradicts {contradicts} other {qualifies}}, {confidence, select, high {high} medium {medium} other {low}} certainty",
      { case: book.caseName(caseId), attribute: book.label(attribute), direction, confidence },
    ),
    cites.length > 0 ? text(", relying on {cites}", { cites: cites.join(", ") }) : "",
    dates === "" ? "" : `, ${dates}`,
    isNoted || claim.passages.length > 0 ? "" : text(", no passage in the notes"),
    ".",
  ];
  return [
    small(id),
    ` ${statement}${quote === undefined ? "" : ` ${text("“{quote}”", { quote })}`} `,
    soft(details.join("")),
    carries.length > 0
      ? [
          " ",
          soft(
            text("Under {count, plural, one {statement} other {statements}} {numbers}.", {
              count: carries.length,
              numbers: carries.join(", "),
            }),
          ),
        ]
      : [],
  ];
}
