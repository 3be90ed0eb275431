import { notice } from "@throughline/messages";
import { DocumentError, type DocumentKind, type ReadDocument } from "../document.ts";
import { decodeText } from "../encoding/index.ts";

/** A cue with its times, in seconds. */
type Cue = {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  /** the lines as shown on the screen */
  readonly lines: readonly string[];
};

/** Length of a pause that begins a new paragraph, in seconds. */
const pause = 2;
const times =
  /^\s*(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})/u;

/**
 * Reads subtitles (SRT) or a transcript (WebVTT): one line per cue, with its start time and speaker. A pause
 * or another speaker begins a paragraph.
 *
 * @throws DocumentError when no cue is found
 */
export function subtitleDocument(
  kind: Extract<DocumentKind, "srt" | "vtt">,
  bytes: Uint8Array,
): ReadDocument {
  const { text, notices } = decodeText(bytes);
  const { cues: shown, unread } = cuesIn(text, kind);
  const cues = withoutRolled(shown);
  if (cues.length === 0)
    throw new DocumentError(
      "broken",
      notice(
        "No subtitle with its times was found, such as 00:00:01,000 --> 00:00:03,500. Get the file again, or save it as TXT.",
      ),
    );
  const lines = cues.map(({ start, speaker, lines: said }) => {
    return `[${clock(start)}] ${speaker === "" ? "" : `${speaker}: `}${said.join(" ")}`;
  });
  const joined = cues.map((cue, i) => {
    const before = cues[i - 1];
    const isParted = before && (cue.start - before.end >= pause || cue.speaker !== before.speaker);
    return `${before === undefined ? "" : isParted ? "\n\n" : "\n"}${lines[i]}`;
  });
  return {
    kind,
    text: `${joined.join("")}\n`,
    notices:
      unread.length === 0
        ? notices
        : [
            ...notices,
            notice(
              "{count, plural, one {# of its lines has no time and is} other {# of its lines have no time and are}} left out, the first: “{first}”.",
              {
                count: unread.length,
                first: unread[0] ?? "",
              },
            ),
          ],
  };
}

/** Share of cues that begin as the previous one ended, from which captions are rolling captions. */
const rollingShare = 0.4;

/** Removes lines that rolling captions repeat. A line that is spoken twice elsewhere stays. */
function withoutRolled(cues: readonly Cue[]): readonly Cue[] {
  const isRepeated = ({ lines, start }: Cue, before: Cue | undefined): boolean =>
    before !== undefined && lines[0] === before.lines.at(-1) && start - before.end < 0.1;
  const repeated = cues.filter((cue, i) => isRepeated(cue, cues[i - 1])).length;
  if (cues.length < 3 || repeated < rollingShare * cues.length) return cues;
  return cues.flatMap((cue, i) => {
    const lines = isRepeated(cue, cues[i - 1]) ? cue.lines.slice(1) : cue.lines;
    return lines.length === 0 ? [] : [{ ...cue, lines }];
  });
}

function cuesIn(text: string, kind: "srt" | "vtt"): { cues: Cue[]; unread: string[] } {
  const cues: Cue[] = [];
  const unread: string[] = [];
  // In WebVTT, a line of blanks belongs to its cue.
  for (const block of text.split(kind === "vtt" ? /\n{2,}/u : /\n[ \t]*\n+/u)) {
    const lines = block.split("\n").filter((line) => line.trim() !== "");
    const at = lines.findIndex((line) => times.test(line));
    if (at < 0) {
      const isNotice = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/u.test(lines[0] ?? "");
      if (!isNotice) for (const line of lines) unread.push(line);
      continue;
    }
    // Cues without a blank line between them, each with its number and times.
    const starts = lines.flatMap((line, i) => (times.test(line) ? [i] : []));
    starts.forEach((start, i) => {
      const next = starts[i + 1];
      const isNumbered =
        next !== undefined && /^\d+$/u.test(lines[next - 1]?.trim() ?? "") && next - 1 > start;
      const cue = cueOf(lines[start] ?? "", lines.slice(start + 1, isNumbered ? next - 1 : next));
      if (cue.lines.length > 0) cues.push(cue);
    });
  }
  return { cues, unread };
}

function cueOf(line: string, said: readonly string[]): Cue {
  const parts = times.exec(line) ?? [];
  const seconds = (from: number): number =>
    Number(parts[from] ?? 0) * 3600 +
    Number(parts[from + 1]) * 60 +
    Number(parts[from + 2]) +
    Number((parts[from + 3] ?? "").padEnd(3, "0")) / 1000;
  const text = said.join("\n");
  const speaker = /<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/u.exec(text)?.[1]?.trim() ?? "";
  const lines = said.map(plain).filter((words) => words !== "");
  return { start: seconds(1), end: seconds(5), speaker, lines };
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: "\u00a0",
  lrm: "\u200e",
  rlm: "\u200f",
};

/**
 * Returns the spoken text without marks for position and style. A sign such as < that begins no mark stays.
 */
const plain = (text: string): string =>
  text
    .replace(/<\/?(?:[biuvc]|ruby|lang|font)(?:[.\s][^>]*)?>|<\d[\d:.]*>|\{\\[^}]*\}/gu, "")
    .replace(/<rt>[^<]*<\/rt>/gu, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (entity, name: string) => named[name] ?? entity)
    .replace(/\s+/gu, " ")
    .trim();

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (count: number): string => String(count).padStart(2, "0");
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
