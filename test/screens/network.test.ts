// Ties as a network whose layout does not change over time, and as files for other programs.

import { expect, test } from "vitest";
import { accessibilityProblems, inBrowser, savedBy } from "../web/in-browser.ts";

const opened = inBrowser("russia-gender-violence");
const open = async (address: string) => {
  const { page, study } = opened();
  await page.goto(`${study.url}${address}`);
  await page.waitForSelector("svg.network .actor");
};
const count = async () =>
  Number(/^(\d+) of/u.exec((await opened().page.textContent(".network-view [role=status]")) ?? "")?.[1]);
const places = () =>
  opened().page.$$eval("svg.network .actor", (groups) =>
    Object.fromEntries(
      groups.map((group) => [(group as SVGElement).dataset.actor, group.getAttribute("transform")]),
    ),
  );
const saved = async (button: string) => {
  const { page } = opened();
  const menu = page.locator(".save-menu:not([open]) > summary");
  if ((await menu.count()) > 0) await menu.click();
  return savedBy(page, () => page.click(`button:text-is("${button}")`));
};

test("ties are filtered by case, channel, kind and years, and no actor moves", async () => {
  const { page } = opened();
  await open("pathways/network");
  const [all, before] = [await count(), await places()];
  expect(all).toBeGreaterThan(50);
  await page.selectOption(".network-view select", { label: "Trafficking in women" });
  await expect.poll(count).toBeLessThan(all);
  const inCase = await count();
  expect(await page.locator("svg.network .tie").count()).toBe(inCase);
  await page.locator(".filter-menu summary", { hasText: /^Channels/u }).click();
  await page.locator('label:has-text("P: pressure") input').uncheck();
  await expect.poll(count).toBeLessThan(inCase);
  await page.locator('label:has-text("P: pressure") input').check();
  const slider = page.locator('input[type="range"]').last();
  await slider.fill("2000");
  await expect.poll(count).toBeLessThan(inCase);
  const after = await places();
  expect(Object.keys(after).length).toBeGreaterThan(3);
  for (const [actor, place] of Object.entries(after)) expect([actor, before[actor]]).toEqual([actor, place]);
});

test("a tie and an actor lead to their evidence; the address keeps the selection", async () => {
  const { page } = opened();
  await open("pathways/network");
  await page.click(".network-parts .claims button >> nth=0");
  await page.waitForSelector('.network-parts .claims .claims a[href^="/sources/"]');
  const address = page.url();
  expect(address).toMatch(/\/pathways\/network\/t\d+/u);
  await page.reload();
  await page.waitForSelector("svg.network .tie.chosen");
  await page.click("text=Show all ties");
  const actor = page.locator("svg.network .actor", { hasText: "Ministry of Internal Affairs" }).first();
  if (await actor.count()) {
    await actor.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".actor.chosen");
  }
});

test("the network is saved as SVG, PNG, GraphML, GEXF and CSV, each tie with its claims", async () => {
  const { page } = opened();
  await open("pathways/network");
  await page.selectOption(".network-view select", { label: "Trafficking in women" });
  const ties = await count();
  const csv = (await saved("CSV")).toString().trim().split("\n");
  expect(csv).toHaveLength(ties + 1);
  expect(csv[0]).toBe("id,from,to,channel,date_from,date_to,case,sign,claims");
  const graphml = (await saved("GraphML")).toString();
  expect(graphml.match(/<edge /gu)).toHaveLength(ties);
  expect(graphml).toMatch(/<data key="claims">[a-z]\d+/u);
  const gexf = (await saved("GEXF")).toString();
  expect(gexf.match(/<edge /gu)).toHaveLength(ties);
  const parsed = await page.evaluate(
    (texts) =>
      texts.map(
        (text) => new DOMParser().parseFromString(text, "text/xml").querySelector("parsererror") === null,
      ),
    [graphml, gexf, (await saved("SVG")).toString()],
  );
  expect(parsed).toEqual([true, true, true]);
  expect((await saved("PNG")).subarray(1, 4).toString()).toBe("PNG");
});

test("actors are in bands by level; the keyboard focuses an actor with its neighbours, moves and zooms", async () => {
  const { page } = opened();
  await open("pathways/network");
  const bands = await page.locator("svg.network .band").allTextContents();
  expect(bands.slice(0, 2)).toEqual(["International organisations", "Foreign states"]);
  const actor = page.locator('svg.network .actor[aria-label="US State Department"]');
  const transform = () => actor.getAttribute("transform");
  const before = await transform();
  await actor.focus();
  await page.keyboard.press("Shift+ArrowRight");
  expect(await transform()).not.toBe(before);
  await page.keyboard.press("Enter");
  const all = await page.locator("svg.network .tie").count();
  await page.getByLabel("Only this actor and its neighbours").check();
  const near = await page.locator("svg.network .tie").count();
  expect(near).toBeGreaterThan(0);
  expect(near).toBeLessThan(all);
  const viewBox = () => page.getAttribute("svg.network", "viewBox");
  const whole = await viewBox();
  await page.getByRole("button", { name: "Zoom in" }).press("Enter");
  expect(await viewBox()).not.toBe(whole);
  await page.getByRole("button", { name: "Show all", exact: true }).press("Enter");
  expect(await viewBox()).toBe(whole);
  expect(await transform()).toBe(before);
  await page.click(".segments label:has-text('Matrix')");
  const cell = page.locator(".level-matrix button").first();
  await cell.click();
  expect(await page.locator(".network-parts .claims > li").count()).toBe(
    Number(/^\d+/u.exec((await cell.textContent()) ?? "")?.[0]),
  );
});

test("axe finds nothing", async () => {
  const { page } = opened();
  await open("pathways/network?case=trafficking");
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("with very many ties a part is drawn and listed, with a note; all are saved", async () => {
  const { page, study } = opened();
  const actors = (await study.call("GET", "/api/actors")).body.rows.map(({ id }: { id: string }) => id);
  const edits = Array.from({ length: 700 }, (_, i) => ({
    op: "create",
    table: "ties",
    values: {
      id: `m${i}`,
      from: actors[i % 20],
      to: actors[20 + (i % 30)],
      channel: "norm",
      case: "trafficking",
      date_from: "2001",
      sign: "+",
      claims: ["c117"],
    },
  }));
  expect((await study.call("POST", "/api/edits", { edits })).status).toBe(200);
  await page.goto(`${study.url}pathways/network`);
  await page.waitForSelector(".level-matrix");
  expect(await count()).toBeGreaterThan(790);
  await open("pathways/network?view=free");
  const all = await count();
  expect(await page.textContent(".network-view [role=status]")).toContain("The drawing shows 500 ties");
  expect(await page.locator("svg.network .tie").count()).toBe(500);
  expect(await page.locator(".network-parts .claims > li").count()).toBe(100);
  await page.click(`text=More (${all - 100})`);
  expect(await page.locator(".network-parts .claims > li").count()).toBe(200);
  expect(
    String(await saved("CSV"))
      .trim()
      .split("\n"),
  ).toHaveLength(all + 1);
});
