import { notice } from "@throughline/messages";
import { cyclesIn } from "../cycles.ts";
import type { Manifest } from "../manifest.ts";
import { suggestion } from "../nearest.ts";
import type { Place, Problem } from "../problem.ts";
import type { Source } from "../study.ts";
import { tables } from "../tables.ts";
import type { Row } from "./table.ts";
import type { Path } from "./yaml.ts";

type Rows = readonly Row[];

/** The rows and entries that links between files point to; a table that cannot be read is left out. */
type LinkedFiles = {
  readonly manifest: Manifest | undefined;
  readonly placeOf: (path: Path) => Place;
  readonly cases: Rows | undefined;
  readonly actors: Rows | undefined;
  readonly claims: Rows | undefined;
  readonly ties: Rows | undefined;
  readonly events: Rows | undefined;
  readonly bibliography:
    | { readonly sources: readonly Source[]; readonly lineOf: ReadonlyMap<string, number> }
    | undefined;
};

/**
 * Checks what depends on the whole folder: targets, silences, records that claims are about, and sources that draw on
 * others.
 */
export function checkLinks(files: LinkedFiles): Problem[] {
  return [
    ...targetProblems(files),
    ...silenceProblems(files),
    ...aboutProblems(files),
    ...derivationProblems(files),
  ];
}

const idsOf = (rows: Rows) => new Set(rows.map(({ cells }) => cells.id ?? ""));

/** The target state must be the location of some actor, or contain it (FR-IDF is part of FR). */
function targetProblems({ manifest, placeOf, cases, actors }: LinkedFiles): Problem[] {
  if (actors === undefined || actors.length === 0) return [];
  const places = new Set(
    actors.flatMap(({ cells: { place = "" } }) =>
      place === "" ? [] : [place, place.split("-")[0] ?? place],
    ),
  );
  const fix = notice("Correct the code, or enter it in actors.csv as the place of the actors of that state.");
  const what = (target: string) =>
    notice('no actor has the place "{target}" of the target state{nearest}', {
      target,
      nearest: suggestion(target, places),
    });
  const study = manifest?.actors?.target;
  const problems: Problem[] = [];
  if (study !== undefined && !places.has(study))
    problems.push({ severity: "error", at: placeOf(["actors", "target"]), what: what(study), fix });
  for (const row of cases ?? []) {
    const { target = "" } = row.cells;
    if (target !== "" && !places.has(target))
      problems.push({ severity: "error", at: placeIn("cases", row, "target"), what: what(target), fix });
  }
  return problems;
}

function placeIn(table: "cases" | "claims", row: Row, column: string): Place {
  return {
    file: tables[table].file,
    line: row.line,
    column: row.columnOf(column),
    row: row.cells.id ?? "",
    name: column,
  };
}

/** A declared silence on cases or sources that do not exist would cover less than it states. */
function silenceProblems({ manifest, placeOf, cases, bibliography }: LinkedFiles): Problem[] {
  const known = [
    ["cases", cases && idsOf(cases), "cases.csv"],
    ["sources", bibliography && new Set(bibliography.lineOf.keys()), "sources.bib"],
  ] as const;
  return (manifest?.silences ?? []).flatMap((silence, index) =>
    known.flatMap(([list, ids, file]) =>
      silence[list].flatMap((id, position): Problem[] =>
        ids === undefined || ids.has(id)
          ? []
          : [
              {
                severity: "warning",
                at: placeOf(["silences", index, list, position]),
                what: notice('the silence names "{id}", which is not in {file}{nearest}', {
                  id,
                  file,
                  nearest: suggestion(id, ids),
                }),
                fix: notice("Correct or remove it."),
              },
            ],
      ),
    ),
  );
}

function aboutProblems({ claims, ties, events }: LinkedFiles): Problem[] {
  if (claims === undefined || ties === undefined || events === undefined) return [];
  const ids = new Set([...idsOf(ties), ...idsOf(events)]);
  return claims.flatMap((row) =>
    (row.cells.about ?? "").split(" ").flatMap((id): Problem[] =>
      id === "" || ids.has(id)
        ? []
        : [
            {
              severity: "error",
              at: placeIn("claims", row, "about"),
              what: notice('claim "{claim}" is about "{id}", which is neither a tie nor an event{nearest}', {
                claim: row.cells.id ?? "",
                id,
                nearest: suggestion(id, ids),
              }),
              fix: notice("Correct the id, or add the tie or event."),
            },
          ],
    ),
  );
}

/** A source that draws on one that does not exist, or indirectly on itself, has no origin. */
function derivationProblems({ bibliography }: LinkedFiles): Problem[] {
  if (bibliography === undefined) return [];
  const { sources, lineOf } = bibliography;
  const works = new Map<string, readonly string[]>(
    sources.map(({ key, derivesFrom = [] }) => [key, derivesFrom]),
  );
  const cycles = cyclesIn(works);
  return sources.flatMap(({ key, derivesFrom = [] }): Problem[] => {
    const at: Place = { file: "sources.bib", line: lineOf.get(key) ?? 1 };
    const unknown = derivesFrom
      .filter((other) => !works.has(other))
      .map(
        (other): Problem => ({
          severity: "error",
          at,
          what: notice('"{key}" derives from "{other}", which is not in sources.bib{nearest}', {
            key,
            other,
            nearest: suggestion(other, works.keys()),
          }),
          fix: notice("Correct the key in derives_from, or add the entry."),
        }),
      );
    const cycle = cycles.get(key);
    if (cycle === undefined) return unknown;
    return [
      ...unknown,
      {
        severity: "error",
        at,
        what: notice('"{key}" derives from itself: {circle}', { key, circle: [...cycle, key].join(" → ") }),
        fix: notice("Remove one of these keys from derives_from."),
      },
    ];
  });
}
