// What axe finds on a page.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = {
  readonly id: string;
  readonly impact: string;
  readonly nodes: { readonly html: string }[];
};
type Axe = {
  readonly run: (context: object, options: object) => Promise<{ readonly violations: readonly Violation[] }>;
};

/** What axe finds serious or critical on a page, in either theme, in a line each. The page is dark afterwards. */
export async function seriousProblems(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(axe);
  await page.evaluate(markRepeated);
  const problems = await problemsOf(page, {});
  await page.emulateMedia({ colorScheme: "dark" });
  return [...problems, ...(await problemsOf(page, { runOnly: ["color-contrast"] }))];
}

/**
 * Marks each element that is made like a sibling before it, all that it contains included: the same elements with the same classes, roles,
 * states and colours, with text in the same places. Axe would find the same in it, and take most of its time for the rows of a table.
 */
function markRepeated(): void {
  const telling = new Set(["class", "role", "style", "fill", "stroke", "type", "tabindex", "scope"]);
  const attributeOf = ({ name, value }: Attr): string =>
    telling.has(name) || (name.startsWith("aria-") && value.length < 6)
      ? `${name}=${value}`
      : name + (value.trim() === "" ? "=" : "");
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== "");
  const structures = new Map<Element, string>();
  const structureOf = (element: Element): string => {
    const known = structures.get(element);
    if (known !== undefined) return known;
    const attributes = [...element.attributes].map(attributeOf).join(" ");
    const children = [...new Set([...element.children].map(structureOf))].join();
    const structure = `${element.tagName} ${attributes} ${hasText(element)} (${children})`;
    structures.set(element, structure);
    return structure;
  };
  const repeated: Element[] = [];
  for (const parent of document.querySelectorAll("body, body *")) {
    const seen = new Set<string>();
    for (const child of parent.children) {
      const structure = structureOf(child);
      if (seen.has(structure)) repeated.push(child);
      seen.add(structure);
    }
  }
  for (const element of document.querySelectorAll("[data-repeated]"))
    element.removeAttribute("data-repeated");
  for (const element of repeated) element.setAttribute("data-repeated", "");
}

async function problemsOf(page: Page, options: object): Promise<string[]> {
  const violations = await page.evaluate(async (asked) => {
    // Elements that pass are not described: on a large page that takes most of the time.
    const results = await (window as unknown as { axe: Axe }).axe.run(
      { exclude: ["[data-repeated]"] },
      { resultTypes: ["violations"], ...asked },
    );
    return results.violations;
  }, options);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 150)}`);
}
