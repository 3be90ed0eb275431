declare module "@citation-js/core" {
  export class Cite {
    constructor(input: unknown, options?: { generateGraph?: boolean });
    data: Record<string, unknown>[];
    format(kind: "bibliography" | "citation", options: Record<string, unknown>): string;
  }
}
declare module "@citation-js/plugin-csl";
