import { notice, noticeText, type Said } from "@throughline/messages";
import { lineOfText } from "./encode/terminal.ts";

/** A place in a study: a file, and the position in it, counted from 1. */
export type Place = {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** the key of the row of a table, and the name of its column */
  readonly row?: string;
  readonly name?: string;
};

/** A problem of a study: its place, what was found, and what to do. */
export type Problem = {
  readonly severity: "error" | "warning";
  readonly at: Place;
  /** what was found, with the values that are allowed */
  readonly what: Said;
  /** what to do, as an imperative */
  readonly fix: Said;
  /** the command-line options that correct it, as a sentence */
  readonly option?: string | undefined;
  /** a command line that corrects it */
  readonly command?: string | undefined;
};

/**
 * Formats a problem as `file:line:column  what` with the remedy on a second line, and its command on a third. Names
 * and values come from files, so line ends and control characters become spaces.
 *
 * @param problem any problem
 * @param write formats what it says
 * @returns lines of text without a trailing newline
 */
export function problemText(problem: Problem, write: (said: Said) => string): string {
  const { file, line, column } = problem.at;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const what =
    problem.severity === "warning" ? notice("warning: {what}", { what: problem.what }) : problem.what;
  const lines = [
    `${lineOfText(place)}  ${lineOfText(write(what))}`,
    `    ${lineOfText([write(problem.fix), problem.option].filter(Boolean).join(" "))}`,
  ];
  if (problem.command !== undefined) lines.push(`      ${lineOfText(problem.command)}`);
  return lines.join("\n");
}

/** Formats a problem in English, as `problemText()` does. */
export const printProblem = (problem: Problem): string => problemText(problem, noticeText);

/** Returns a problem whose parts are English texts, for programs. */
export const problemInEnglish = (problem: Problem): Problem => ({
  ...problem,
  what: noticeText(problem.what),
  fix: noticeText(problem.fix),
});

/** Compares problems by file, line and column, errors before warnings at the same place. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.at.file, b.at.file) ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compareText(a.severity, b.severity) ||
    compareText(noticeText(a.what), noticeText(b.what))
  );
}

/** Compares by code unit, which does not depend on the locale of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
