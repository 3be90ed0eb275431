import { type Message, nameList, notice } from "@throughline/messages";
import type { Edit } from "@throughline/store";
import { freeId, isPartialDate, parts, quotedName, type Study, terms } from "@throughline/study";
import type { Graph, GraphEdge } from "../networks/graph.ts";
import { ImportError } from "./import-error.ts";
import type { ImportTarget, PlannedImport } from "./import-plan.ts";
import { noticeOf } from "./notice.ts";
import { RecordMatcher } from "./record-matcher.ts";

/** The choices of a person for the ties of a network. */
export type TieChoice = {
  /** channel of ties without one */
  readonly channel?: string | undefined;
  /** case of ties without one; by default the only case of the study */
  readonly case?: string | undefined;
};

/** Attribute names of ties in different programs, in lower case. */
const names = {
  channel: ["channel"],
  case: ["case"],
  sign: ["sign"],
  from: ["date_from", "start", "from_date", "date", "year"],
  to: ["date_to", "end", "to_date"],
} as const;
const readNames = new Set<string>([...Object.values(names).flat(), "id", "type", "claims", "part", "terms"]);
const readNodeNames = new Set(["id", "name", "label", "kind", "place"]);

const firstOf = (attributes: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined =>
  keys.map((key) => attributes.get(key)).find((value) => value !== undefined);

/**
 * Plans the import of a network: nodes as actors, edges as ties. Actors are matched by id and name, ties by
 * all their fields, each once.
 *
 * @throws ImportError when the channel or case of a tie is unknown, listing the known ones
 */
export function planNetwork(
  file: string,
  graph: Graph,
  choice: TieChoice,
  { study }: ImportTarget,
): PlannedImport {
  const actors = planActors(graph, study);
  const edits = [...actors.edits];
  const there = new RecordMatcher(study.ties.map((tie) => ({ id: tie.id, marks: [markOf(tie)] })));
  const tieIds = new Set<string>(study.ties.map(({ id }) => id));
  const claims = new Set<string>(study.claims.map(({ id }) => id));
  const without: LeftOut = {
    column: new Set(),
    claims: 0,
    date: 0,
    unreadDates: new Set(),
    value: new Set(),
  };
  for (const edge of graph.edges) {
    const dateFrom = dateOf(edge, names.from, without.unreadDates);
    const dateTo = dateOf(edge, names.to, without.unreadDates);
    if (dateFrom === undefined && dateTo === undefined) without.date++;
    refuseReversed(file, edge, dateFrom, dateTo);
    const { attributes } = edge;
    for (const name of attributes.keys()) if (!readNames.has(name)) without.column.add(name);
    const named = (attributes.get("claims") ?? "").split(/\s+/u).filter(Boolean);
    const held = named.filter((id) => claims.has(id));
    if (held.length < named.length) without.claims++;
    const chosen = (name: "part" | "terms", of: readonly string[]): string => {
      const value = attributes.get(name) ?? "";
      if (value === "" || of.includes(value)) return value;
      without.value.add(`${name} ${value}`);
      return "";
    };
    const tie = {
      from: actors.ids.get(edge.from) ?? "",
      to: actors.ids.get(edge.to) ?? "",
      channel: channelOf(file, edge, choice, study),
      caseId: caseOf(file, edge, choice, study),
      dateFrom,
      dateTo,
      sign: signOf(attributes.get("sign") ?? "", without.value),
    } as const;
    if (there.find("", markOf(tie)) !== undefined) continue;
    const own = edge.id !== undefined && isOwnId(edge.id) && !tieIds.has(edge.id) ? edge.id : undefined;
    const id = own ?? freeId(`${tie.from}-${tie.to}`, tieIds, "tie");
    tieIds.add(id);
    const { caseId, ...cells } = tie;
    edits.push({
      op: "create",
      kind: "ties",
      cells: {
        id,
        from: cells.from,
        to: cells.to,
        channel: cells.channel,
        date_from: dateFrom ?? "",
        date_to: dateTo ?? "",
        case: caseId,
        sign: cells.sign,
        claims: held.join(" "),
        part: chosen("part", parts),
        terms: chosen("terms", terms),
      },
    });
  }
  const added = edits.length - actors.edits.length;
  return {
    what: "a network",
    edits,
    counts: [
      { kind: "actor", found: actors.ids.size, known: actors.ids.size - actors.edits.length },
      { kind: "tie", found: graph.edges.length, known: graph.edges.length - added },
    ],
    notices: [...graph.notices, ...noticesOf(graph.undirected, without, actors.left)],
    preview: graph.edges.slice(0, 5).map(({ from, to }) => `${actors.labelOf(from)} → ${actors.labelOf(to)}`),
  };
}

/** What ties of a study have no place for. */
type LeftOut = {
  readonly column: Set<string>;
  claims: number;
  date: number;
  readonly unreadDates: Set<string>;
  readonly value: Set<string>;
};

function noticesOf(undirected: number, without: LeftOut, columns: ReadonlySet<string>): Message[] {
  const quotedNames = (names: ReadonlySet<string>) => [...names].map(quotedName);
  const counted = (count: number, write: (count: number) => Message): Message[] =>
    count === 0 ? [] : [write(count)];
  return [
    ...counted(undirected, (count) =>
      notice(
        "{count, plural, one {# edge has no direction. It is read from its first actor to its second.} other {# edges have no direction. Each is read from its first actor to its second.}}",
        { count },
      ),
    ),
    ...noticeOf(quotedNames(without.unreadDates), (names) =>
      notice("Not dates (YYYY, YYYY-MM or YYYY-MM-DD), and left out: {names}.", { names }),
    ),
    ...counted(without.date, (count) =>
      notice("{count, plural, one {# tie has no date.} other {# ties have no date.}}", { count }),
    ),
    ...counted(without.claims, (count) =>
      notice(
        "{count, plural, one {# tie names} other {# ties name}} claims that the study does not have. These are left out.",
        { count },
      ),
    ),
    ...noticeOf(quotedNames(without.value), (names) =>
      notice("Left out, because ties have no such value: {names}.", { names }),
    ),
    ...noticeOf(quotedNames(columns), (names) =>
      notice("Left out, because actors have no such column: {names}.", { names }),
    ),
    ...noticeOf(quotedNames(without.column), (names) =>
      notice("Left out, because ties have no such column: {names}.", { names }),
    ),
  ];
}

/** Plans actors: their ids by those of the nodes, and the node attributes without a column. */
function planActors(graph: Graph, study: Study) {
  const there = new RecordMatcher(
    study.actors.map(({ id, name }) => ({ id, marks: [`id ${id}`, `name ${name}`] })),
  );
  const taken = new Set<string>(study.actors.map(({ id }) => id));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node.attributes]));
  const labelOf = (node: string): string => firstOf(nodes.get(node) ?? new Map(), ["name", "label"]) ?? node;
  const edits: Edit[] = [];
  const ids = new Map<string, string>();
  const left = new Set<string>();
  for (const node of [...nodes.keys(), ...graph.edges.flatMap(({ from, to }) => [from, to])]) {
    if (ids.has(node)) continue;
    const attributes = nodes.get(node) ?? new Map<string, string>();
    for (const name of attributes.keys()) if (!readNodeNames.has(name)) left.add(name);
    const name = labelOf(node);
    const known = there.find("", `id ${node}`) ?? there.find("", `name ${name}`);
    if (known !== undefined) {
      ids.set(node, known);
      continue;
    }
    const kind = attributes.get("kind");
    const isOwn = kind !== undefined && isOwnId(node) && !taken.has(node);
    const id = isOwn ? node : freeId(name, taken, "actor");
    ids.set(node, id);
    taken.add(id);
    const place = attributes.get("place") ?? "";
    const isPlace = /^[A-Z]{2}(?:-[A-Z\d]{1,3})?$/u.test(place);
    if (place !== "" && !isPlace) left.add("place");
    edits.push({
      op: "create",
      kind: "actors",
      cells: {
        id,
        name,
        kind: kind?.replace(/[^\p{L}\p{N}_-]+/gu, "_") || "actor",
        ...(isPlace ? { place } : {}),
      },
    });
  }
  return { ids, edits, left, labelOf };
}

/** Returns whether a person chose an id, and not a program that numbers nodes and edges. */
const isOwnId = (id: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) && !/^(?:n|node|v|e|edge|id)?[_-]?\d+$/iu.test(id);

/** Returns all fields that distinguish a tie from others. */
const markOf = (tie: {
  readonly from: string;
  readonly to: string;
  readonly channel: string;
  readonly caseId: string;
  readonly dateFrom?: string | undefined;
  readonly dateTo?: string | undefined;
  readonly sign: string;
}): string =>
  [tie.from, tie.to, tie.channel, tie.caseId, tie.dateFrom ?? "", tie.dateTo ?? "", tie.sign].join("\n");

function dateOf({ attributes }: GraphEdge, keys: readonly string[], unread: Set<string>): string | undefined {
  const written = firstOf(attributes, keys);
  const value = written?.replace(/\.0$|T00:00(?::00(?:\.0+)?)?Z?$/u, "");
  if (value === undefined || isPartialDate(value)) return value;
  // GEXF writes periods without start or end this way.
  if (!/^-?infinity$/iu.test(value)) unread.add(written ?? "");
  return undefined;
}

function refuseReversed(
  file: string,
  { from, to }: GraphEdge,
  start: string | undefined,
  end: string | undefined,
): void {
  if (start === undefined || end === undefined || end >= start.slice(0, end.length)) return;
  throw new ImportError(
    file,
    notice("A tie from {from} to {to} ends ({end}) before it begins ({start}). Correct its dates.", {
      from: quotedName(from),
      to: quotedName(to),
      start,
      end,
    }),
  );
}

/** Returns the sign of a tie, positive where there is none. */
function signOf(written: string, unknown: Set<string>): "+" | "-" {
  if (/^'?(?:-|−|-1|negative)$/iu.test(written)) return "-";
  if (!/^(?:|'?\+|\+?1|positive)$/iu.test(written)) unknown.add(`sign ${written}`);
  return "+";
}

function channelOf(
  file: string,
  edge: GraphEdge,
  { channel }: TieChoice,
  { channels }: ImportTarget["study"],
): string {
  const wanted = edge.attributes.get("channel") ?? channel;
  const found = channels.find(({ id }) => id === wanted);
  if (found) return found.id;
  const known = nameList(channels.map(({ id }) => quotedName(id)));
  throw new ImportError(
    file,
    wanted === undefined
      ? notice("Its edges do not say which channel they are. Name one of {channels}.", { channels: known })
      : notice("There is no channel {channel}. Name one of {channels}, or add it to channels.csv.", {
          channel: quotedName(wanted),
          channels: known,
        }),
    "On the command line: --channel.",
  );
}

function caseOf(file: string, edge: GraphEdge, choice: TieChoice, { cases }: ImportTarget["study"]): string {
  const [only, ...more] = cases;
  const wanted = edge.attributes.get("case") ?? choice.case ?? (more.length === 0 ? only?.id : undefined);
  const found = cases.find(({ id, name }) => id === wanted || name === wanted);
  if (found) return found.id;
  throw new ImportError(
    file,
    wanted === undefined
      ? notice("Its edges do not say which case they belong to. Name the case.")
      : notice("There is no case {case}. Name one of the study.", { case: quotedName(wanted) }),
    "On the command line: --case.",
  );
}
