import { nameList, notice } from "@throughline/messages";
import { quotedName } from "@throughline/study";
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
  const incomplete: string[] = [];
  const from = header.findIndex((name) => sourceColumn.test(name));
  const to = header.findIndex((name) => targetColumn.test(name));
  const edges = rows.flatMap(({ cells, line }): GraphEdge[] => {
    const attributes = new Map(
      header.flatMap((name, c) => {
        const value = cells[c] ?? "";
        return c === from || c === to || value === "" ? [] : [[name.toLowerCase(), value] as const];
      }),
    );
    const [source = "", target = ""] = [cells[from], cells[to]];
    if (source !== "" && target !== "")
      return [{ id: attributes.get("id"), from: source, to: target, attributes }];
    incomplete.push(String(line));
    return [];
  });
  const notices =
    incomplete.length === 0
      ? []
      : [
          notice("Left out, because a row needs both actors of a tie: line {lines}.", {
            lines: nameList(incomplete),
          }),
        ];
  return { nodes: [], edges, undirected: edges.filter(isUndirected).length, notices };
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
    for (const child of childrenOf(one).toReversed()) open.push(child);
  }
}

const named = (root: QdaElement, name: string): QdaElement[] =>
  [...within(root)].filter((one) => one.name === name);

function graphmlGraph(root: QdaElement): Graph {
  const declared = named(root, "key");
  const nameOf = (key: QdaElement): string =>
    (attributeOf(key, "attr.name") ?? attributeOf(key, "id") ?? "").toLowerCase();
  const keys = new Map(declared.map((key) => [attributeOf(key, "id") ?? "", nameOf(key)]));
  const defaults = defaultsIn(
    declared.map((key) => [attributeOf(key, "for") ?? "", nameOf(key), key] as const),
  );
  const dataOf = (one: QdaElement): Map<string, string> => {
    const found = new Map(defaults.get(one.name));
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
  const between = named(root, "hyperedge").length;
  const graph = graphOf(root, dataOf, (edge) => {
    const own = attributeOf(edge, "directed");
    return own === undefined ? isDirected : own === "true";
  });
  if (between === 0) return graph;
  const said = notice("Left out, because a tie is between two actors: edges between several ({count}).", {
    count: between,
  });
  return { ...graph, notices: [...graph.notices, said] };
}

/** Returns the values that nodes and edges have where the file says nothing else. */
function defaultsIn(
  declarations: readonly (readonly [kind: string, name: string, declaration: QdaElement])[],
): Map<string, Map<string, string>> {
  const defaults = new Map<string, Map<string, string>>();
  for (const [kind, name, declaration] of declarations) {
    const value = childrenOf(declaration).find((child) => child.name === "default");
    if (value === undefined || textOf(value).trim() === "") continue;
    const own = defaults.get(kind) ?? new Map<string, string>();
    defaults.set(kind, own.set(name, textOf(value).trim()));
  }
  return defaults;
}

function gexfGraph(root: QdaElement): Graph {
  const declared = named(root, "attributes").flatMap((list) =>
    childrenOf(list).map((attribute) => [attributeOf(list, "class") ?? "", attribute] as const),
  );
  const titleOf = (attribute: QdaElement): string =>
    (attributeOf(attribute, "title") ?? attributeOf(attribute, "id") ?? "").toLowerCase();
  const titles = new Map(
    declared.map(([kind, one]) => [`${kind} ${attributeOf(one, "id")}`, titleOf(one)] as const),
  );
  const defaults = defaultsIn(declared.map(([kind, one]) => [kind, titleOf(one), one] as const));
  const dataOf = (one: QdaElement): Map<string, string> => {
    const found = new Map(defaults.get(one.name));
    for (const key of ["label", "weight", "kind"]) {
      const value = attributeOf(one, key);
      if (value) found.set(key, value);
    }
    for (const [key, value] of periodOf(one)) found.set(key, value);
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
  const edges = named(root, "edge").flatMap((edge, i) => inSpells(graph.edges[i]!, edge));
  return { ...graph, edges };
}

/** Returns an edge for each of its spells, the periods in which it exists. */
function inSpells(edge: GraphEdge, written: QdaElement): GraphEdge[] {
  const spells = named(written, "spell");
  if (spells.length === 0) return [edge];
  return spells.map((spell) => {
    return { ...edge, attributes: new Map([...edge.attributes, ...periodOf(spell)]) };
  });
}

/** Returns start and end of an element of GEXF. Open ends, which exclude their day, are read as ends. */
const periodOf = (one: QdaElement): [name: string, value: string][] =>
  ["start", "end"].flatMap((name): [string, string][] => {
    const value = attributeOf(one, name) ?? attributeOf(one, `${name}open`);
    return value ? [[name, value]] : [];
  });

function graphOf(
  root: QdaElement,
  dataOf: (one: QdaElement) => ReadonlyMap<string, string>,
  isDirected: (edge: QdaElement) => boolean,
): Graph {
  const nodes = named(root, "node").map(
    (node): GraphNode => ({ id: attributeOf(node, "id") ?? "", attributes: dataOf(node) }),
  );
  const edges = named(root, "edge");
  const known = new Set(nodes.map(({ id }) => id));
  const ends = edges.flatMap((edge) => [
    attributeOf(edge, "source") ?? "",
    attributeOf(edge, "target") ?? "",
  ]);
  const unknown = [...new Set(ends)].filter((id) => !known.has(id));
  return {
    nodes,
    notices:
      unknown.length === 0
        ? []
        : [
            notice("Edges name nodes that the file does not have, read as actors: {names}.", {
              names: nameList(unknown.map(quotedName)),
            }),
          ],
    edges: edges.map((edge) => ({
      id: attributeOf(edge, "id"),
      from: attributeOf(edge, "source") ?? "",
      to: attributeOf(edge, "target") ?? "",
      attributes: dataOf(edge),
    })),
    undirected: edges.filter((edge) => !isDirected(edge)).length,
  };
}
