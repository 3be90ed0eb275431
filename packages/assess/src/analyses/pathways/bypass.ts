import type { Bypass } from "@throughline/influence";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { figure, list } from "../../wording.ts";

/** Which case went around the domestic policy process most. */
export function bypassDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: readonly { readonly id: string; readonly name: string; readonly bypass: Bypass }[],
): Draft {
  const draft = drafter(evidence, analysis.id);
  const known = rows.filter((row) => !Number.isNaN(row.bypass.share));
  const max = Math.max(...known.map((row) => row.bypass.share));
  const most = known.filter((row) => row.bypass.share === max);
  const few = known.filter((row) => row.bypass.all.length < 3);
  const grades =
    analysis.bypass === undefined ? [] : rows.map((row) => cellId(row.id, analysis.bypass ?? ""));
  const rest = {
    on: { ties: known.flatMap((row) => row.bypass.all.map((tie) => tie.id)), cells: grades },
    headline: true,
    figures: Object.fromEntries(known.map((row) => [row.id, row.bypass.share])),
    caveats: [
      ...(few.length > 0
        ? [
            `${list(few.map((row) => row.name))}: fewer than three ties reach the lawmakers, too few to compare by share alone.`,
          ]
        : []),
      ...rows
        .filter((row) => !known.includes(row))
        .map((row) => `No tie reaches the lawmakers in ${row.name}.`),
    ],
  };
  const text = (row: (typeof rows)[number]) =>
    `${row.name} ${row.bypass.abroad.length} of ${row.bypass.all.length}`;
  if (known.length === 0)
    return draft(
      "bypass",
      "How much went around the domestic process cannot be said: no tie reaches the lawmakers.",
      null,
      { ...rest, headline: false },
    );
  if (max === 0 || most.length > 1) {
    return draft(
      "bypass",
      `No single intervention went around the domestic policy process most (ties into lawmaking that start abroad: ${known.map(text).join("; ")}).`,
      most.map((row) => row.id).join(","),
      rest,
    );
  }
  const attribute = analysis.bypass;
  const coded =
    attribute === undefined
      ? undefined
      : known.every(
          (row) =>
            row === most[0] ||
            (evidence.grade(row.id, attribute) ?? 0) < (evidence.grade(most[0]?.id ?? "", attribute) ?? 0),
        );
  return draft(
    "bypass",
    `${most[0]?.name} went around the domestic policy process most: of the ties into lawmaking, norms apart, these start abroad: ${known.map(text).join("; ")} (${figure(max)} against ${list(known.filter((row) => row !== most[0]).map((row) => figure(row.bypass.share)))}).`,
    most[0]?.id ?? null,
    {
      ...rest,
      caveats: [
        ...rest.caveats,
        ...(coded === undefined
          ? []
          : [coded ? "The coder's own grades of it agree." : "The coder's own grades of it do not agree."]),
      ],
    },
  );
}
