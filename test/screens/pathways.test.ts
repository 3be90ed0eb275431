// Every pattern in every case, drawn live with the matched ties, down to the passages.

import { expect, test } from "vitest";
import { accessibilityProblems, inBrowser, savedBy } from "../web/in-browser.ts";

const opened = inBrowser("russia-gender-violence");
const open = async (address: string) => {
  const { page, study } = opened();
  await page.goto(`${study.url}${address}`);
  await page.waitForSelector(".card.pathway figure");
};
const standing = (pattern: string) =>
  opened().page.textContent(`.pathway-matrix tr:has(th a:text-is("${pattern}")) td:last-child .standing`);

test("every pattern is shown for every case; a cell, a row and a column are drawn; gaps are labelled", async () => {
  const { page } = opened();
  await open("pathways");
  expect(await page.locator(".pathway-matrix td.chosen").count()).toBe(1);
  expect(await standing("Smart sanctions")).toBe("may hold");
  expect(await standing("Boomerang")).toBe("not shown");
  await page.click('.pathway-matrix tr:has(th a:text-is("Boomerang")) td:last-child a');
  await page.waitForSelector('.card[data-pattern="boomerang"]');
  expect(page.url()).toContain("case=trafficking&pattern=boomerang");
  expect(await page.locator(".card.pathway").count()).toBe(1);
  const [diagram, steps] = await page.locator(".card.pathway figure").allTextContents();
  expect(diagram).toContain("B1 A met");
  expect(diagram).toContain("B2 missing");
  expect(steps).toContain("missing: B2");
  await page.click('.pathway-matrix th a:text-is("Boomerang")');
  await expect.poll(() => page.locator('.card[data-pattern="boomerang"]').count()).toBe(3);
  await page.click('.pathway-matrix th a:text-is("Trafficking in women")');
  await expect.poll(() => page.locator(".card.pathway").count()).toBe(10);
  await page.reload();
  await expect.poll(() => page.locator(".card.pathway").count()).toBe(10);
});

test("a tie in a figure leads to its claims and their passages, also by keyboard", async () => {
  const { page } = opened();
  await open("pathways?case=trafficking");
  const tie = page.locator('[data-pattern="smart-sanctions"] [data-tie="t013"]');
  await tie.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector('.panel a[href^="/sources/"]');
  await expect.poll(() => page.textContent(".panel h2")).toContain("United States government");
  expect(await tie.getAttribute("aria-pressed")).toBe("true");
  expect(page.url()).toContain("/pathways/tie/t013");
  await page.locator('[data-pattern="smart-sanctions"] [data-cell="trafficking/practice"]').click();
  await expect.poll(() => page.textContent(".panel h2")).toContain("Reform in practice");
});

test("a step says what it asks for, and its records lead to their claims", async () => {
  const { page } = opened();
  await open("pathways?case=trafficking&pattern=boomerang");
  const step = page.getByRole("complementary", { name: "Step" });
  // The first step that is not met is shown first.
  expect(await step.locator("h2").textContent()).toContain("the ally carries the grievance");
  expect(await step.textContent()).toContain("No tie, event or grade was found for this step.");
  await step.getByRole("link", { name: "B1 met" }).click();
  await step.locator("li button").first().click();
  await page.waitForSelector('.panel a[href^="/sources/"]');
});

test("a change of a tie changes the match at once", async () => {
  const { page, study } = opened();
  await open("pathways?case=trafficking");
  const { body } = await study.call("GET", "/api/ties/t013");
  await study.call("POST", "/api/edits", {
    edits: [{ op: "update", table: "ties", key: "t013", version: body.version, values: { channel: "norm" } }],
  });
  await expect.poll(() => standing("Smart sanctions")).toBe("not shown");
  expect(await page.textContent('[data-pattern="smart-sanctions"] details [data-step="R1"]')).toContain(
    "missing: R1",
  );
  await page.keyboard.press("Control+z");
  await expect.poll(() => standing("Smart sanctions")).toBe("may hold");
});

test("a new pattern of the study is listed among the rivals at once", async () => {
  const { page, study } = opened();
  const pattern = `id: own
name: Our own pattern
definition: A foreign state speaks to the state.
sources: [nobody]
roles: {abroad: foreign-state, state: state}
steps:
  - {id: X1, name: a foreign state presses, tie: abroad -> state, channels: pressure}
`;
  await open("pathways?case=trafficking");
  const answer = await study.call("PUT", "/api/files/patterns/own.yaml", new TextEncoder().encode(pattern));
  expect(answer.status).toBe(200);
  await page.waitForSelector('[data-pattern="own"] figure');
  expect(await standing("Our own pattern")).toBe("holds");
});

test("a pathway is saved as self-contained SVG, PNG and CSV, with its claims", async () => {
  const { page } = opened();
  await open("pathways?case=trafficking&pattern=boomerang");
  const name = "Boomerang in Trafficking in women";
  const saved = (kind: string) =>
    savedBy(page, () => page.getByLabel(`Save as ${kind}: ${name}`, { exact: true }).click());
  const svg = (await saved("SVG")).toString();
  expect(svg).toContain("missing: B2");
  expect(svg).not.toContain("var(--");
  expect(
    await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror"),
      svg,
    ),
  ).toBeNull();
  const width = Number(/width="([\d.]+)"/u.exec(svg)?.[1]);
  const png = await saved("PNG");
  expect(png.readUInt32BE(16)).toBe(2 * width);
  const csv = (await saved("CSV")).toString();
  expect(csv).toMatch(/^B1,a domestic group turns to an ally abroad,met,,t\d+,/mu);
  expect(csv).toMatch(/^B2,.*,missing,/mu);
});

test("the figures of the network are tabs with addresses, in the palette, and ] opens the next one", async () => {
  const { page } = opened();
  await open("pathways");
  await page.locator("main").focus();
  const path = () => new URL(page.url()).pathname;
  await page.keyboard.press("]");
  await expect.poll(path).toBe("/pathways/network");
  await page.keyboard.press("]");
  await expect.poll(path).toBe("/pathways/timeline");
  await page.waitForSelector('nav.tabs a:text-is("Timeline")[aria-current=page]');
  await page.keyboard.press("[");
  await expect.poll(path).toBe("/pathways/network");
  await page.keyboard.press("[");
  await expect.poll(path).toBe("/pathways");
  await page.keyboard.press("[");
  await expect.poll(path).toBe("/pathways/patterns");
  await page.keyboard.press("[");
  await expect.poll(path).toBe("/pathways/events");
  expect(await page.getAttribute('.sidebar a:has-text("Pathways")', "aria-current")).toBe("page");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("map");
  await page.keyboard.press("Enter");
  await expect.poll(path).toBe("/pathways/map");
});

test("axe finds nothing, and nothing is wider than the page", async () => {
  const { page } = opened();
  await open("pathways/tie/t013?case=trafficking");
  await page.waitForSelector('.panel a[href^="/sources/"]');
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibilityProblems(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
});

test("a pattern of the study is created and changed in a form, kept as a draft, written to a file, and matched", async () => {
  const { page, study, inFolder } = opened();
  await open("pathways");
  await page.click(".screen-actions >> text=New pattern");
  await page.fill(".new-analysis input", "Quiet aid");
  await page.click(".new-analysis button");
  await page.getByLabel("Definition").fill("A donor pays a group.");
  await page.getByLabel("Sources").fill("Our own");
  await page.getByLabel("What must have happened").fill("a donor pays a group");
  await page.selectOption(".pattern-steps select >> nth=0", "no_tie");
  await page.selectOption(".pattern-steps select >> nth=0", "tie");
  await page.locator(".pattern-steps").getByLabel("funding").check();
  await page.locator(".pattern-steps").getByLabel("participation").uncheck();
  await page.click("text=Save pattern");
  await inFolder("patterns/quiet-aid.yaml", "channels: funding");
  await page.reload();
  await page.click("text=Add step");
  await page.getByLabel("What must have happened").last().fill("the group works with the state");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => page.getByLabel("What must have happened").last().inputValue()).toContain("works");
  await page.click("text=Save pattern");
  await inFolder("patterns/quiet-aid.yaml", "the group works with the state");
  expect((await study.call("GET", "/api/patterns")).body).toMatchObject([{ id: "quiet-aid" }]);
  await open("pathways");
  await page.waitForSelector('.pathway-matrix th a:text-is("Quiet aid")');
});
