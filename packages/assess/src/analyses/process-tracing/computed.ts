import {
  allOf,
  anyOf,
  beganBefore,
  type Dated,
  daysOf,
  negate,
  startDays,
  type Truth,
  truthOf,
} from "@throughline/influence";
import { type AnalysisOf, cellId } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { datedTie } from "../../time/records.ts";

type Analysis = AnalysisOf<"process-tracing">;
type Computed = NonNullable<Analysis["evidence"][number]["computed"]>;

/** Whether the records of the study show what an item of evidence looks for, and the claims under these records. */
export function computedItem(
  evidence: Evidence,
  analysis: Analysis,
  { order, side, window }: Computed,
): { readonly truth: Truth; readonly claims: readonly string[] } {
  const parts: { readonly truth: Truth; readonly claims: readonly string[] }[] = [];
  if (order !== undefined) {
    const first = order.first.map((id) => recordOf(evidence, id));
    const second = order.later.map((id) => recordOf(evidence, id));
    const truth = anyOf(first.map((x) => allOf(second.map((y) => precedes(x, y)))));
    parts.push({ truth, claims: [...first, ...second].flatMap((record) => record?.claims ?? []) });
  }
  if (side !== undefined) {
    const caseId = side.case ?? analysis.case;
    const isIn = truthOf(evidence.isIn(caseId, side.attribute));
    const claims = evidence.gradeRecord(cellId(caseId, side.attribute))?.claims ?? [];
    parts.push({ truth: side.is === "in" ? isIn : negate(isIn), claims });
  }
  if (window !== undefined) {
    const record = recordOf(evidence, window.record);
    const truth: Truth = record === undefined ? "unknown" : isWithin(record.dates, window.from, window.to);
    parts.push({ truth, claims: record?.claims ?? [] });
  }
  return {
    truth: allOf(parts.map((part) => part.truth)),
    claims: [...new Set(parts.flatMap((part) => part.claims))].filter(
      (id) => evidence.claim(id) !== undefined,
    ),
  };
}

type DatedRecord = { readonly dates: Dated; readonly claims: readonly string[] } | undefined;

/** A tie or event that has a claim left and is not denied; of any other nothing is known. */
function recordOf(evidence: Evidence, id: string): DatedRecord {
  const tie = evidence.tie(id);
  const event = tie ?? evidence.event(id);
  if (event === undefined || evidence.isDenied(event)) return undefined;
  if (!event.claims.some((claim) => evidence.claim(claim) !== undefined)) return undefined;
  const dates: Dated =
    tie === undefined
      ? { dateFrom: event.dateFrom, dateTo: event.dateTo, nature: "act" }
      : datedTie(evidence, tie);
  return { dates, claims: event.claims };
}

function precedes(x: DatedRecord, y: DatedRecord): Truth {
  return x === undefined || y === undefined ? "unknown" : beganBefore(x.dates, y.dates);
}

/** Whether something surely began in a span of time, from the first day of its first date to the last of its last. */
function isWithin(dates: Dated, from: string, to: string): Truth {
  const start = startDays(dates);
  const [first, last] = [daysOf(from).first, daysOf(to).last];
  if (start.last < first || start.first > last) return "not met";
  return start.first >= first && start.last <= last ? "met" : "unknown";
}
