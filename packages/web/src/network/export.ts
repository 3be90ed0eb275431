import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf/browser/index.js";
import type { ActorRow, TieRow } from "../state/model.ts";
import { csvText } from "../state/save-file.ts";

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
export function csvOf(ties: readonly TieRow[]): string {
  const columns = ["id", "from", "to", "channel", "date_from", "date_to", "case", "sign", "claims"] as const;
  return csvText([
    columns,
    ...ties.map((tie) => columns.map((column) => [tie[column] ?? ""].flat().join(" "))),
  ]);
}

/** A picture of the page as a file of its own: its colours are those of the page. */
export function svgOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const live = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(live[i] as Element);
    for (const name of ["fill", "stroke", "stroke-width", "font-size", "font-family", "opacity"])
      element.setAttribute(name, style.getPropertyValue(name));
  });
  return new XMLSerializer().serializeToString(copy);
}

/** The picture as PNG, twice as large. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(svg))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, 2 * width, 2 * height);
  context.drawImage(image, 0, 0, 2 * width, 2 * height);
  return canvas.convertToBlob({ type: "image/png" });
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
