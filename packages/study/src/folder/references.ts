import { knownKinds } from "@throughline/influence";
import { type Message, notice } from "@throughline/messages";
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
    add(
      "date_to",
      notice("it ends ({to}) before it begins ({from})", { to, from }),
      notice("Correct one of the two dates."),
    );
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
    add(
      "to",
      notice('the tie goes from "{from}" to itself', { from: row.cells.from ?? "" }),
      notice("Name another actor."),
    );
  }
  if (name === "ties") {
    checkPart(row, add);
    checkTerms(row, add);
  }
  if (name === "actors") checkKind(row, known.manifest, add);
  if (name === "media" && !/^\d{4}(\/\d{4})?$/u.test(row.cells.year ?? "")) {
    add(
      "year",
      notice('"{year}" is not a year or a span of years (1995 or 1995/2005)', { year: row.cells.year ?? "" }),
      notice("Correct the year."),
    );
  }
  if (name === "series" && row.cells.month?.length !== 7)
    add(
      "month",
      notice('"{month}" is not a month (2001-06)', { month: row.cells.month ?? "" }),
      notice("Correct the month."),
    );
  if (name === "passages" && Number(row.cells.start) >= Number(row.cells.end)) {
    add(
      "end",
      notice("the passage ends ({end}) before it begins ({start})", {
        end: row.cells.end ?? "",
        start: row.cells.start ?? "",
      }),
      notice("Select the passage again."),
    );
  }
  if (name === "memos") checkMemo(row, known.ids, add);
  if (name === "verdicts") checkVerdict(row, add);
  if ((name === "ties" || name === "events") && row.cells.claims === "") {
    add(
      "claims",
      name === "ties"
        ? notice('tie "{id}" rests on no claim', { id: row.cells.id ?? "" })
        : notice('event "{id}" rests on no claim', { id: row.cells.id ?? "" }),
      notice("Add the claims it rests on."),
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
      notice(
        'tie "{id}" has the part "{part}", but its channel is {channel}. Only participation has a part',
        { id: id ?? "", part, channel: channel ?? "" },
      ),
      notice("Clear the cell, or correct the channel."),
    );
  else if ((part === "excluded") !== (sign === "-"))
    add(
      "part",
      notice(
        'tie "{id}" has the part "{part}" and the sign {sign}, but excluded needs -, and the other parts need +',
        { id: id ?? "", part, sign: sign ?? "" },
      ),
      notice("Correct one of the two."),
    );
}

function checkTerms({ cells: { id, terms, channel } }: Checked, add: Add): void {
  const isOwn = !channels.some((one) => one === channel);
  if (!terms || isOwn || channelsWithTerms.some((one) => one === channel)) return;
  add(
    "terms",
    notice(
      'tie "{id}" has the terms "{terms}", but its channel is {channel}. Only {channelsWithTerms} have terms',
      { id: id ?? "", terms, channel: channel ?? "", channelsWithTerms: channelsWithTerms.join(", ") },
    ),
    notice("Clear the cell, or correct the channel."),
  );
}

function checkRoles({ cells: { roles = "" } }: Checked, add: Add): void {
  for (const word of roles.split(/\s+/u))
    if (word !== "" && !channelRoles.some((role) => role === word))
      add(
        "roles",
        notice('"{word}" is not a role of channels{nearest}', {
          word,
          nearest: suggestion(word, channelRoles),
        }),
        notice("Use {roles}, separated by spaces.", { roles: channelRoles.join(", ") }),
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
    notice('actor "{id}" is of the kind "{kind}", which no pattern uses. Nearest: "{like}"', {
      id: row.cells.id ?? "",
      kind,
      like,
    }),
    notice("Correct it, or map it to a standard kind in study.yaml, under actors: kinds: '{'…'}'."),
    "warning",
  );
}

type Add = (column: string, what: Message, fix: Message, severity?: Problem["severity"]) => void;

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
    add(
      column,
      notice(
        '{to, select, sources {source} cases {case} attributes {attribute} claims {claim} actors {actor} codes {code} passages {passage} other {channel}} "{id}" (of {owner}) is not in {file}{nearest}',
        { to: kind.to, id, owner, file: where[kind.to], nearest: suggestion(id, ids) },
      ),
      notice(
        "Correct the {to, select, sources {key} other {id}}, or add the {to, select, sources {source} cases {case} attributes {attribute} claims {claim} actors {actor} codes {code} passages {passage} other {channel}} to {file}.",
        { to: kind.to, file: where[kind.to] },
      ),
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
    if (thing === "") add("thing", notice("a memo does not name what it is about"), notice("Enter the id."));
  }
}

function checkVerdict({ cells }: Checked, add: Add): void {
  if (cells.verdict === "worded" && !cells.wording)
    add(
      "wording",
      notice("the conclusion is reworded, but there is no wording"),
      notice("Write it, or accept the draft."),
    );
  if (cells.verdict === "contested" && !cells.reason)
    add("reason", notice("the conclusion is contested, but there is no reason"), notice("Give the reason."));
}

function checkGrade(row: Checked, { manifest, rubric, cases }: Known, add: Add): void {
  const { case: caseId = "", attribute = "", grade = "", claims } = row.cells;
  const declaration = manifest?.attributes[attribute];
  if (!declaration || grade === "") return;
  const value = Number(grade);
  if (declaration.role === "note") {
    add(
      "grade",
      notice('"{label}" is a note, and notes are not graded', { label: declaration.label }),
      notice("Delete the row, or change the role in study.yaml."),
    );
    return;
  }
  const allowed = rubric.get(attribute) ?? [];
  const name = cases.get(caseId)?.name || caseId;
  const cell = notice("case {case}, attribute {attribute}: grade {grade}", {
    case: notice('"{name}"', { name }),
    attribute: notice('"{name}"', { name: declaration.label }),
    grade,
  });
  if (allowed.length > 0 && !allowed.includes(value)) {
    add(
      "grade",
      notice("{cell} is not in the rubric ({allowed})", { cell, allowed: allowed.join(", ") }),
      notice("Correct the cell, or add the grade to rubric.csv."),
    );
  } else if (!isOnScale(value, declaration.scale)) {
    add(
      "grade",
      notice("{cell} is not on its scale ({scale}: {grades})", {
        cell,
        scale: declaration.scale ?? "raw",
        grades: scaleGrades[declaration.scale ?? "raw"],
      }),
      notice("Correct the cell, or the scale in study.yaml."),
    );
  }
  const { kind } = cases.get(caseId) ?? {};
  if (kind !== undefined && declaration.of !== undefined && ![declaration.of].flat().includes(kind)) {
    add(
      "attribute",
      notice('"{label}" applies to cases of the kind {kinds}; "{name}" is of the kind "{kind}"', {
        label: declaration.label,
        kinds: [declaration.of]
          .flat()
          .map((of) => `"${of}"`)
          .join(", "),
        name,
        kind,
      }),
      notice("Delete the row, or leave out `of` in study.yaml."),
      "warning",
    );
  }
  const { definition, made_of: parts } = declaration;
  const from = row.cells.from || declaration.from || definition || parts || manifest?.from;
  if (claims === "" && !from)
    add(
      "claims",
      notice("{cell} rests on no claim", { cell }),
      notice("Add the claims it rests on, or the data source it comes from."),
      "warning",
    );
}

function checkRubric(row: Checked, manifest: Manifest | undefined, add: Add): void {
  const declaration = manifest?.attributes[row.cells.attribute ?? ""];
  if (row.cells.grade === "") {
    if (declaration && declaration.role !== "note") {
      add(
        "grade",
        notice('the rubric of "{attribute}" has a row without a grade', {
          attribute: row.cells.attribute ?? "",
        }),
        notice("Enter the grade that this meaning belongs to."),
      );
    }
  } else if (declaration?.role === "note") {
    add(
      "attribute",
      notice('"{attribute}" is a note, and notes are not graded', { attribute: row.cells.attribute ?? "" }),
      notice("Delete the row, or change the role in study.yaml."),
    );
  } else if (declaration && !isOnScale(Number(row.cells.grade), declaration.scale)) {
    add(
      "grade",
      notice('grade {grade} of "{attribute}" is not on its scale ({scale}: {grades})', {
        grade: row.cells.grade ?? "",
        attribute: row.cells.attribute ?? "",
        scale: declaration.scale ?? "raw",
        grades: scaleGrades[declaration.scale ?? "raw"],
      }),
      notice("Correct the grade, or the scale in study.yaml."),
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
