import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf/browser/index.js";
import { csvOf } from "../export/csv.ts";
import type { ActorRow, TieRow } from "../state/model.ts";

const tieAttributes = ["channel", "sign", "case", "date_from", "date_to", "claims"] as const;

const attributesOf = (tie: TieRow): Record<(typeof tieAttributes)[number], string> => ({
  ...{ channel: tie.channel, sign: tie.sign, case: tie.case, claims: tie.claims.join(" ") },
  ...{ date_from: tie.date_from ?? "", date_to: tie.date_to ?? "" },
});

/** Actors and ties as GEXF, as Gephi reads it; each tie with its channel, dates and claims. */
export function gexfOf(actors: readonly ActorRow[], ties: readonly TieRow[]): string {
  const graph = new MultiDirectedGraph();
  for (const { id, name, kind, place } of actors)
    graph.addNode(id, { label: name, kind, place: place ?? "" });
  for (const tie of ties) graph.addDirectedEdgeWithKey(tie.id, tie.from, tie.to, attributesOf(tie));
  return write(graph, { version: "1.3" });
}

/** Actors and ties as GraphML. */
export function graphmlOf(actors: readonly ActorRow[], ties: readonly TieRow[]): string {
  const key = (id: string, of: string) =>
    `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="string"/>`;
  const data = (values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `<data key="${name}">${escaped(value)}</data>`)
      .join("");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...["name", "kind", "place"].map((id) => key(id, "node")),
    ...tieAttributes.map((id) => key(id, "edge")),
    '  <graph edgedefault="directed">',
    ...actors.map(
      ({ id, name, kind, place }) =>
        `    <node id="${escaped(id)}">${data({ name, kind, place: place ?? "" })}</node>`,
    ),
    ...ties.map(
      (tie) =>
        `    <edge id="${escaped(tie.id)}" source="${escaped(tie.from)}" target="${escaped(tie.to)}">${data(attributesOf(tie))}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** Ties as CSV, in the columns of ties.csv. */
export function csvOfTies(ties: readonly TieRow[]): string {
  const columns = ["id", "from", "to", "channel", "date_from", "date_to", "case", "sign", "claims"] as const;
  return csvOf([
    [...columns],
    ...ties.map((tie) => columns.map((column) => [tie[column] ?? ""].flat().join(" "))),
  ]);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
