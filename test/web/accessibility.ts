// The findings of axe on a page.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = {
  readonly id: string;
  readonly nodes: { readonly html: string }[];
};
type Axe = {
  readonly run: (options: object) => Promise<{ readonly violations: readonly Violation[] }>;
};

/** Returns all that axe finds on a page, in either theme, one line each. The page is dark afterwards. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(axe);
  const problems = await problemsOf(page, {});
  await page.emulateMedia({ colorScheme: "dark" });
  return [...problems, ...(await problemsOf(page, { runOnly: ["color-contrast"] }))];
}

async function problemsOf(page: Page, options: object): Promise<string[]> {
  const violations = await page.evaluate(async (asked) => {
    // Elements that pass are not described, which would take most of the time on a large page.
    const found = await (window as unknown as { axe: Axe }).axe.run({
      resultTypes: ["violations"],
      ...asked,
    });
    return found.violations;
  }, options);
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 150)}`);
}
