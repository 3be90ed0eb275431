import { knownKinds } from "@throughline/influence";
import { channelRoles } from "../channels.ts";
import type { CellKind, Target } from "../column.ts";
import { isReversed } from "../dates.ts";
import { isOnScale, scaleGrades } from "../grade-scale.ts";
import type { Manifest } from "../manifest.ts";
import { nearest, suggestion } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { type Cells, rowKey, type Table } from "../table.ts";
import { channels, channelsWithTerms, type TableName, tables } from "../tables.ts";
import { checkBounds, checkPeriod, checkQuantity, type Life } from "./check-evidence.ts";
import { type Row, referencesOf } from "./table.ts";

type Read = {
  readonly rows: ReadonlyMap<TableName, readonly Row[]>;
  /** tables with errors, against which references cannot be checked */
  readonly unreadable: ReadonlySet<TableName>;
  readonly manifest: Manifest | undefined;
  readonly sourceKeys: ReadonlySet<string> | undefined;
};

const where = {
  sources: "sources.bib",
  cases: "cases.csv",
  attributes: "study.yaml",
  claims: "claims.csv",
  actors: "actors.csv",
  codes: "codes.csv",
  passages: "passages.csv",
  channels: "channels.csv",
};

/** The data against which the references and grades of a row are checked; missing sets are not checked. */
export type Known = {
  readonly ids: Readonly<Record<Target, ReadonlySet<string> | undefined>>;
  readonly manifest: Manifest | undefined;
  readonly rubric: ReadonlyMap<string, readonly number[]>;
  readonly cases: ReadonlyMap<string, Cells>;
  /** the duration of the cases; without it, periods are not checked against it */
  readonly lives?: ReadonlyMap<string, Life>;
};

/** A row of a table, with its place if it has one. */
type Checked = {
  readonly cells: Cells;
  readonly line?: number;
  readonly columnOf?: (name: string) => number;
};

/** Checks what depends on several files: references, grades against rubric and scale, contradictory dates. */
export function checkReferences(read: Read): Problem[] {
  const known = knownOf(read);
  return (Object.keys(tables) as TableName[]).flatMap((name) =>
    (read.rows.get(name) ?? []).flatMap((row) => checkRow(name, row, known)),
  );
}

/** Checks one row against the rest of the study. */
export function checkRow(name: TableName, row: Checked, known: Known): Problem[] {
  const problems: Problem[] = [];
  const table: Table = tables[name];
  const key = rowKey(table, row.cells);
  const add: Add = (column, what, fix, severity = "error") =>
    problems.push({
      severity,
      at: {
        file: table.file,
        ...(row.line === undefined ? {} : { line: row.line }),
        ...(row.columnOf === undefined ? {} : { column: row.columnOf(column) }),
        row: key,
        name: column,
      },
      what,
      fix,
    });
  for (const [column, { kind }] of Object.entries(table.columns))
    checkReference(row, column, kind, known.ids, add, key);
  const { date_from: from, date_to: to } = row.cells;
  if (from && to && isReversed(from, to)) {
    add("date_to", `it ends (${to}) before it begins (${from})`, "Correct one of the two dates.");
  }
  if (name === "grades") checkGrade(row, known, add);
  if (name === "claims") {
    checkBounds(row.cells, known.manifest, add);
    checkQuantity(row.cells, add);
  }
  if (name === "channels") checkRoles(row, add);
  if (name === "grades" || name === "periods") checkPeriod(row.cells, known.lives, add);
  if (name === "rubric") checkRubric(row, known.manifest, add);
  if ((name === "ties" || name === "series") && row.cells.from === row.cells.to) {
    add("to", `the tie goes from "${row.cells.from}" to itself`, "Name another actor.");
  }
  if (name === "ties") {
    checkPart(row, add);
    checkTerms(row, add);
  }
  if (name === "actors") checkKind(row, known.manifest, add);
  if (name === "media" && !/^\d{4}(\/\d{4})?$/u.test(row.cells.year ?? "")) {
    add(
      "year",
      `"${row.cells.year}" is not a year or a span of years (1995 or 1995/2005)`,
      "Correct the year.",
    );
  }
  if (name === "series" && row.cells.month?.length !== 7)
    add("month", `"${row.cells.month}" is not a month (2001-06)`, "Correct the month.");
  if (name === "passages" && Number(row.cells.start) >= Number(row.cells.end)) {
    add(
      "end",
      `the passage ends (${row.cells.end}) before it begins (${row.cells.start})`,
      "Select the passage again.",
    );
  }
  if (name === "memos") checkMemo(row, known.ids, add);
  if (name === "verdicts") checkVerdict(row, add);
  if ((name === "ties" || name === "events") && row.cells.claims === "") {
    add(
      "claims",
      `${name === "ties" ? "tie" : "event"} "${row.cells.id}" rests on no claim`,
      "Add the claims it rests on.",
      "warning",
    );
  }
  return problems;
}

function checkPart({ cells: { id, part, channel, sign } }: Checked, add: Add): void {
  if (!part) return;
  if (channel !== "participation")
    add(
      "part",
      `tie "${id}" has the part "${part}", but its channel is ${channel}. Only participation has a part`,
      "Clear the cell, or correct the channel.",
    );
  else if ((part === "excluded") !== (sign === "-"))
    add(
      "part",
      `tie "${id}" has the part "${part}" and the sign ${sign}, but excluded needs -, and the other parts need +`,
      "Correct one of the two.",
    );
}

function checkTerms({ cells: { id, terms, channel } }: Checked, add: Add): void {
  const isOwn = !channels.some((one) => one === channel);
  if (!terms || isOwn || channelsWithTerms.some((one) => one === channel)) return;
  add(
    "terms",
    `tie "${id}" has the terms "${terms}", but its channel is ${channel}. Only ${channelsWithTerms.join(", ")} have terms`,
    "Clear the cell, or correct the channel.",
  );
}

function checkRoles({ cells: { roles = "" } }: Checked, add: Add): void {
  for (const word of roles.split(/\s+/u))
    if (word !== "" && !channelRoles.some((role) => role === word))
      add(
        "roles",
        `"${word}" is not a role of channels.${suggestion(word, channelRoles)}`,
        `Use ${channelRoles.join(", ")}, separated by spaces.`,
      );
}

/**
 * Warns of a kind that nearly equals a built-in one, probably a typing error: no pathway would match its actors,
 * without any message.
 */
function checkKind(row: Checked, manifest: Manifest | undefined, add: Add): void {
  const { kind = "" } = row.cells;
  if (kind === "" || knownKinds.includes(kind) || manifest?.actors?.kinds?.[kind] !== undefined) return;
  const like = nearest(kind, knownKinds);
  if (like === undefined) return;
  add(
    "kind",
    `actor "${row.cells.id}" is of the kind "${kind}", which no pattern uses. Nearest: "${like}".`,
    "Correct it, or map it to a standard kind in study.yaml, under actors: kinds: {…}.",
    "warning",
  );
}

type Add = (column: string, what: string, fix: string, severity?: Problem["severity"]) => void;

function knownOf({ rows, unreadable, manifest, sourceKeys }: Read): Known {
  const ids = (name: TableName) =>
    unreadable.has(name) ? undefined : new Set((rows.get(name) ?? []).map((row) => row.cells.id ?? ""));
  return {
    ids: {
      sources: sourceKeys,
      cases: ids("cases"),
      attributes: manifest && new Set(Object.keys(manifest.attributes)),
      claims: ids("claims"),
      actors: ids("actors"),
      codes: ids("codes"),
      passages: ids("passages"),
      channels: unreadable.has("channels")
        ? undefined
        : new Set([...channels, ...(rows.get("channels") ?? []).map((row) => row.cells.id ?? "")]),
    },
    manifest,
    rubric: unreadable.has("rubric") ? new Map() : rubricOf(rows.get("rubric") ?? []),
    cases: new Map((rows.get("cases") ?? []).map(({ cells }) => [cells.id ?? "", cells])),
    lives: new Map(
      (rows.get("cases") ?? []).map(({ cells }) => [
        cells.id ?? "",
        { from: cells.date_from || undefined, to: cells.date_to || undefined },
      ]),
    ),
  };
}

function checkReference(
  row: Checked,
  column: string,
  kind: CellKind,
  known: Known["ids"],
  add: Add,
  owner: string,
): void {
  if (kind.is !== "reference") return;
  const ids = known[kind.to];
  if (!ids) return;
  for (const id of referencesOf(row.cells, column, kind.separator)) {
    if (ids.has(id)) continue;
    const one = {
      sources: "source",
      cases: "case",
      attributes: "attribute",
      claims: "claim",
      actors: "actor",
      codes: "code",
      passages: "passage",
      channels: "channel",
    }[kind.to];
    add(
      column,
      `${one} "${id}" (of ${owner}) is not in ${where[kind.to]}.${suggestion(id, ids)}`,
      `Correct the ${one === "source" ? "key" : "id"}, or add the ${one} to ${where[kind.to]}.`,
    );
  }
}

/** The kinds of record that memos can be about, as targets of references. */
export const memoTargets: Readonly<Record<string, Target>> = {
  source: "sources",
  passage: "passages",
  code: "codes",
  claim: "claims",
  case: "cases",
  attribute: "attributes",
  actor: "actors",
};

function checkMemo(row: Checked, known: Known["ids"], add: Add): void {
  const { about = "", thing = "" } = row.cells;
  const to = memoTargets[about];
  if (to) {
    checkReference(row, "thing", { is: "reference", to }, known, add, about);
    if (thing === "")
      add("thing", `a memo about a ${about} does not name it`, `Give the id of the ${about}.`);
  }
}

function checkVerdict({ cells }: Checked, add: Add): void {
  if (cells.verdict === "worded" && !cells.wording)
    add("wording", "the conclusion is reworded, but there is no wording", "Write it, or accept the draft.");
  if (cells.verdict === "contested" && !cells.reason)
    add("reason", "the conclusion is contested, but there is no reason", "Give the reason.");
}

function checkGrade(row: Checked, { manifest, rubric, cases }: Known, add: Add): void {
  const { case: caseId = "", attribute = "", grade = "", claims } = row.cells;
  const declaration = manifest?.attributes[attribute];
  if (!declaration || grade === "") return;
  const value = Number(grade);
  if (declaration.role === "note") {
    add(
      "grade",
      `"${declaration.label}" is a note, and notes are not graded`,
      "Delete the row, or change the role in study.yaml.",
    );
    return;
  }
  const allowed = rubric.get(attribute) ?? [];
  const name = cases.get(caseId)?.name || caseId;
  const cell = `case "${name}", attribute "${declaration.label}": grade ${grade}`;
  if (allowed.length > 0 && !allowed.includes(value)) {
    add(
      "grade",
      `${cell} is not in the rubric (${allowed.join(", ")})`,
      "Correct the cell, or add the grade to rubric.csv.",
    );
  } else if (!isOnScale(value, declaration.scale)) {
    add(
      "grade",
      `${cell} is not on its scale (${declaration.scale}: ${scaleGrades[declaration.scale ?? "raw"]})`,
      "Correct the cell, or the scale in study.yaml.",
    );
  }
  const { kind } = cases.get(caseId) ?? {};
  if (kind !== undefined && declaration.of !== undefined && ![declaration.of].flat().includes(kind)) {
    add(
      "attribute",
      `"${declaration.label}" applies to cases of the kind ${[declaration.of]
        .flat()
        .map((of) => `"${of}"`)
        .join(", ")}; "${name}" is of the kind "${kind}"`,
      "Delete the row, or leave out `of` in study.yaml.",
      "warning",
    );
  }
  const { definition, made_of: parts } = declaration;
  const from = row.cells.from || declaration.from || definition || parts || manifest?.from;
  if (claims === "" && !from)
    add(
      "claims",
      `${cell} rests on no claim`,
      "Add the claims it rests on, or the data source it comes from.",
      "warning",
    );
}

function checkRubric(row: Checked, manifest: Manifest | undefined, add: Add): void {
  const declaration = manifest?.attributes[row.cells.attribute ?? ""];
  if (row.cells.grade === "") {
    if (declaration && declaration.role !== "note") {
      add(
        "grade",
        `the rubric of "${row.cells.attribute}" has a row without a grade`,
        "Enter the grade that this meaning belongs to.",
      );
    }
  } else if (declaration?.role === "note") {
    add(
      "attribute",
      `"${row.cells.attribute}" is a note, and notes are not graded`,
      "Delete the row, or change the role in study.yaml.",
    );
  } else if (declaration && !isOnScale(Number(row.cells.grade), declaration.scale)) {
    add(
      "grade",
      `grade ${row.cells.grade} of "${row.cells.attribute}" is not on its scale (${declaration.scale}: ${scaleGrades[declaration.scale ?? "raw"]})`,
      "Correct the grade, or the scale in study.yaml.",
    );
  }
}

/** Returns the grades of the rubric by attribute. */
export function rubricOf(rows: readonly { readonly cells: Cells }[]): Map<string, number[]> {
  const grades = new Map<string, number[]>();
  for (const { cells } of rows) {
    if (cells.grade === "") continue;
    const list = grades.get(cells.attribute ?? "") ?? [];
    list.push(Number(cells.grade));
    grades.set(cells.attribute ?? "", list);
  }
  return grades;
}
