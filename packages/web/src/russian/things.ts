import type { RemovableKind } from "@throughline/api";
import * as common from "./forms.ts";

const { forms } = common;

/** What one thing of a kind is called. */
export const things: Readonly<Record<RemovableKind, string>> = {
  sources: "источник",
  attributes: "признак",
  analyses: "анализ",
  cases: "случай",
  claims: "утверждение",
  grades: "оценка",
  periods: "оценка другого периода",
  rubric: "ступень критериев",
  actors: "актор",
  ties: "связь",
  channels: "канал",
  events: "событие",
  media: "число публикаций",
  series: "месячный показатель",
  codes: "код",
  passages: "фрагмент",
  memos: "заметка",
  verdicts: "вердикт",
  concordance: "суждение авторов",
};

const counts: Readonly<Record<RemovableKind, (count: number) => string>> = {
  sources: common.sources,
  attributes: common.attributes,
  analyses: (count) => forms(count, "# анализ", "# анализа", "# анализов"),
  cases: common.cases,
  claims: common.claims,
  grades: common.grades,
  periods: (count) =>
    forms(count, "# оценка другого периода", "# оценки других периодов", "# оценок других периодов"),
  rubric: (count) => forms(count, "# ступень критериев", "# ступени критериев", "# ступеней критериев"),
  actors: common.actors,
  ties: common.ties,
  channels: (count) => forms(count, "# канал", "# канала", "# каналов"),
  events: common.events,
  media: (count) =>
    forms(count, "# запись о публикациях", "# записи о публикациях", "# записей о публикациях"),
  series: (count) => forms(count, "# месячный показатель", "# месячных показателя", "# месячных показателей"),
  codes: (count) => forms(count, "# код", "# кода", "# кодов"),
  passages: common.passages,
  memos: (count) => forms(count, "# заметка", "# заметки", "# заметок"),
  verdicts: (count) => forms(count, "# вердикт", "# вердикта", "# вердиктов"),
  concordance: (count) => forms(count, "# суждение авторов", "# суждения авторов", "# суждений авторов"),
};

/** A number of things in words: 12 оценок, 1 утверждение. */
export function countedThings(count: number, kind: string): string {
  return counts[kind as RemovableKind]?.(count) ?? `${count} ${kind}`;
}
