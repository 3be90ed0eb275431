import type { RemovableKind, RemovalPlan } from "@throughline/api";

/** What things of a kind are called, one and several. */
export const thingNames: Readonly<Record<RemovableKind, readonly [one: string, several: string]>> = {
  sources: ["source", "sources"],
  attributes: ["attribute", "attributes"],
  analyses: ["analysis", "analyses"],
  cases: ["case", "cases"],
  claims: ["claim", "claims"],
  grades: ["grade", "grades"],
  periods: ["grade of another period", "grades of other periods"],
  rubric: ["step of the rubric", "steps of the rubric"],
  actors: ["actor", "actors"],
  ties: ["tie", "ties"],
  channels: ["channel", "channels"],
  events: ["event", "events"],
  media: ["count of articles", "counts of articles"],
  series: ["monthly count", "monthly counts"],
  codes: ["code", "codes"],
  passages: ["passage", "passages"],
  memos: ["memo", "memos"],
  verdicts: ["verdict", "verdicts"],
  concordance: ["statement of the authors", "statements of the authors"],
};

/** A number of things in words: 12 grades, 1 claim. */
export function counted(count: number, kind: string): string {
  const [one, several] = thingNames[kind as RemovableKind] ?? [kind, kind];
  return `${count} ${count === 1 ? one : several}`;
}

const listFormat = new Intl.ListFormat("en", { type: "conjunction" });

/** What depends on a thing, in sentences for a person who is about to delete it; none when nothing does. */
export function removalSentences(plan: RemovalPlan): readonly string[] {
  const deleted = plan.rows.filter((row) => row.deleted > 0).map((row) => counted(row.deleted, row.table));
  const changed = plan.rows.filter((row) => row.changed > 0).map((row) => counted(row.changed, row.table));
  const files = plan.files.length;
  const gone = plan.analyses.filter(({ removed }) => removed).map(({ title }) => `“${title}”`);
  const kept = plan.analyses.filter(({ removed }) => !removed).map(({ title }) => `“${title}”`);
  const also = [...deleted, ...(files > 0 ? [`${files} ${files === 1 ? "file" : "files"}`] : [])];
  return [
    ...(also.length > 0 ? [`Also deleted: ${listFormat.format(also)}.`] : []),
    ...(gone.length > 0
      ? [
          `${gone.length === 1 ? "This analysis needs" : "These analyses need"} it and will be deleted: ${listFormat.format(gone)}.`,
        ]
      : []),
    ...(changed.length > 0 ? [`Kept, without naming it: ${listFormat.format(changed)}.`] : []),
    ...(kept.length > 0
      ? [
          `${kept.length === 1 ? "This analysis goes" : "These analyses go"} on without it: ${listFormat.format(kept)}.`,
        ]
      : []),
    ...(plan.attributes.length > 0
      ? [`${counted(plan.attributes.length, "attributes")} made of it or shown by it will no longer name it.`]
      : []),
    ...(plan.silences > 0
      ? [`${plan.silences} declared ${plan.silences === 1 ? "silence" : "silences"} will no longer name it.`]
      : []),
  ];
}
