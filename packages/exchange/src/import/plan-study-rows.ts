import { bibtexOf } from "@throughline/documents";
import { notice, type Said } from "@throughline/messages";
import type { Edit } from "@throughline/store";
import {
  attributeRoles,
  attributeScales,
  cellProblem,
  cellsOf,
  type Problem,
  quoted,
  rowKey,
  type Study,
  type Table as StudyTable,
  type TableName,
  tables,
  valuesOf,
  valuesOfRow,
} from "@throughline/study";
import { addAttribute } from "@throughline/study/folder";
import { TableError } from "../tables/table-error.ts";
import { ImportError } from "./import-error.ts";
import type { ImportTarget, PlannedImport } from "./import-plan.ts";
import { noticeOf } from "./notice.ts";
import type { StudyRow, StudyRows } from "./study-rows.ts";

type Counted = PlannedImport["counts"][number];
type Planned = {
  readonly edits: readonly Edit[];
  readonly counts: readonly Counted[];
  readonly notices: readonly Said[];
};

/**
 * Plans the import of tables of another study, or of an earlier state of this one. Existing rows stay
 * unchanged.
 *
 * @throws TableError for cells that their columns cannot hold, ImportError for tables without anything to
 *   import
 */
export async function planStudyRows(
  file: string,
  found: readonly StudyRows[],
  target: ImportTarget,
): Promise<PlannedImport> {
  const parts: Planned[] = [];
  const byName = new Map(found.map((one) => [one.name, one]));
  if (byName.has("codebook") && found.length === 1)
    throw new ImportError(
      file,
      notice(
        "It describes the columns of exported tables, and has nothing to import. Import the tables themselves.",
      ),
    );
  const attributes = byName.get("attributes");
  if (attributes) parts.push(await planAttributeRows(file, attributes.rows, target));
  const works = byName.get("works");
  if (works) parts.push(planWorkRows(works.rows, target.study));
  const problems: Problem[] = [];
  for (const name of Object.keys(tables) as TableName[]) {
    const one = byName.get(name);
    if (one) parts.push(planTableRows(file, name, one, target.study, problems));
  }
  if (problems.length > 0) throw new TableError(problems);
  return {
    what: found.length === 1 ? "a table of a study" : "the tables of a study",
    edits: parts.flatMap(({ edits }) => edits),
    counts: parts.flatMap(({ counts }) => counts).filter(({ found: count }) => count > 0),
    notices: parts.flatMap(({ notices }) => notices),
    preview: (found[0]?.rows ?? []).slice(0, 5).map(({ cells }) => Object.values(cells).join("  ")),
  };
}

/** Names of a row of each table. */
const nouns: Readonly<Record<TableName, string>> = {
  cases: "case",
  claims: "claim",
  grades: "grade",
  periods: "grade of a period",
  rubric: "rubric entry",
  actors: "actor",
  ties: "tie",
  channels: "channel",
  events: "event",
  media: "count of articles",
  series: "count of events",
  codes: "code",
  passages: "passage",
  memos: "memo",
  verdicts: "verdict",
  concordance: "statement",
};

function planTableRows(
  file: string,
  name: TableName,
  { rows }: StudyRows,
  study: Study,
  problems: Problem[],
): Planned {
  const table: StudyTable = tables[name];
  const there = new Map(
    (study[name] as readonly never[]).map((record) => {
      const cells = cellsOf(table, valuesOfRow(name, record));
      return [rowKey(table, cells), JSON.stringify(cells)] as const;
    }),
  );
  const edits: Edit[] = [];
  const different: string[] = [];
  let gaps = 0;
  for (const { line, cells } of rows) {
    const own = problemsIn(file, line, table, cells);
    problems.push(...own);
    if (own.length > 0) continue;
    if (table.gap !== undefined && (cells[table.gap] ?? "") === "") {
      gaps++;
      continue;
    }
    const plain = cellsOf(table, valuesOf(table, cells));
    const key = rowKey(table, plain);
    const before = there.get(key);
    if (before === undefined) edits.push({ op: "create", kind: name, cells: plain });
    else if (before !== JSON.stringify(plain)) different.push(key.replaceAll("/", ", "));
  }
  const found = rows.length - gaps;
  return {
    edits,
    counts: [{ kind: nouns[name], found, known: found - edits.length }],
    notices: [
      ...noticeOf(different, (names) =>
        notice("Rows of {table} that differ from the study and were not imported ({count}): {rows}.", {
          table: table.file,
          count: different.length,
          rows: names,
        }),
      ),
      ...(gaps === 0
        ? []
        : [
            notice("Rows of {table} left out because they have no {column}: {count}.", {
              table: table.file,
              column: table.gap ?? "",
              count: gaps,
            }),
          ]),
    ],
  };
}

function problemsIn(
  file: string,
  line: number,
  table: StudyTable,
  cells: Readonly<Record<string, string>>,
): Problem[] {
  return Object.entries(table.columns).flatMap(([name, column]) => {
    const problem = cellProblem(cells[name] ?? "", column);
    return problem
      ? [
          {
            severity: "error",
            at: { file, line },
            what: notice("{name} {what}", { name, what: problem.what }),
            fix: problem.fix,
          },
        ]
      : [];
  });
}

async function planAttributeRows(
  file: string,
  rows: readonly StudyRow[],
  { study, text }: ImportTarget,
): Promise<Planned> {
  const before = await text("study.yaml");
  let written = before ?? "";
  let known = 0;
  const different: string[] = [];
  for (const { line, cells } of rows) {
    const { attribute = "", label = "" } = cells;
    const role = attributeRoles.find((one) => one === cells.role);
    const scale = attributeScales.find((one) => one === cells.scale);
    const declared = study.manifest.attributes[attribute];
    if (declared !== undefined) {
      known++;
      if (declared.label !== label || declared.role !== role || declared.scale !== scale)
        different.push(attribute);
      continue;
    }
    const added =
      role && addAttribute(written, attribute, { label, role, ...(scale === undefined ? {} : { scale }) });
    if (added === undefined)
      throw new TableError([
        {
          severity: "error",
          at: { file, line },
          what: notice("the attribute {attribute} cannot be added to study.yaml", {
            attribute: quoted(attribute),
          }),
          fix: notice("Give it one of the roles {roles}, or declare it in study.yaml yourself.", {
            roles: attributeRoles.map(quoted).join(", "),
          }),
        },
      ]);
    written = added;
  }
  return {
    edits:
      written === (before ?? "")
        ? []
        : [{ op: "file", path: "study.yaml", bytes: new TextEncoder().encode(written) }],
    counts: [{ kind: "attribute", found: rows.length, known }],
    notices: noticeOf(different, (names) =>
      notice("Attributes are declared otherwise in the study, and were not changed: {names}.", { names }),
    ),
  };
}

/** Plans works that the study lacks, from the rows of their table. */
function planWorkRows(rows: readonly StudyRow[], { sources }: Study): Planned {
  const there = new Set(sources.map(({ key }) => key.toLowerCase()));
  const edits = rows.flatMap(({ cells }): Edit[] => {
    const { key = "", type, title, authors = "", issued = "", container, publisher, DOI, URL } = cells;
    if (there.has(key.toLowerCase())) return [];
    const bibtex = bibtexOf(key, {
      type: type || "document",
      title: title || key,
      author: authors.split("; ").filter(Boolean).map(nameOf),
      issued: issued === "" ? undefined : dateOf(issued),
      "container-title": container || undefined,
      publisher: publisher || undefined,
      DOI: DOI || undefined,
      URL: URL || undefined,
    });
    return bibtex === undefined ? [] : [{ op: "create", kind: "sources", cells: { bibtex } }];
  });
  return {
    edits,
    counts: [{ kind: "work", found: rows.length, known: rows.length - edits.length }],
    notices:
      edits.length === 0
        ? []
        : [
            notice(
              "{count, plural, one {# work is} other {# works are}} made from the authors, title and date in the table. To keep the other fields too, import the bibliography first (throughline export --format bibtex).",
              { count: edits.length },
            ),
          ],
  };
}

function nameOf(name: string): Readonly<Record<string, string>> {
  const [family = "", given] = name.split(", ");
  return given === undefined ? { literal: family } : { family, given };
}

function dateOf(issued: string): Readonly<Record<string, unknown>> {
  const isDate = /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/u.test(issued);
  return isDate
    ? { "date-parts": issued.split("/").map((part) => part.split("-").map(Number)) }
    : { literal: issued };
}
