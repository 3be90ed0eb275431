import type { CodeRow } from "@throughline/api";

/** A code with its position in the codebook. */
export type CodeNode = {
  readonly code: CodeRow;
  readonly depth: number;
  readonly children: readonly CodeNode[];
};

/**
 * Returns the codebook as a tree, in the order of codes.csv. A code with a missing parent, or in a cycle, is
 * at the top.
 */
export function codeTree(codes: readonly CodeRow[]): CodeNode[] {
  const ids = new Set(codes.map(({ id }) => id));
  const under = Map.groupBy(codes, ({ parent }) => parent ?? "");
  const placed = new Set<string>();
  const node = (code: CodeRow, depth: number): CodeNode => {
    placed.add(code.id);
    const children = (under.get(code.id) ?? []).filter(({ id }) => !placed.has(id));
    return { code, depth, children: children.map((child) => node(child, depth + 1)) };
  };
  const top = codes.filter(({ parent }) => parent === null || !ids.has(parent)).map((code) => node(code, 0));
  for (const code of codes) if (!placed.has(code.id)) top.push(node(code, 0));
  return top;
}

/** Returns the visible nodes of a tree from top to bottom, without descendants of collapsed codes. */
export function visibleNodes(
  nodes: readonly CodeNode[],
  folded: ReadonlySet<string> = new Set(),
): CodeNode[] {
  return nodes.flatMap((node) => [
    node,
    ...(folded.has(node.code.id) ? [] : visibleNodes(node.children, folded)),
  ]);
}

/** Returns a code with all its descendants. */
export function withDescendants(nodes: readonly CodeNode[], id: string): ReadonlySet<string> {
  const found = visibleNodes(nodes).find(({ code }) => code.id === id);
  return new Set(found ? visibleNodes([found]).map(({ code }) => code.id) : []);
}

/** Returns the codes from the top of the codebook to a code, each once, even in a cycle. */
export function lineOf(codes: readonly CodeRow[], id: string): CodeRow[] {
  const byId = codeIndex(codes);
  const line: CodeRow[] = [];
  for (let code = byId.get(id); code && !line.includes(code); code = byId.get(code.parent ?? ""))
    line.unshift(code);
  return line;
}

/** Returns the name of a code with its ancestors: Violence › Police. */
export function pathOf(codes: readonly CodeRow[], id: string): string {
  return lineOf(codes, id)
    .map(({ name }) => name)
    .join(" › ");
}

const indices = new WeakMap<readonly CodeRow[], ReadonlyMap<string, CodeRow>>();

/** Returns the codes by id, indexed once per codebook, because every passage of a text is looked up in it. */
function codeIndex(codes: readonly CodeRow[]): ReadonlyMap<string, CodeRow> {
  const known = indices.get(codes);
  if (known) return known;
  const made = new Map(codes.map((code) => [code.id, code]));
  indices.set(codes, made);
  return made;
}
