import { type Claim, printInterval } from "@throughline/study";
import { bibliography } from "../bibliography.ts";
import type { Book } from "../view/book.ts";
import { heading, joined, note, small, soft } from "../view/build.ts";
import type { Inline } from "../view/inline.ts";
import type { Block } from "../view/view.ts";

/** The bibliography, with the claims drawn from each source by locator. */
export function sourceBlocks(book: Book): Block[] {
  const { study, assessment } = book;
  const falls = new Map(assessment.sources.map((s) => [s.source, s.falls.length]));
  const headlines = headlinesByClaim(book);
  const noted = new Set(study.noted.map((place) => place.claim));
  const bySource = Map.groupBy(
    study.claims.filter(({ id }) => book.claimsOnPage.has(id)),
    ({ source }) => source,
  );
  return [
    note(
      "The texts are not part of the study. Under each source stand the claims drawn from it, in our own words, by locator.",
    ),
    ...bibliography(study.sources).flatMap(({ key, text }): Block[] => {
      const claims = bySource.get(key) ?? [];
      const fall = falls.get(key) ?? 0;
      const source: Block = {
        is: "paragraph",
        place: { is: "source", id: key },
        content: [
          `${text} `,
          small(key),
          fall > 0
            ? [" ", soft(`Without it ${fall === 1 ? "1 conclusion falls" : `${fall} conclusions fall`}.`)]
            : [],
        ],
      };
      if (claims.length === 0) return [source];
      return [
        source,
        {
          is: "details",
          name: key,
          summary: claims.length === 1 ? "1 claim" : `${claims.length} claims`,
          blocks: [...Map.groupBy(claims, ({ locator }) => locator)].flatMap(([locator, own]): Block[] => [
            heading(3, locator),
            {
              is: "list",
              look: "claims",
              items: own.map((claim) => ({
                place: { is: "claim", id: claim.id },
                content: claimText(book, claim, noted.has(claim.id), headlines.get(claim.id) ?? []),
              })),
            },
          ]),
        },
      ];
    }),
  ];
}

/** The conclusions to read first that rest on each claim. */
function headlinesByClaim({ assessment }: Book): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { headline, trace, id } of assessment.conclusions) {
    if (!headline) continue;
    for (const claim of trace.claims) {
      const ids = found.get(claim) ?? [];
      ids.push(id);
      found.set(claim, ids);
    }
  }
  return found;
}

function claimText(book: Book, claim: Claim, isNoted: boolean, carries: readonly string[]): Inline {
  const { id, statement, quote, caseId, attribute, direction, confidence, cites } = claim;
  const dates = printInterval(claim.dateFrom, claim.dateTo);
  const details = [
    `${book.caseName(caseId)}, ${book.label(attribute)}: ${direction}, ${confidence} confidence`,
    cites.length > 0 ? `, relying on ${cites.join(", ")}` : "",
    dates === "" ? "" : `, ${dates}`,
    isNoted || claim.passages.length > 0 ? "" : ", no passage in the notes",
    ".",
  ];
  const conclusions = carries.map(
    (conclusion): Inline => ({
      is: "reference",
      to: { is: "conclusion", id: conclusion },
      content: conclusion,
    }),
  );
  return [
    small(id),
    ` ${statement}${quote === undefined ? "" : ` “${quote}”`} `,
    soft(details.join("")),
    conclusions.length > 0 ? [" ", soft(["Carries: ", joined(conclusions, ", ")])] : [],
  ];
}
