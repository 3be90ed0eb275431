import type { Edit } from "@throughline/store";
import { freeId, isPartialDate, quoted, some } from "@throughline/study";
import type { Graph, GraphEdge } from "../networks/graph.ts";
import { ImportError } from "./import-error.ts";
import type { ImportTarget, PlannedImport } from "./planned-import.ts";

/** What a person says of the ties of a network. */
export type TieChoice = {
  /** the channel of ties that name none */
  readonly channel?: string | undefined;
  /** the case of ties that name none; the only one of the study when left out */
  readonly case?: string | undefined;
};

/** What programs call the attributes that ties have, in small letters. */
const names = {
  channel: ["channel"],
  case: ["case"],
  sign: ["sign"],
  from: ["date_from", "start", "from_date", "date", "year"],
  to: ["date_to", "end", "to_date"],
} as const;
const readNames = new Set<string>([...Object.values(names).flat(), "id", "type", "label", "claims"]);

const firstOf = (attributes: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined =>
  keys.map((key) => attributes.get(key)).find((value) => value !== undefined);

/**
 * Plans what a network adds to a study: its nodes as actors, its edges as ties. Actors are found by their ids and names.
 *
 * @throws ImportError when the channel or the case of a tie is not known, with those that there are
 */
export function planNetwork(
  file: string,
  graph: Graph,
  choice: TieChoice,
  { study }: ImportTarget,
): PlannedImport {
  const known = new Map<string, string>(
    study.actors.flatMap(
      ({ id, name }) =>
        [
          [name, id],
          [id, id],
        ] as const,
    ),
  );
  const taken = new Set<string>(study.actors.map(({ id }) => id));
  const labels = new Map(
    graph.nodes.map(({ id, attributes }) => [id, firstOf(attributes, ["name", "label"]) ?? id]),
  );
  const kinds = new Map(graph.nodes.map(({ id, attributes }) => [id, attributes.get("kind")]));
  const edits: Edit[] = [];
  const ids = new Map<string, string>();
  let knownActors = 0;
  const actorOf = (node: string): string => {
    const given = ids.get(node);
    if (given !== undefined) return given;
    const name = labels.get(node) ?? node;
    const there = known.get(node) ?? known.get(name);
    const id = there ?? freeId(kinds.has(node) && /^[\w-]{3,}$/u.test(node) ? node : name, taken, "actor");
    ids.set(node, id);
    taken.add(id);
    if (there !== undefined) knownActors++;
    else {
      const kind = kinds.get(node)?.replace(/[^\p{L}\p{N}_-]+/gu, "_") || "actor";
      edits.push({ op: "create", kind: "actors", cells: { id, name, kind } });
    }
    return id;
  };
  for (const { id } of graph.nodes) actorOf(id);
  const ties = new Set(
    study.ties.map((tie) => placeOf(tie.from, tie.to, tie.channel, tie.caseId, tie.dateFrom ?? "")),
  );
  const tieIds = new Set<string>(study.ties.map(({ id }) => id));
  const left = new Set<string>();
  let knownTies = 0;
  let undated = 0;
  for (const edge of graph.edges) {
    const channel = channelOf(file, edge, choice, study);
    const caseId = caseOf(file, edge, choice, study);
    const [from, to] = [actorOf(edge.from), actorOf(edge.to)];
    const [start, end] = [dateOf(edge, names.from), dateOf(edge, names.to)];
    if (start === undefined) undated++;
    for (const name of edge.attributes.keys()) if (!readNames.has(name)) left.add(name);
    const place = placeOf(from, to, channel, caseId, start ?? "");
    if (ties.has(place)) {
      knownTies++;
      continue;
    }
    ties.add(place);
    const id = freeId(`${from}-${to}`, tieIds, "tie");
    tieIds.add(id);
    const sign = /^(?:-|−|-1|negative)$/iu.test(edge.attributes.get("sign") ?? "") ? "-" : "+";
    edits.push({
      op: "create",
      kind: "ties",
      cells: { id, from, to, channel, date_from: start ?? "", date_to: end ?? "", case: caseId, sign },
    });
  }
  return {
    what: "a network",
    edits,
    counts: [
      { kind: "actor", found: ids.size, known: knownActors },
      { kind: "tie", found: graph.edges.length, known: knownTies },
    ],
    notices: [
      ...(graph.undirected > 0
        ? [`${graph.undirected} edges have no direction. Each is read from its first actor to its second.`]
        : []),
      ...(undated > 0 ? [`${undated} ties have no date (YYYY, YYYY-MM or YYYY-MM-DD).`] : []),
      ...(left.size > 0
        ? [`Left out, because ties have no such column: ${some([...left].map(quoted))}.`]
        : []),
    ],
    preview: graph.edges
      .slice(0, 5)
      .map(({ from, to }) => `${labels.get(from) ?? from} → ${labels.get(to) ?? to}`),
  };
}

const placeOf = (...parts: readonly string[]): string => parts.join("\n");

function dateOf({ attributes }: GraphEdge, keys: readonly string[]): string | undefined {
  const value = firstOf(attributes, keys)?.replace(/\.0$/u, "");
  return value !== undefined && isPartialDate(value) ? value : undefined;
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
  const list = some(channels.map(({ id }) => quoted(id)));
  throw new ImportError(
    file,
    wanted === undefined
      ? `Its edges do not say which channel they are. Name one of ${list}.`
      : `There is no channel ${quoted(wanted)}. Name one of ${list}, or add it to channels.csv.`,
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
      ? "Its edges do not say which case they belong to. Name the case."
      : `There is no case ${quoted(wanted)}. Name one of the study.`,
    "On the command line: --case.",
  );
}
