import type { RevisionLine } from "@throughline/api";
import { cellParts, recordParts } from "@throughline/study";
import { sourceLabel } from "../sources/source-line.ts";
import type { State } from "../state/workbench.ts";
import { strings } from "../strings.ts";
import { currentLanguage, type Language } from "../ui/language/language.ts";

const text = strings.history;

/** The parts of the state with names of records. */
export type NameSource = Pick<State, "cases" | "codes" | "sources" | "info">;

/** Returns the label of a record, or its id when the study does not have it. */
export function nameOfThing(thing: string, study: NameSource): string {
  const { kind, key } = recordParts(thing);
  if (kind === "files") return key === "study.yaml" ? text.settings : `${text.file} ${key}`;
  if (kind === "grades") {
    const { caseId, attribute } = cellParts(key);
    return text.gradeOf(
      study.info?.manifest.attributes[attribute]?.label ?? attribute,
      study.cases.find(({ id }) => id === caseId)?.name ?? caseId,
    );
  }
  const names: Readonly<Record<string, string>> = strings.removal.things;
  const one = names[kind] ?? kind;
  return `${one} ${labelOf(kind, key, study) ?? key}`;
}

function labelOf(kind: string, key: string, { cases, codes, sources, info }: NameSource): string | undefined {
  if (kind === "cases") return cases.find(({ id }) => id === key)?.name;
  if (kind === "attributes") return info?.manifest.attributes[key]?.label;
  if (kind === "codes") return codes.find(({ id }) => id === key)?.name;
  const source = kind === "sources" ? sources.find((one) => one.key === key) : undefined;
  return source && sourceLabel(source);
}

/** What a revision did, in words: its note if that is in the language of the interface, otherwise what it changed. */
export function sentenceOf(
  { number, action, note: written, things, acts, changes }: RevisionLine,
  study: NameSource,
  language = currentLanguage(),
): string {
  const note = written !== null && isIn(language, written) ? written : undefined;
  if (action === "edit" && note !== undefined) return sentence(note);
  if (action === "import")
    return sentence(note === undefined ? text.read(number === 1) : text.imported(note));
  const done = acts.every((act) => act === acts[0]) ? text.acts[acts[0] ?? "changed"] : text.acts.changed;
  const shown = things
    .filter((thing) => !thing.startsWith("layouts/"))
    .slice(0, 2)
    .map((thing) => nameOfThing(thing, study));
  const more = changes > shown.length ? text.and(changes - shown.length) : "";
  const what = sentence(`${done} ${shown.join(", ")}${more}`);
  const prefix = [text.actions[action], action === "edit" ? undefined : note].filter(Boolean).join(" ");
  return prefix === "" ? what : `${prefix}: ${what}`;
}

/** Whether a note is in a language. The program writes its notes in English, people write theirs in any. */
const isIn = (language: Language, note: string): boolean =>
  note !== "" && (language === "en" || /^\p{Script=Cyrillic}/u.test(note));

const sentence = (words: string): string => {
  const trimmed = words.trim();
  const ended = /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.slice(0, 1).toUpperCase() + ended.slice(1);
};

/** Returns a value of study.yaml or of a cell as text. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null || value === "") return text.blank;
  if (Array.isArray(value))
    return value.map((item) => (typeof item === "object" ? JSON.stringify(item) : String(item))).join(", ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${valueText(part)}`)
      .join("; ");
  return String(value);
}
