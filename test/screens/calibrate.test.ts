// Calibration in the workbench: anchors dragged and typed, memberships and solutions following, study.yaml written.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";
import { undo } from "../web/screens.ts";

const opened = inBrowser("survival-of-democracy-raw");
const membershipOf = async (name: string) =>
  opened().page.textContent(`.calibration-cases tr:has(a:text-is("${name}")) td:nth-child(3)`);
const open = async (attribute: string) => {
  const { page, study } = opened();
  await page.goto(`${study.url}cases/calibrate/${attribute}`);
  await page.waitForSelector(".calibrate-results .report");
};

test("the author's anchors give the published memberships", async () => {
  await open("DEV");
  expect(await membershipOf("Austria")).toBe("0.81");
  expect(await membershipOf("Greece")).toBe("0.04");
  await open("STB");
  expect(await membershipOf("Austria")).toBe("0.43");
  expect(await opened().page.textContent(".calibrated > [role=status]")).toContain("None is at 0.5");
});

test("an anchor is moved by key, by number and by mouse; memberships and solutions follow; undo restores it", async () => {
  const { page, inFolder, folder } = opened();
  await open("DEV");
  const crossover = page.getByRole("slider", { name: "crossover" });
  const at = async () => Number(await crossover.getAttribute("aria-valuenow"));
  const solution = await page.textContent(".calibrate-results .report");
  await crossover.focus();
  await page.keyboard.press("PageUp");
  expect(await at()).toBeGreaterThan(550);
  const box = await crossover.boundingBox();
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 100 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 60, middle.y, { steps: 4 });
  await page.mouse.up();
  expect(await at()).toBeGreaterThan(600);
  await page.getByLabel("crossover", { exact: true }).first().fill("720");
  expect(await membershipOf("Austria")).toBe("0.5 neither in nor out");
  expect(await page.textContent(".calibrated > [role=status]")).toContain("1 case is at 0.5");
  await expect.poll(() => page.textContent(".calibrate-results .report")).not.toBe(solution);
  await page.click("text=Discard draft");
  await page.getByLabel("crossover", { exact: true }).first().fill("720");

  const before = await readFile(join(folder, "study.yaml"), "utf8");
  await page.click("text=Save thresholds");
  await inFolder("study.yaml", "thresholds: [400, 720, 900]");
  const after = await readFile(join(folder, "study.yaml"), "utf8");
  expect(after.replace(/calibration: .*720.*/u, "")).toBe(before.replace(/calibration: .*400, 550.*/u, ""));
  await page.waitForSelector('button:has-text("Save thresholds"):disabled');
  await undo(page);
  await expect.poll(() => membershipOf("Austria")).toBe("0.81");
  await expect.poll(() => readFile(join(folder, "study.yaml"), "utf8")).toBe(before);
});

test("an anchor is typed key by key; an anchor out of order is reported and not saved", async () => {
  const { page } = opened();
  await open("DEV");
  const exclusion = page.getByRole("spinbutton", { name: "full non-membership" });
  await exclusion.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("-12");
  expect(await exclusion.inputValue()).toBe("-12");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Backspace");
  expect(await exclusion.inputValue()).toBe("");
  expect(await page.textContent(".settings")).toContain("Enter a number.");
  await page.keyboard.type("1000");
  expect(await exclusion.inputValue()).toBe("1000");
  expect(await page.textContent(".calibrated > [role=status]")).toContain("out of order");
  expect(await page.isDisabled("text=Save thresholds")).toBe(true);
});

test("undo restores an unsaved anchor before it changes the study; redo moves it again", async () => {
  const { page, study } = opened();
  await open("DEV");
  const { body: row } = await study.call("GET", "/api/grades/AU/LIT");
  await study.call("PATCH", "/api/grades/AU/LIT", { version: row.version, grade: 97 });
  const crossover = page.getByRole("slider", { name: "crossover" });
  const at = () => crossover.getAttribute("aria-valuenow");
  await crossover.focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press("PageUp");
  const moved = await at();
  await page.getByRole("slider", { name: "full membership" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Z");
  expect([await at(), await page.inputValue('input[type="number"] >> nth=2')]).toEqual([moved, "900"]);
  await page.keyboard.press("Control+Z");
  expect(await at()).toBe("550");
  await page.keyboard.press("Control+Shift+Z");
  expect(await at()).toBe(moved);
  await page.click("text=Undo last move");
  expect(await at()).toBe("550");
  await page.getByRole("link", { name: "22", exact: true }).click();
  expect(
    await page
      .getByRole("region", { name: "Row 22" })
      .getByRole("row", { name: /^Finland/u })
      .textContent(),
  ).toContain("590 is 0.58; 0 for, 0 against");
  expect((await study.call("GET", "/api/grades/AU/LIT")).body.grade).toBe(97);
});

test("cases without a value come last with a label; the others keep their order", async () => {
  const { page, study } = opened();
  const { body: row } = await study.call("GET", "/api/grades/CZ/DEV");
  await study.call("PATCH", "/api/grades/CZ/DEV", { version: row.version, grade: null });
  await open("DEV");
  const rows = await page.locator(".calibration-cases tbody tr").allTextContents();
  expect(rows.at(-1)).toBe("Czechoslovakianot graded");
  const values = await page.locator(".calibration-cases td:nth-child(2)").allTextContents();
  const known = values.slice(0, -1).map(Number);
  expect(known).toEqual(known.toSorted((a, b) => b - a));
});

test("the indirect method is offered without negative values, accepts more cuts, and is saved", async () => {
  const { page, inFolder } = opened();
  await open("SURV");
  expect(await page.isDisabled("option[value=indirect]")).toBe(true);
  await open("URB");
  await page.selectOption("text=Method >> select", "indirect");
  expect(await page.getByRole("slider").count()).toBe(3);
  await page.click("text=Add threshold");
  expect(await page.getByRole("slider").count()).toBe(4);
  await page.click("text=Save thresholds");
  await inFolder("study.yaml", "method: indirect");
  await expect.poll(() => page.textContent(".calibrate-results .report")).toContain("Truth table");
});

test("crisp and bell thresholds are proposed at the gaps; the server rejects anchors out of order", async () => {
  const { page, study } = opened();
  await open("URB");
  await page.selectOption("text=Method >> select", "crisp");
  expect(await page.getByRole("slider").count()).toBe(1);
  await expect.poll(() => page.textContent(".calibration-cases")).toMatch(/Netherlands78\.81/u);
  await page.selectOption("text=Method >> select", "bell");
  expect(await page.getByRole("slider").count()).toBe(6);
  const { status, body } = await study.call("PUT", "/api/calibrations/URB", {
    calibration: { method: "direct", thresholds: [50, 25, 65] },
  });
  expect([status, body.error.message]).toEqual([422, expect.stringContaining("all rising or all falling")]);
});

test("axe finds nothing", async () => {
  await open("DEV");
  expect(await accessibilityProblems(opened().page)).toEqual([]);
});
