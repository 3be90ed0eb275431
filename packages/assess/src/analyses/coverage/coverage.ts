import type { AnalysisOf } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import { type Evidence, mediaId } from "../../evidence.ts";
import { figure } from "../../wording.ts";

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
  const draft = drafter(evidence, analysis.id);
  const cases = evidence.casesOf(analysis.cases);
  const ids = new Set(cases.map((c) => c.id));
  const rows = evidence.study.media.filter((row) => ids.has(row.caseId));
  const yearly = rows.filter(
    (row) => row.yearFrom === row.yearTo && row.count !== undefined && row.precision === "exact",
  );
  const drafts = cases.map((c) => {
    const of = (year: number) => yearly.filter((row) => row.caseId === c.id && row.yearFrom === year);
    const key = (row: { term: string; paper: string }) => `${row.term}/${row.paper}`;
    const last = of(analysis.to);
    const both = new Set(
      of(analysis.from)
        .map(key)
        .filter((k) => last.some((row) => key(row) === k)),
    );
    const counted = [...of(analysis.from), ...last].filter((row) => both.has(key(row)));
    const sum = (year: number) =>
      counted.filter((row) => row.yearFrom === year).reduce((total, row) => total + (row.count ?? 0), 0);
    const on = { media: counted.map(mediaId) };
    if (counted.length === 0) {
      return draft(
        `growth.${c.id}`,
        `${c.name}: how coverage grew from ${analysis.from} to ${analysis.to} cannot be computed.`,
        null,
        {
          on: { media: rows.filter((row) => row.caseId === c.id).map(mediaId) },
          caveats: ["The sources give no exact counts of the same papers for both years."],
        },
      );
    }
    const before = sum(analysis.from);
    const after = sum(analysis.to);
    const papers = [...new Set(counted.map((row) => row.paper))].join(", ");
    const times = before === 0 ? "" : ` (${figure(after / before, 1)} times)`;
    return draft(
      `growth.${c.id}`,
      `${c.name}: coverage in ${papers} went from ${before} articles in ${analysis.from} to ${after} in ${analysis.to}${times}.`,
      `${before}→${after}`,
      {
        on,
        headline: before > 0 && after / before >= 10,
        figures: { before, after, ...(before === 0 ? {} : { times: after / before }) },
      },
    );
  });
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
  return { result: { series: [...groups.values()], others }, drafts };
}
