/** A node or an edge of a graph: its attributes by their names in small letters. */
export type GraphNode = { readonly id: string; readonly attributes: ReadonlyMap<string, string> };
export type GraphEdge = {
  /** as the file names it; nothing in a list of edges without ids */
  readonly id?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly attributes: ReadonlyMap<string, string>;
};

/** A network as a file of another program holds it. */
export type Graph = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** how many edges have no direction */
  readonly undirected: number;
};
