import type { CodeRow } from "@throughline/api";

/** A code in its place in the codebook. */
export type CodeNode = {
  readonly code: CodeRow;
  readonly depth: number;
  readonly children: readonly CodeNode[];
};

/** The codebook as a tree, in the order of codes.csv; a code whose parent is not there, or is under itself, stands at the top. */
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

/** The nodes of a tree from top to bottom; those under a code that is folded are left out. */
export function inOrder(nodes: readonly CodeNode[], folded: ReadonlySet<string> = new Set()): CodeNode[] {
  return nodes.flatMap((node) => [node, ...(folded.has(node.code.id) ? [] : inOrder(node.children, folded))]);
}

/** A code and all under it. */
export function withDescendants(nodes: readonly CodeNode[], id: string): ReadonlySet<string> {
  const found = inOrder(nodes).find(({ code }) => code.id === id);
  return new Set(found ? inOrder([found]).map(({ code }) => code.id) : []);
}

/** The codes from the top of the codebook down to one; each once, also when it is under itself. */
export function lineOf(codes: readonly CodeRow[], id: string): CodeRow[] {
  const byId = indexed(codes);
  const line: CodeRow[] = [];
  for (let code = byId.get(id); code && !line.includes(code); code = byId.get(code.parent ?? ""))
    line.unshift(code);
  return line;
}

/** The name of a code with those above it: Violence › Police. */
export function pathOf(codes: readonly CodeRow[], id: string): string {
  return lineOf(codes, id)
    .map(({ name }) => name)
    .join(" › ");
}

const indices = new WeakMap<readonly CodeRow[], ReadonlyMap<string, CodeRow>>();

/** The codes by id, put in order once for each codebook: every passage of a text is looked up in it. */
function indexed(codes: readonly CodeRow[]): ReadonlyMap<string, CodeRow> {
  const known = indices.get(codes);
  if (known) return known;
  const made = new Map(codes.map((code) => [code.id, code]));
  indices.set(codes, made);
  return made;
}
