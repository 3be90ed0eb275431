import type { Bypass } from "@throughline/influence";
import { list, type Message, number } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseList, caseReference, write } from "../../messages/write.ts";

type Row = { readonly id: string; readonly name: string; readonly bypass: Bypass };

/** Shares of fewer ties than this say little. */
const leastTies = 3;

/** Which case went around the domestic policy process most. */
export function bypassDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: readonly Row[],
): Draft {
  const draft = drafter(evidence, analysis.id);
  const { bypass: attribute } = analysis;
  const known = rows.filter((row) => !Number.isNaN(row.bypass.share));
  const max = Math.max(...known.map((row) => row.bypass.share));
  const most = known.filter((row) => row.bypass.share === max);
  const few = known.filter((row) => row.bypass.counts.all < leastTies);
  const on = {
    ties: known.flatMap((row) => row.bypass.all.map((tie) => tie.id)),
    cells: attribute === undefined ? [] : rows.map((row) => cellId(row.id, attribute)),
  };
  const figures = Object.fromEntries(known.map((row) => [row.id, row.bypass.share]));
  const caveats = [
    ...(few.length > 0 ? [write("bypass.few", { cases: caseList(few) })] : []),
    ...rows
      .filter((row) => !known.includes(row))
      .map((row) => write("bypass.noTie", { case: caseReference(row) })),
  ];
  if (known.length === 0) return draft("bypass", write("bypass.unknown"), null, { on, figures, caveats });
  const shares = list(known.map(shareMessage), "semicolon");
  const [first] = most;
  const leftOut = rows.flatMap((row) => (known.includes(row) ? [] : [row.id]));
  if (first === undefined || max === 0 || most.length > 1)
    return draft(
      "bypass",
      write("bypass.level", { shares }),
      { ids: most.map(({ id }) => id) },
      {
        on,
        headline: true,
        figures,
        caveats,
        leftOut,
      },
    );
  const agreement = attribute === undefined ? [] : agreementOf(evidence, attribute, known, first);
  return draft(
    "bypass",
    write("bypass.most", {
      case: caseReference(first),
      shares,
      share: number(max),
      others: list(known.flatMap((row) => (row === first ? [] : [number(row.bypass.share)]))),
    }),
    first.id,
    {
      on,
      headline: true,
      figures,
      caveats: [...caveats, ...agreement],
      leftOut,
    },
  );
}

function shareMessage(row: Row) {
  return write("bypass.share", {
    case: caseReference(row),
    abroad: row.bypass.counts.abroad,
    all: row.bypass.counts.all,
  });
}

/** Whether the coder's grades too put this case first; nothing where a grade that decides it is missing. */
function agreementOf(evidence: Evidence, attribute: string, rows: readonly Row[], first: Row): Message[] {
  const gradeOf = (row: Row) => evidence.grade(row.id, attribute);
  const most = gradeOf(first);
  if (most === undefined) return [];
  const others = rows.flatMap((row) => (row === first ? [] : [gradeOf(row)]));
  if (others.some((grade) => grade !== undefined && grade >= most)) return [write("bypass.gradesDisagree")];
  return others.includes(undefined) ? [] : [write("bypass.gradesAgree")];
}
