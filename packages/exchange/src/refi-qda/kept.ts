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

/** The file of a study that keeps what it has no place for, until the project is written again. */
export const keptFile = "interchange/refi-qda.json";

/**
 * What a project holds and a study does not, as XML, and the guids by which it refers to what the study holds. Keys name the thing:
 * `codes/law`, `sources/interview-1`.
 */
export const keptSchema = z.strictObject({
  guids: z.record(z.string(), z.string()),
  /** sources that stand within a PDF, a recording or a film: the element around them, without its content */
  around: z.record(z.string(), z.string()),
  /** the names of sources */
  names: z.record(z.string(), z.string()),
  /** elements within a thing (`sources/interview-1`), or within a part of the project (`Sets`) */
  elements: z.record(z.string(), z.array(z.string())),
});
export type Kept = z.infer<typeof keptSchema>;

export const nothingKept: Kept = { guids: {}, around: {}, names: {}, elements: {} };

/** Reads the file; one that was changed by hand, so that it is none, keeps nothing. */
export function readKept(text: string | undefined): Kept {
  if (text === undefined) return nothingKept;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? nothingKept;
  } catch {
    return nothingKept;
  }
}

/** What two projects keep together. */
export function mergedKept(one: Kept, other: Kept): Kept {
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
/** What stands in a text, and is read. */
const readInText = new Set(["PlainTextContent", "PlainTextSelection", "NoteRef"]);

/**
 * Finds what a study has no place for.
 *
 * @param idOf what the study calls the thing with a guid, as `codes/law`; nothing when it holds none
 * @param numeric the guids of the variables that became attributes
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
  /** An element without the texts in it that the study holds, as those of coded regions. */
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

/** The XML that is kept for a thing, as elements again. */
export const keptElements = ({ elements }: Kept, key: string): QdaElement[] =>
  (elements[key] ?? []).flatMap((xml) => {
    try {
      return [parseElements(xml)];
    } catch {
      return [];
    }
  });

/** The names of the parts of the archive that kept elements refer to, as they write them: `internal://guid.png`. */
export function partsNamed({ elements, around }: Kept): string[] {
  const xml = [...Object.values(elements).flat(), ...Object.values(around)];
  const found = xml.flatMap((text) =>
    Array.from(
      text.matchAll(/ (?:path|currentPath|richTextPath)="(internal:\/[^"]*)"/gu),
      ([, path = ""]) => path,
    ),
  );
  return [...new Set(found)];
}
