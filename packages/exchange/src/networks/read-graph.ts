import { attributeOf, childrenOf, parseElements, type QdaElement, textOf } from "../refi-qda/element.ts";
import type { Table } from "../tables/table.ts";
import type { Graph, GraphEdge, GraphNode } from "./graph.ts";

const sourceColumn = /^(?:source|from|sender|ego)$/iu;
const targetColumn = /^(?:target|to|receiver|alter)$/iu;

/** Returns whether a table is an edge list: it has a source and a target column. */
export const isEdgeList = ({ header }: Table): boolean =>
  header.some((name) => sourceColumn.test(name)) && header.some((name) => targetColumn.test(name));

/** Reads an edge list with one row per edge. The other columns are attributes. */
export function edgeListGraph({ header, rows }: Table): Graph {
  const from = header.findIndex((name) => sourceColumn.test(name));
  const to = header.findIndex((name) => targetColumn.test(name));
  const edges = rows.flatMap(({ cells }): GraphEdge[] => {
    const attributes = new Map(
      header.flatMap((name, c) => {
        const value = cells[c] ?? "";
        return c === from || c === to || value === "" ? [] : [[name.toLowerCase(), value] as const];
      }),
    );
    const [source = "", target = ""] = [cells[from], cells[to]];
    return source === "" || target === ""
      ? []
      : [{ id: attributes.get("id"), from: source, to: target, attributes }];
  });
  return { nodes: [], edges, undirected: edges.filter(isUndirected).length };
}

const isUndirected = ({ attributes }: GraphEdge): boolean =>
  attributes.get("type")?.toLowerCase() === "undirected";

/**
 * Reads GraphML or GEXF.
 *
 * @returns undefined for other XML
 * @throws Error when the XML is not well-formed
 */
export function xmlGraph(xml: string): Graph | undefined {
  const root = parseElements(xml);
  if (root.name === "graphml") return graphmlGraph(root);
  return root.name === "gexf" ? gexfGraph(root) : undefined;
}

function* within(root: QdaElement): Generator<QdaElement> {
  const open = [root];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    yield one;
    open.push(...childrenOf(one).toReversed());
  }
}

const named = (root: QdaElement, name: string): QdaElement[] =>
  [...within(root)].filter((one) => one.name === name);

function graphmlGraph(root: QdaElement): Graph {
  const keys = new Map(
    named(root, "key").map((key) => [
      attributeOf(key, "id") ?? "",
      (attributeOf(key, "attr.name") ?? attributeOf(key, "id") ?? "").toLowerCase(),
    ]),
  );
  const dataOf = (one: QdaElement): Map<string, string> => {
    const found = new Map<string, string>();
    for (const data of childrenOf(one).filter(({ name }) => name === "data")) {
      const key = keys.get(attributeOf(data, "key") ?? "") ?? "";
      // yEd writes the name of a node in a label within its drawing.
      const label = named(data, "NodeLabel")[0] ?? named(data, "EdgeLabel")[0];
      const value = textOf(label ?? data).trim();
      if (value !== "") found.set(label ? "label" : key, value);
    }
    return found;
  };
  const isDirected = named(root, "graph").some((graph) => attributeOf(graph, "edgedefault") !== "undirected");
  return graphOf(root, dataOf, (edge) => {
    const own = attributeOf(edge, "directed");
    return own === undefined ? isDirected : own === "true";
  });
}

function gexfGraph(root: QdaElement): Graph {
  const titles = new Map<string, string>();
  for (const list of named(root, "attributes"))
    for (const attribute of childrenOf(list))
      titles.set(
        `${attributeOf(list, "class")} ${attributeOf(attribute, "id")}`,
        (attributeOf(attribute, "title") ?? attributeOf(attribute, "id") ?? "").toLowerCase(),
      );
  const dataOf = (one: QdaElement): Map<string, string> => {
    const found = new Map<string, string>();
    for (const key of ["label", "start", "end", "weight", "kind"]) {
      const value = attributeOf(one, key);
      if (value) found.set(key, value);
    }
    for (const value of named(one, "attvalue")) {
      const id = attributeOf(value, "for") ?? attributeOf(value, "id") ?? "";
      const text = attributeOf(value, "value") ?? "";
      if (text !== "") found.set(titles.get(`${one.name} ${id}`) ?? id.toLowerCase(), text);
    }
    return found;
  };
  const isDirected = named(root, "graph").some(
    (graph) => attributeOf(graph, "defaultedgetype") === "directed",
  );
  const graph = graphOf(root, dataOf, (edge) => {
    const own = attributeOf(edge, "type");
    return own === undefined ? isDirected : own === "directed";
  });
  const edges = named(root, "edge").flatMap((edge, i) => inSpells(graph.edges[i] as GraphEdge, edge));
  return { ...graph, edges };
}

/** Returns an edge for each of its spells, the periods in which it exists. */
function inSpells(edge: GraphEdge, written: QdaElement): GraphEdge[] {
  const spells = named(written, "spell");
  if (spells.length === 0) return [edge];
  return spells.map((spell) => {
    const attributes = new Map(edge.attributes);
    for (const name of ["start", "end"]) {
      const value = attributeOf(spell, name);
      if (value) attributes.set(name, value);
    }
    return { ...edge, attributes };
  });
}

function graphOf(
  root: QdaElement,
  dataOf: (one: QdaElement) => ReadonlyMap<string, string>,
  isDirected: (edge: QdaElement) => boolean,
): Graph {
  const nodes = named(root, "node").map(
    (node): GraphNode => ({ id: attributeOf(node, "id") ?? "", attributes: dataOf(node) }),
  );
  const edges = named(root, "edge");
  return {
    nodes,
    edges: edges.map((edge) => ({
      id: attributeOf(edge, "id"),
      from: attributeOf(edge, "source") ?? "",
      to: attributeOf(edge, "target") ?? "",
      attributes: dataOf(edge),
    })),
    undirected: edges.filter((edge) => !isDirected(edge)).length,
  };
}
