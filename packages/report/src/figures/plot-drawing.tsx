import { createElement, type ReactNode } from "react";
import type { PropsOf, SvgNode } from "./picture.ts";
import { isTall } from "./svg-text.ts";

const font = { fontFamily: "system-ui, sans-serif", fontSize: "12px" };

/** Renders a drawing by Observable Plot as React elements. */
export function PlotDrawing({ picture: { drawing, inWords }, svg, role }: PropsOf<"plot">) {
  return (
    <svg
      ref={svg}
      {...propsOf(drawing)}
      xmlns="http://www.w3.org/2000/svg"
      style={font}
      data-tall={isTall(Number(drawing.attributes.width), Number(drawing.attributes.height)) || undefined}
      role={role}
      aria-label={inWords}
    >
      {drawing.children.map(elementOf)}
    </svg>
  );
}

function elementOf(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === "string") return node;
  return createElement(node.tag, { key, ...propsOf(node) }, ...node.children.map(elementOf));
}

const propsOf = ({ attributes }: SvgNode): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propName(name), value]));

/**
 * Converts attribute names for React, which uses camel case: `stroke-width` is `strokeWidth`, `xlink:href` is
 * `xlinkHref`.
 */
function propName(attribute: string): string {
  if (attribute === "class") return "className";
  if (attribute.startsWith("aria-") || attribute.startsWith("data-")) return attribute;
  return attribute.replace(/[-:]([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
