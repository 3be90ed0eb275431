import { SaxesParser, type SaxesTagNS } from "saxes";

/** The start of an element, with resolved namespaces. */
export type XmlElement = {
  /** name without its prefix */
  readonly name: string;
  /** last parts of the namespace address, which are equal in all versions of a format */
  readonly space: string;
  /** value of an attribute, for any prefix */
  readonly attribute: (name: string) => string | undefined;
  /** attributes by name without prefix, except namespace declarations */
  readonly attributes: () => readonly (readonly [name: string, value: string])[];
};

export type XmlHandler = {
  readonly open: (element: XmlElement) => void;
  readonly close: (element: XmlElement) => void;
  readonly text: (text: string) => void;
};

/**
 * Parses XML as a stream of events. Only the five entities of XML are expanded, nothing external is fetched,
 * and any depth is allowed.
 *
 * @throws Error with line and column when the XML is not well-formed; the cost is linear in its length
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

/** Tracks whether parsing events are inside a skipped element. */
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
