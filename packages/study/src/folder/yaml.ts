import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Place, Problem } from "../problem.ts";

/** The way to a value inside a file: names of settings and places in lists. */
export type Path = readonly (string | number)[];

/** A YAML file as read: its content, what stands in the way of reading it, and the place of anything in it. */
export type YamlFile = {
  readonly content: unknown;
  readonly problems: Problem[];
  readonly placeOf: (path: Path) => Place;
};

/** Reads YAML so that every value can be found again by line and column. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const placeOf = (path: Path): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true) as Node | undefined;
      const key = path[depth - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
        const node = (pair?.key ?? undefined) as Node | undefined;
        if (node?.range) return at(node.range[0]);
      }
      const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return { file, line: 1, column: 1 };
  };
  const problems = document.errors.map(
    (error): Problem => ({
      severity: "error",
      at: at(error.pos[0]),
      what: `the YAML cannot be read: ${error.message}`,
      fix: "Correct the indentation or the quotation marks here.",
    }),
  );
  return { content: problems.length > 0 ? undefined : document.toJS(), problems, placeOf };
}
