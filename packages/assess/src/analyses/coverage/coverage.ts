import { list, type Message } from "@throughline/messages";
import type { AnalysisOf, Case, MediaCount } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import { type Evidence, mediaId } from "../../evidence.ts";
import { caseReference, write } from "../../messages/write.ts";
import { countChange } from "../../time/change.ts";

export type CoverageResult = {
  readonly series: readonly {
    readonly caseId: string;
    readonly term: string;
    readonly paper: string;
    readonly counts: readonly { readonly year: number; readonly count: number }[];
  }[];
  /** counts that cover several years or are words in the source */
  readonly others: readonly {
    readonly caseId: string;
    readonly term: string;
    readonly paper: string;
    readonly years: string;
    readonly count?: number;
    readonly precision: string;
  }[];
};

/** Counts of articles, first year against last, summed over the terms that the same papers were searched for in both years. */
export function coverage(evidence: Evidence, analysis: AnalysisOf<"coverage">): Yield<CoverageResult> {
  const cases = evidence.casesOf(analysis.cases);
  const ids = new Set(cases.map((c) => c.id));
  const rows = evidence.study.media.filter((row) => ids.has(row.caseId));
  const yearly = rows.filter(
    (row) => row.yearFrom === row.yearTo && row.count !== undefined && row.precision === "exact",
  );
  const groups = new Map<
    string,
    CoverageResult["series"][number] & { counts: { year: number; count: number }[] }
  >();
  for (const row of yearly) {
    const key = `${row.caseId}/${row.term}/${row.paper}`;
    const group = groups.get(key) ?? { caseId: row.caseId, term: row.term, paper: row.paper, counts: [] };
    group.counts.push({ year: row.yearFrom, count: row.count ?? 0 });
    groups.set(key, group);
  }
  const others = rows
    .filter((row) => !yearly.includes(row))
    .map(({ caseId, term, paper, yearFrom, yearTo, count, precision }) => ({
      caseId,
      term,
      paper,
      years: yearFrom === yearTo ? `${yearFrom}` : `${yearFrom} to ${yearTo}`,
      ...(count === undefined ? {} : { count }),
      precision,
    }));
  return {
    result: { series: [...groups.values()], others },
    drafts: cases.map((c) =>
      growthDraft(
        evidence,
        analysis,
        c,
        rows.filter((row) => row.caseId === c.id),
        yearly.filter((row) => row.caseId === c.id),
      ),
    ),
  };
}

/**
 * @param rows all counts of the case
 * @param yearly those of them that are exact and of one year
 */
function growthDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"coverage">,
  c: Case,
  rows: readonly MediaCount[],
  yearly: readonly MediaCount[],
): Draft {
  const { id, from, to } = analysis;
  const draft = drafter(evidence, id);
  const counted = inBothYears(yearly, from, to);
  const topic = `growth.${c.id}`;
  if (counted.length === 0)
    return draft(topic, write("coverage.unknown", { case: caseReference(c), from, to }), null, {
      on: { media: rows.map(mediaId) },
      caveats: [write("coverage.noCounts")],
    });
  const [before, after] = [sumOf(counted, from), sumOf(counted, to)];
  const times = after / before;
  return draft(
    topic,
    countChange(
      { before, after },
      {
        case: caseReference(c),
        papers: list([...new Set(counted.map((row) => row.paper))], "comma"),
        from,
        to,
      },
    ),
    `${before}→${after}`,
    {
      on: { media: counted.map(mediaId) },
      headline: before > 0 && times >= 10,
      figures: before === 0 ? { before, after } : { before, after, times },
      caveats: [...ownTermsMessage(analysis, counted), ...yearsMessage(analysis, yearly, counted)],
    },
  );
}

/** The counts in the terms that the movement itself uses, apart from those that everybody does. */
function ownTermsMessage(
  { own_terms: terms = [], from, to }: AnalysisOf<"coverage">,
  counted: readonly MediaCount[],
): Message[] {
  const own = counted.filter(({ term }) => terms.includes(term));
  if (own.length === 0) return [];
  const named = list([...new Set(own.map(({ term }) => term))]);
  return [
    write("coverage.ownTerms", { terms: named, before: sumOf(own, from), from, after: sumOf(own, to), to }),
  ];
}

/** The counts of every year from the first to the last: two years are not a trend. */
function yearsMessage(
  { from, to }: AnalysisOf<"coverage">,
  yearly: readonly MediaCount[],
  counted: readonly MediaCount[],
): Message[] {
  const key = (row: MediaCount) => `${row.term}/${row.paper}`;
  const kept = new Set(counted.map(key));
  const same = yearly.filter((row) => kept.has(key(row)) && row.yearFrom >= from && row.yearFrom <= to);
  const years = [...new Set(same.map(({ yearFrom }) => yearFrom))].sort((a, b) => a - b);
  const full = years.filter((year) => same.filter((row) => row.yearFrom === year).length === kept.size);
  if (full.length < 3) return [];
  const counts = full.map((year) => write("coverage.year", { count: sumOf(same, year), year: String(year) }));
  return [write("coverage.years", { counts: list(counts, "comma") })];
}

const sumOf = (rows: readonly MediaCount[], year: number): number =>
  rows.reduce((total, row) => total + (row.yearFrom === year ? (row.count ?? 0) : 0), 0);

/** The counts of the first and the last year for the terms and papers that were searched in both. */
function inBothYears(rows: readonly MediaCount[], from: number, to: number): MediaCount[] {
  const key = (row: MediaCount) => `${row.term}/${row.paper}`;
  const ofYear = (year: number) => rows.filter((row) => row.yearFrom === year);
  const last = new Set(ofYear(to).map(key));
  const both = new Set(
    ofYear(from)
      .map(key)
      .filter((one) => last.has(one)),
  );
  return [...ofYear(from), ...ofYear(to)].filter((row) => both.has(key(row)));
}
