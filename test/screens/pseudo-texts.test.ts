// The workbench with pseudo texts (accented and longer) and from right to left, as in a language yet to come.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atRest, inBrowser } from "../web/in-browser.ts";

const opened = inBrowser("russia-gender-violence");

/** The screens with the part of each that appears last. */
const screens = {
  "": ".overview-matrix td",
  sources: ".source-table td",
  "sources/johnson2009": ".text .block",
  cases: "[role=gridcell]",
  compare: ".diversity",
  pathways: "figure svg",
  conclusions: ".leverage td",
  history: ".history-view, main time",
  settings: "main form",
};
const names = Object.keys(screens);

/** More screens, which are only shown from right to left. */
const inner = {
  "pathways/network?case=trafficking": "svg.network .actor",
  "pathways/timeline?case=trafficking": ".live figure",
  "pathways/map?kind=region": ".live figure",
  "pathways/events": ".events-view form",
  "pathways/patterns": ".new-analysis",
  "settings/attributes/national_law": "main form",
  "settings/preferences": "main select",
  import: ".file-drop",
};
const shown: Readonly<Record<string, string>> = { ...screens, ...inner, start: ".start-choices" };

/** What opens over a screen, and how. */
const overlays: readonly (readonly [screen: string, opened: string, open: (page: Page) => Promise<void>])[] =
  [
    ["cases", "dialog .keys", (page) => page.keyboard.press("?")],
    ["cases", "dialog [role=option]", (page) => page.keyboard.press("Control+k")],
    ["cases", ".menu", (page) => page.click(".study-menu-button")],
    ["cases", ".popover:not(:empty)", (page) => page.click(".grid-view-options summary")],
    ["cases", ".toast", (page) => page.locator("[role=grid]").press("Delete")],
    [
      "pathways/network?case=trafficking",
      ".popover:not(:empty)",
      (page) => page.click(".filter-menu summary"),
    ],
    ["conclusions", "dialog .choices li", (page) => page.click(".withdraw button")],
    ["settings/attributes/national_law", "dialog ul", (page) => page.click("main button.danger")],
    ["start", "dialog li", (page) => page.click(".folder-field button")],
  ];

async function show(page: Page, screen: string, query: string): Promise<void> {
  await page.goto(`${opened().study.url}${screen}${screen.includes("?") ? "&" : "?"}${query}`);
  await page.waitForSelector(shown[screen] ?? "main");
  await atRest(page);
}

/**
 * Collects what the server sends: texts of the study and its assessment, which stay in their language, and ids that
 * formulas are written with. Returns a function for those that have arrived, the longest first.
 */
function ownTexts(page: Page): () => Promise<string[]> {
  const own = new Set<string>();
  const responses: Promise<void>[] = [];
  const collect = (value: unknown, name = ""): void => {
    if (typeof value === "string") {
      const text = value.replace(/\s+/gu, " ").trim();
      if (/^\p{Lu}|[\d\s_]/u.test(text) || name === "id") own.add(text);
      if (name === "kind") own.add(text.charAt(0).toUpperCase() + text.slice(1));
    } else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (name === "attributes") own.add(key);
        collect(inner, Array.isArray(value) ? name : key);
      }
  };
  page.on("response", (response) => {
    if (!response.headers()["content-type"]?.includes("json")) return;
    // A response of a page that was left has no body.
    responses.push(response.json().then(collect, () => undefined));
  });
  return async () => {
    await Promise.all(responses);
    return [...own].filter((one) => one.length > 2).sort((a, b) => b.length - a.length);
  };
}

const months = Array.from({ length: 12 }, (_, month) =>
  ["long", "short"].map((length) =>
    new Date(2000, month).toLocaleDateString("en-GB", { month: length as "long" }),
  ),
).flat();
/** Words that are the same in every language, and names of months, which the locale of the language writes. */
const neutral = new RegExp(
  `(?<!\\p{L})(?:${[...months, "CSV", "SVG", "PNG", "at", "and", "et al"].join("|")})(?!\\p{L})`,
  "gu",
);

/** Whether the only English words of a text are those of the study, names of months and of file formats. */
function isOwn(text: string, own: readonly string[]): boolean {
  let rest = text.replace(/[^…]+(?=…)/gu, (cut) =>
    own.some((one) => one.startsWith(cut.trim())) ? "" : cut,
  );
  for (const one of own) if (rest.includes(one)) rest = rest.replaceAll(one, " ");
  return !/[a-z]{2}/iu.test(rest.replaceAll(neutral, " "));
}

/** Collects the texts with unaccented letters that a screen shows or has for screen readers. */
const plainTexts = (page: Page) =>
  page.evaluate(() => {
    const texts = new Set<string>();
    const add = (text: string | null) => {
      if (text && /[a-z]{2}/iu.test(text))
        texts.add(text.replaceAll("\u200b", "").replace(/\s+/gu, " ").trim());
    };
    for (const one of document.body.querySelectorAll("*")) {
      if (!one.checkVisibility() || one.closest("script, style, .text")) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) add(one.getAttribute(name));
      const picture = one.closest("svg text");
      if (picture === one) add([...one.childNodes].map((line) => line.textContent).join(" "));
      if (picture) continue;
      for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) add(node.textContent);
    }
    return [...texts];
  });

/** Finds pseudo texts that are cut or do not fit their control, and whether the page scrolls sideways. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const isCut = (one: Element) =>
      one.checkVisibility() &&
      one.clientWidth > 1 &&
      one.scrollWidth > one.clientWidth + 1 &&
      (getComputedStyle(one).overflowX !== "visible" || one.matches("button, a, label, legend, th")) &&
      [...one.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && /[À-ž]/u.test(node.textContent ?? ""),
      );
    const cut = [...document.body.querySelectorAll("*")].filter(isCut);
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...cut.map((one) => `${one.localName}.${one.className}: ${one.textContent.slice(0, 80)}`),
      ...(scrollWidth > clientWidth ? ["the page scrolls sideways"] : []),
    ];
  });

test("every text of the interface can be translated, and one 40 % longer fits", async () => {
  const page = await opened().newPage();
  const own = ownTexts(page);
  for (const screen of names) {
    await show(page, screen, "texts=pseudo");
    const kept = await own();
    const untranslated = (await plainTexts(page)).filter((text) => !isOwn(text, kept));
    expect({ screen, untranslated, misfits: await misfits(page) }).toEqual({
      screen,
      untranslated: [],
      misfits: [],
    });
  }
});

test("from right to left, the layout is mirrored, and nothing scrolls sideways", async () => {
  const page = await opened().newPage();
  const own = ownTexts(page);
  for (const screen of [...names, ...Object.keys(inner)]) {
    await show(page, screen, "texts=pseudo&direction=rtl");
    const kept = await own();
    const untranslated = (await plainTexts(page)).filter((text) => !isOwn(text, kept));
    const layout = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const figures = document.querySelectorAll(
        "main :is(svg, code, pre, table.matrix, .leverage table, .totals dd)",
      );
      return {
        sidebarEnds: box(".sidebar")?.right,
        titleIsRight: (box("h1")?.right ?? 0) > (box(".top-bar [aria-label]:last-child")?.right ?? 0),
        mirroredFigures: [...figures]
          .filter((one) => getComputedStyle(one).direction !== "ltr")
          .map((one) => one.outerHTML.slice(0, 80)),
      };
    });
    expect({ screen, ...layout, untranslated, misfits: await misfits(page) }).toEqual({
      screen,
      untranslated: [],
      sidebarEnds: 1280,
      titleIsRight: true,
      mirroredFigures: [],
      misfits: [],
    });
  }
  await show(page, "compare", "texts=pseudo&direction=rtl");
  const list = await page.locator(".compare-settings").boundingBox();
  const result = await page.locator(".diversity").boundingBox();
  expect(list?.x).toBeLessThan(result?.x ?? 0);
  await show(page, "cases", "texts=pseudo&direction=rtl");
  const width = async () => (await page.locator(".panel").boundingBox())?.width ?? 0;
  const before = await width();
  const edge = await page.locator("main [role=separator]").boundingBox();
  if (!edge) throw new Error("The panes have no edge to drag.");
  const { x, y } = { x: edge.x + edge.width / 2, y: edge.y + edge.height / 2 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBeLessThan(before - 40);
});

test("dialogs, menus and messages are translated, and stay in a page from right to left", async () => {
  const page = await opened().newPage();
  const own = ownTexts(page);
  for (const [screen, over, open] of overlays) {
    await show(page, screen, "texts=pseudo&direction=rtl");
    await open(page);
    await page.waitForSelector(over);
    await atRest(page);
    const kept = await own();
    const untranslated = (await plainTexts(page)).filter((text) => !isOwn(text, kept));
    const box = await page.locator(over).first().boundingBox();
    const isInside = box !== null && box.x >= 0 && box.x + box.width <= 1280;
    expect({ screen, over, untranslated, isInside, misfits: await misfits(page) }).toEqual({
      screen,
      over,
      untranslated: [],
      isInside: true,
      misfits: [],
    });
  }
});
