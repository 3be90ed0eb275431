import type { Said } from "@throughline/messages";
/** A node or an edge of a graph. Attribute names are in lower case. */
export type GraphNode = { readonly id: string; readonly attributes: ReadonlyMap<string, string> };
export type GraphEdge = {
  /** id in the file; absent for edge lists without ids */
  readonly id?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly attributes: ReadonlyMap<string, string>;
};

/** A network read from a file of another program. */
export type Graph = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** number of undirected edges */
  readonly undirected: number;
  /** sentences about parts of the file that are left out or incomplete */
  readonly notices: readonly Said[];
};
