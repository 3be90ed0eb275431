import type { Problem } from "../problem.ts";
import type { Study } from "../study.ts";

/**
 * Reads files of boundaries.
 *
 * @param texts the texts by file
 * @returns the boundaries by file (nothing when there is no file), and a problem for each file that is no TopoJSON with features
 */
export function readBoundaries(texts: ReadonlyMap<string, string>): {
  boundaries: Study["boundaries"];
  problems: Problem[];
} {
  const read: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [file, text] of texts) {
    const content = contentOf(text);
    if (hasFeatures(content)) read[file] = content;
    else
      problems.push({
        severity: "error",
        at: { file },
        what: content === undefined ? "the file is not JSON" : "the file is no TopoJSON with features",
        fix: "Give a TopoJSON file whose features have ISO 3166 ids.",
      });
  }
  return { boundaries: Object.keys(read).length === 0 ? undefined : read, problems };
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasFeatures(content: unknown): boolean {
  if (typeof content !== "object" || content === null) return false;
  const { type, objects, arcs } = content as { type?: unknown; objects?: object; arcs?: unknown };
  const [layer] = Object.values(objects ?? {}) as ({ geometries?: unknown } | null)[];
  return type === "Topology" && Array.isArray(arcs) && Array.isArray(layer?.geometries);
}
