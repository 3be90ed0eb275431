import type { Page } from "playwright-core";
import { paste } from "./paste.ts";
import { currentAssessment, toScreen } from "./screens.ts";
import { selectWords } from "./select-words.ts";

/** A step of docs/tutorial.md: the action, and the expected content of the page. */
export type WalkStep = {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  readonly shows: string;
};

const table = [
  "case\tMoney from abroad\tPressure by other states\tShelter in operation",
  "North\t1\t1\t1",
  "South\t0\t0\t0",
  "East\t1\t0\t1",
  "West\t0\t1\t0",
].join("\n");

const report = `# Report of the observatory

In the north a foundation paid for the house for three years.

In the south nobody paid.
`;

async function attribute(page: Page, label: string, role: string, scale: string): Promise<void> {
  await page.fill(".new-attribute [name=label]", label);
  await page.selectOption(".new-attribute [name=role]", role);
  await page.selectOption(".new-attribute [name=scale]", scale);
  await page.click(".new-attribute button");
  await page.waitForSelector(`[role=columnheader]:has-text("${label}")`);
}

/**
 * The tutorial, from an empty study to a conclusion that rests on a passage. The test and the screenshots follow it.
 */
export const walk: readonly WalkStep[] = [
  {
    name: "empty",
    act: async () => undefined,
    shows: ".first-cards",
  },
  {
    name: "attributes",
    act: async (page) => {
      await page.click('.first-cards a:has-text("Add attributes")');
      await page.click('summary:has-text("Add attribute")');
      await attribute(page, "Money from abroad", "condition", "crisp");
      await attribute(page, "Pressure by other states", "condition", "crisp");
      await attribute(page, "Shelter in operation", "outcome", "crisp");
    },
    shows: '[role=columnheader]:has-text("Shelter in operation")',
  },
  {
    name: "table",
    act: async (page) => {
      await page.focus("[role=grid]");
      await paste(page, table);
    },
    shows: '[role=columnheader]:has-text("West")',
  },
  {
    name: "solution",
    act: async (page) => {
      await toScreen(page, "Compare");
      await page.click("text=New truth table");
    },
    shows: ".report > .scroll table",
  },
  {
    name: "document",
    act: async (page) => {
      await toScreen(page, "Sources");
      await page.waitForSelector(".read-view");
      await page.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "observatory.md"));
        document
          .querySelector(".read-view")
          ?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, report);
    },
    shows: '.text:has-text("a foundation paid")',
  },
  {
    name: "claim",
    act: async (page) => {
      await selectWords(page, "paid for the house for three years");
      await page.click("text=Make claim");
      await page.selectOption("[name=case]", { label: "North" });
      await page.selectOption("[name=attribute]", { label: "Money from abroad" });
      await page.fill("[name=statement]", "A foundation paid for three years.");
      await page.fill("[name=locator]", "p. 1");
      await page.click('.claim-form button:text-is("Save")');
    },
    shows: ".text:not(:has(.claim-form))",
  },
  {
    name: "evidence",
    act: async (page) => {
      await page.waitForSelector(".claim-form", { state: "detached" });
      await toScreen(page, "Cases");
      await page.click('[id="cell-north/money-from-abroad"]');
    },
    shows: ".panel .cite input:checked",
  },
  {
    name: "conclusions",
    act: async (page) => {
      await toScreen(page, "Conclusions");
      await currentAssessment(page);
    },
    shows: ".conclusion-list li",
  },
];
