import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element as it begins, with the names and addresses of its namespaces resolved. */
export type XmlElement = {
  /** its name without a prefix */
  readonly name: string;
  /** the last parts of the address of its namespace, which are the same in all versions of a format */
  readonly space: string;
  /** the value of an attribute, whatever its prefix */
  readonly attribute: (name: string) => string | undefined;
  /** its attributes without those that declare namespaces, by their names without prefixes */
  readonly attributes: () => readonly (readonly [name: string, value: string])[];
};

export type XmlHandler = {
  readonly open: (element: XmlElement) => void;
  readonly close: (element: XmlElement) => void;
  readonly text: (text: string) => void;
};

/**
 * Reads XML from its beginning to its end. No entity is expanded but those of XML itself, nothing outside is fetched, and elements may
 * be nested as deep as they like.
 *
 * @throws Error with line and column when it is not well-formed
 */
export function readXml(xml: string, { open, close, text }: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const elements: XmlElement[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const element = elementOf(tag);
    elements.push(element);
    open(element);
  });
  parser.on("closetag", () => {
    const element = elements.pop();
    if (element) close(element);
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml.replace(/^\ufeff/u, "")).close();
}

function elementOf({ local, uri, attributes }: SaxesTagNS): XmlElement {
  return {
    name: local,
    space: uri,
    attribute: (name) => {
      for (const key in attributes) {
        const attribute = attributes[key];
        if (attribute?.local === name) return attribute.value;
      }
      return undefined;
    },
    attributes: () =>
      Object.values(attributes)
        .filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns")
        .map(({ local: own, value }) => [own, value] as const),
  };
}

/** Skips an element with all that is in it: says for each event whether it lies within a skipped element. */
export class Skipped {
  #depth = 0;

  get isSkipping(): boolean {
    return this.#depth > 0;
  }

  /** @returns whether the element is skipped */
  open(isUnwanted: boolean): boolean {
    if (this.#depth > 0 || isUnwanted) this.#depth++;
    return this.#depth > 0;
  }

  /** @returns whether the element was skipped */
  close(): boolean {
    if (this.#depth === 0) return false;
    this.#depth--;
    return true;
  }
}
