import { type Actor, type Tie, xmlCharacters, xmlText } from "@throughline/study";
import graphology from "graphology";
// Imports the writer alone: the package as a whole needs an XML parser, which neither Node nor a worker has.
import write from "graphology-gexf/common/writer.js";

const tieAttributes = ["channel", "sign", "case", "date_from", "date_to", "claims", "part", "terms"] as const;

const attributesOf = (tie: Tie): Record<(typeof tieAttributes)[number], string> => ({
  channel: tie.channel,
  sign: tie.sign,
  case: tie.caseId,
  claims: tie.claims.join(" "),
  date_from: tie.dateFrom ?? "",
  date_to: tie.dateTo ?? "",
  part: tie.part ?? "",
  terms: tie.terms ?? "",
});

/** Writes actors and ties as GEXF for Gephi; each tie with its channel, dates and claims. */
export function gexfOf(actors: readonly Actor[], ties: readonly Tie[]): string {
  const graph = new graphology.MultiDirectedGraph();
  for (const { id, name, kind, place } of actors)
    graph.addNode(xmlCharacters(id), removeForbidden({ label: name, kind, place: place ?? "" }));
  for (const tie of ties)
    graph.addDirectedEdgeWithKey(
      xmlCharacters(tie.id),
      xmlCharacters(tie.from),
      xmlCharacters(tie.to),
      removeForbidden(attributesOf(tie)),
    );
  return write(graph, { version: "1.3" });
}

/** Removes characters that XML forbids. The writer escapes markup, but would keep them. */
const removeForbidden = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, xmlCharacters(value)]));

/** Writes actors and ties as GraphML. */
export function graphmlOf(actors: readonly Actor[], ties: readonly Tie[]): string {
  const key = (id: string, of: string) =>
    `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="string"/>`;
  const data = (values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `<data key="${name}">${xmlText(value)}</data>`)
      .join("");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...["name", "kind", "place"].map((id) => key(id, "node")),
    ...tieAttributes.map((id) => key(id, "edge")),
    '  <graph edgedefault="directed">',
    ...actors.map(
      ({ id, name, kind, place }) =>
        `    <node id="${xmlText(id)}">${data({ name, kind, place: place ?? "" })}</node>`,
    ),
    ...ties.map(
      (tie) =>
        `    <edge id="${xmlText(tie.id)}" source="${xmlText(tie.from)}" target="${xmlText(tie.to)}">${data(attributesOf(tie))}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}
