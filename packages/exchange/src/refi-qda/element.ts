import { readXml, type XmlElement, type XmlHandler } from "@throughline/documents";
import { xmlText } from "@throughline/study";

/** An XML element with its content. */
export type QdaElement = {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: (QdaElement | string)[];
};

/**
 * Largest depth of elements. Codes and cases are nested a few levels deep; a deeper file is made to exhaust
 * readers.
 */
const mostLevels = 500;

/** Builds a tree of elements from parsing events. */
export class ElementReader implements XmlHandler {
  readonly #top: QdaElement = { name: "", attributes: [], children: [] };
  readonly #open: QdaElement[] = [this.#top];

  get root(): QdaElement {
    return this.#top.children.find((child) => typeof child !== "string") ?? this.#top;
  }

  readonly open = ({ name, attributes }: XmlElement): void => {
    if (this.#open.length > mostLevels) throw new Error("the elements are nested too deep");
    const opened: QdaElement = { name, attributes: attributes(), children: [] };
    this.#open.at(-1)?.children.push(opened);
    this.#open.push(opened);
  };

  readonly close = (): void => {
    this.#open.pop();
  };

  readonly text = (text: string): void => {
    this.#open.at(-1)?.children.push(text);
  };
}

/**
 * Parses XML into a tree.
 *
 * @throws Error when it is not well-formed, or nested too deeply
 */
export function parseElements(xml: string): QdaElement {
  const reader = new ElementReader();
  readXml(xml, reader);
  return reader.root;
}

export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (QdaElement | string)[] = [],
): QdaElement => ({
  name,
  attributes: Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  ),
  children: [...children],
});

/** Writes an element as XML on one line. */
export function printElement({ name, attributes, children }: QdaElement): string {
  const start = `<${name}${attributes.map(([key, value]) => ` ${key}="${xmlText(value)}"`).join("")}`;
  if (children.length === 0) return `${start}/>`;
  const inner = children.map((child) => (typeof child === "string" ? xmlText(child) : printElement(child)));
  return `${start}>${inner.join("")}</${name}>`;
}

export const attributeOf = ({ attributes }: QdaElement, name: string): string | undefined =>
  attributes.find(([key]) => key === name)?.[1];

export const childrenOf = ({ children }: QdaElement): QdaElement[] =>
  children.filter((child) => typeof child !== "string");

/** Returns the elements at a path of names, such as `["Variables", "Variable"]`. */
export const elementsAt = (root: QdaElement, path: readonly string[]): QdaElement[] =>
  path.reduce<QdaElement[]>(
    (found, name) => found.flatMap((one) => childrenOf(one).filter((child) => child.name === name)),
    [root],
  );

/** Returns the text content of an element. */
export const textOf = ({ children }: QdaElement): string =>
  children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** Returns a guid in capitals, without the braces that some programs write. */
export const guidOf = (guid: string | undefined): string => (guid ?? "").replace(/[{}]/gu, "").toUpperCase();
