import {
  type Assessment,
  assess,
  type Cell,
  type Traced,
  traceableIds,
  type Uses,
  uses,
  why,
} from "@throughline/assess";
import { cellId, countOf, type Grade, nearest, type Study } from "@throughline/study";
import type { JsonOption } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { loadUsableStudy } from "../load-usable-study.ts";

/** `throughline why <folder> <id>`: traces a result down to the passages. */
export async function whyCommand(folder: string, id: string, { json }: JsonOption): Promise<number> {
  const study = await loadUsableStudy(folder);
  if (!study) return exitCode.found;
  const assessment = assess(study);
  const found = why(study, assessment, id);
  if (!found && study.sources.some((source) => source.key === id)) {
    console.error(`"${id}" is a source. To see what rests on it, run: throughline uses ${folder} ${id}`);
    return exitCode.found;
  }
  if (!found) return printUnknown(id, traceableIds(study, assessment));
  if (json) console.log(JSON.stringify(found, null, 2));
  else printWhy(study, assessment, found);
  return exitCode.done;
}

/** `throughline uses <folder> <id>`: lists what rests on an item, and what falls without it. */
export async function usesCommand(folder: string, id: string, { json }: JsonOption): Promise<number> {
  const study = await loadUsableStudy(folder);
  if (!study) return exitCode.found;
  const found = uses(study, assess(study), id);
  if (!found) return printUnknown(id, [...study.claims.map((c) => c.id), ...study.sources.map((s) => s.key)]);
  if (json) console.log(JSON.stringify(found, null, 2));
  else printUses(study, found);
  return exitCode.done;
}

function printUnknown(id: string, known: readonly string[]): number {
  const like = nearest(id, known);
  console.error(
    `There is no "${id}".${like === undefined ? "" : ` Nearest: "${like}".`} Use an id from the report or assessment.json.`,
  );
  return exitCode.found;
}

function printWhy(study: Study, assessment: Assessment, { kind, label, trace, id }: Traced): void {
  console.log(`${label}\n  (${kind} ${id})`);
  const conclusion = assessment.conclusions.find((c) => c.id === id);
  if (conclusion) {
    console.log(`\nConfidence: ${conclusion.confidence.level}. ${conclusion.confidence.reasons.join(" ")}`);
    for (const caveat of conclusion.caveats) console.log(`  Caution: ${caveat}`);
    for (const cell of conclusion.needs) console.log(`  Missing: ${cell}`);
  }
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join("\n")}`);
  };
  const grades = new Map<string, Grade>(
    study.grades.map((grade) => [cellId(grade.caseId, grade.attribute), grade]),
  );
  const judged = new Map(assessment.cells.map((cell) => [cell.id, cell]));
  section(
    "cells",
    [...new Set([...(judged.has(id) ? [id] : []), ...trace.cells])].map((cell) => {
      const { grade, confidence, rationale } = grades.get(cell) ?? {};
      return `${cell} = ${grade} (${confidence}) ${rationale ?? ""}\n      ${gradeSupport(judged.get(cell))}`;
    }),
  );
  const ties = new Map(study.ties.map((tie) => [tie.id, tie]));
  section(
    "ties",
    trace.ties.map(
      (tie) =>
        `${tie} ${ties.get(tie)?.from} → ${ties.get(tie)?.to}: ${ties.get(tie)?.channel} (${ties.get(tie)?.sign}) ${ties.get(tie)?.dateFrom ?? "?"} to ${ties.get(tie)?.dateTo ?? "?"}`,
    ),
  );
  section(
    "events",
    trace.events.map((event) => `${event} ${study.events.find((e) => e.id === event)?.title}`),
  );
  section(
    "declared silences",
    trace.silences.map((silence) => `${silence} ${why(study, assessment, silence)?.label}`),
  );
  section("counts of articles", trace.media);
  section("monthly counts", trace.series);
  const claims = new Map(study.claims.map((claim) => [claim.id, claim]));
  const noted = new Map(study.noted.map((place) => [place.claim, place]));
  section(
    "claims",
    trace.claims.map((claim) => {
      const { source = "", locator = "", direction = "", statement = "", quote } = claims.get(claim) ?? {};
      const place = noted.get(claim);
      return `${claim} ${direction}: ${statement}${quote === undefined ? "" : ` “${quote}”`}\n      ${source}, ${locator}${place ? ` · ${place.file}:${place.line}` : ""}`;
    }),
  );
  section("sources", trace.sources);
}

/**
 * Describes how the claims of a grade support it: status, sources for and against it, and the range of grades that
 * agrees with all claims.
 */
function gradeSupport(cell: Cell | undefined): string {
  if (cell === undefined) return "not graded";
  const { status, circular, votes, suggested } = cell;
  const parts = [
    `${status}: ${votes.for} for, ${votes.against} against, ${votes.qualifying} qualifying`,
    ...(suggested === undefined ? [] : [`claims fit ${rangeText(suggested)}`]),
    ...(circular ? ["every supporting claim is a judgement"] : []),
  ];
  return parts.join("; ");
}

function rangeText({ from, to, openFrom, openTo }: NonNullable<Cell["suggested"]>): string {
  if (from === to) return `${from}`;
  return `${openFrom ? "above" : "from"} ${from} ${openTo ? "to below" : "to"} ${to}`;
}

function printUses(study: Study, found: Uses): void {
  const claim = study.claims.find((c) => c.id === found.id);
  console.log(
    claim
      ? `${found.id} ${claim.direction}: ${claim.statement}\n  ${claim.source}, ${claim.locator}`
      : `${found.id}: ${countOf(found.claims.length, "claim", "claims")}`,
  );
  const line = (title: string, ids: readonly string[]) => {
    if (ids.length > 0) console.log(`${title} (${ids.length}): ${ids.join(" ")}`);
  };
  line("\ncells", found.cells);
  line("ties", found.ties);
  line("events", found.events);
  line("results", found.results);
  const falls = found.conclusions.filter((c) => c.falls);
  console.log(
    `\n${countOf(found.conclusions.length, "conclusion rests", "conclusions rest")} on it. ${falls.length === 0 ? "None falls" : countOf(falls.length, "falls", "fall")} if it is withdrawn.`,
  );
  for (const c of found.conclusions) {
    console.log(
      `  ${c.falls ? "falls " : "stands"} ${c.id}: ${c.statement}${c.falls && c.afterwards !== null ? ` (then: ${c.afterwards === "" ? "none" : c.afterwards})` : ""}`,
    );
  }
}
