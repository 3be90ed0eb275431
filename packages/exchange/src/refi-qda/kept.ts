import { z } from "zod";
import {
  attributeOf,
  childrenOf,
  elementsAt,
  guidOf,
  parseElements,
  printElement,
  type QdaElement,
} from "./element.ts";

/** The file of a study that keeps what it has no place for, until the project is exported. */
export const keptFile = "interchange/refi-qda.json";

/**
 * The content of a project that the study has no place for, as XML, and the guids by which it refers to
 * records of the study. Keys name the record: `codes/law`, `sources/interview-1`.
 */
export const keptSchema = z.strictObject({
  guids: z.record(z.string(), z.string()),
  /** elements around sources within a PDF, a recording or a film, without their content */
  around: z.record(z.string(), z.string()),
  /** names of sources */
  names: z.record(z.string(), z.string()),
  /** elements of a record (`sources/interview-1`), or of a part of the project (`Sets`) */
  elements: z.record(z.string(), z.array(z.string())),
});
export type Kept = z.infer<typeof keptSchema>;

const emptyKept: Kept = { guids: {}, around: {}, names: {}, elements: {} };

/** Reads the file. A file damaged by manual changes counts as empty. */
export function readKept(text: string | undefined): Kept {
  if (text === undefined) return emptyKept;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? emptyKept;
  } catch {
    return emptyKept;
  }
}

/** Merges the kept content of two projects. */
export function mergeKept(one: Kept, other: Kept): Kept {
  const elements: Record<string, string[]> = { ...one.elements };
  for (const [key, more] of Object.entries(other.elements))
    elements[key] = [...new Set([...(elements[key] ?? []), ...more])];
  return {
    guids: { ...other.guids, ...one.guids },
    around: { ...other.around, ...one.around },
    names: { ...other.names, ...one.names },
    elements,
  };
}

const media: ReadonlySet<string> = new Set(["PDFSource", "AudioSource", "VideoSource", "PictureSource"]);
const texts: ReadonlySet<string> = new Set(["TextSource", "Representation", "Transcript", "TextDescription"]);
const parts = ["Links", "Sets", "Graphs"] as const;
/** Elements of a text that are imported. */
const readInText = new Set(["PlainTextContent", "PlainTextSelection", "NoteRef"]);

/**
 * Collects what a study has no place for.
 *
 * @param idOf returns the name of the record with a guid, such as `codes/law`, or undefined
 * @param numeric guids of the variables that became attributes
 */
export function keptOf(
  root: QdaElement,
  idOf: (guid: string) => string | undefined,
  numeric: ReadonlySet<string>,
): Kept {
  const guids: Record<string, string> = {};
  const around: Record<string, string> = {};
  const names: Record<string, string> = {};
  const elements: Record<string, string[]> = {};
  const keep = (key: string, found: readonly QdaElement[]): void => {
    if (found.length > 0)
      elements[key] = [...(elements[key] ?? []), ...found.map((one) => printElement(withoutTexts(one)))];
  };
  /** Returns an element without the texts that the study holds, such as those of coded regions. */
  const withoutTexts = (one: QdaElement): QdaElement => ({
    ...one,
    children: one.children
      .filter(
        (child) =>
          typeof child === "string" ||
          !texts.has(child.name) ||
          idOf(guidOf(attributeOf(child, "guid"))) === undefined,
      )
      .map((child) => (typeof child === "string" ? child : withoutTexts(child))),
  });
  const walk = (one: QdaElement): void => {
    const guid = guidOf(attributeOf(one, "guid"));
    const id = guid === "" ? undefined : idOf(guid);
    if (id !== undefined) guids[id] = guid;
    for (const child of childrenOf(one)) walk(child);
  };
  walk(root);
  for (const part of parts)
    keep(
      part,
      elementsAt(root, [part]).flatMap((one) => childrenOf(one)),
    );
  keep(
    "Variables",
    elementsAt(root, ["Variables", "Variable"]).filter(
      (one) => !numeric.has(guidOf(attributeOf(one, "guid"))),
    ),
  );
  for (const one of elementsAt(root, ["Cases", "Case"])) {
    const id = idOf(guidOf(attributeOf(one, "guid")));
    if (id === undefined) keep("Cases", [one]);
    else
      keep(
        id,
        childrenOf(one).filter((child) => child.name !== "NoteRef" && !isNumeric(child, numeric)),
      );
  }
  for (const source of elementsAt(root, ["Sources"]).flatMap((one) => childrenOf(one))) {
    const inner = media.has(source.name)
      ? childrenOf(source).filter(({ name }) => texts.has(name))
      : [source];
    const held = inner.find((text) => idOf(guidOf(attributeOf(text, "guid"))) !== undefined);
    const id = held && idOf(guidOf(attributeOf(held, "guid")));
    if (held === undefined || id === undefined) {
      keep("Sources", [source]);
      continue;
    }
    names[id] = attributeOf(held, "name") || attributeOf(source, "name") || "text";
    keep(
      id,
      childrenOf(held).filter(({ name }) => !readInText.has(name)),
    );
    if (held === source) continue;
    around[id] = printElement({ ...source, children: [{ ...held, attributes: [], children: [] }] });
    keep(
      `around/${id}`,
      childrenOf(source).filter((child) => child !== held && child.name !== "NoteRef"),
    );
  }
  return { guids, around, names, elements };
}

const isNumeric = (value: QdaElement, numeric: ReadonlySet<string>): boolean =>
  value.name === "VariableValue" &&
  childrenOf(value).some(
    ({ name, attributes }) =>
      name === "VariableRef" && attributes.some(([, target]) => numeric.has(guidOf(target))),
  );

/** Parses the XML that is kept for a record. */
export const keptElements = ({ elements }: Kept, key: string): QdaElement[] =>
  (elements[key] ?? []).flatMap((xml) => {
    try {
      return [parseElements(xml)];
    } catch {
      return [];
    }
  });

/** Returns the references of kept elements to parts of the archive, as written: `internal://guid.png`. */
export function partReferences({ elements, around }: Kept): string[] {
  const xml = [...Object.values(elements).flat(), ...Object.values(around)];
  const found = xml.flatMap((text) =>
    Array.from(
      text.matchAll(/ (?:path|currentPath|richTextPath)="(internal:\/[^"]*)"/gu),
      ([, path = ""]) => path,
    ),
  );
  return [...new Set(found)];
}
