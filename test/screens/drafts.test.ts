// Unsaved drafts: restored after a reload, a crash and a change of view; shown beside a newer version; gone when
// saved.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { openBundled } from "../host/studies.ts";
import { openStudy } from "../server/open-study.ts";
import { copyOf } from "../store/studies.ts";
import { accessibilityProblems, type BrowserStudy, inBrowser, inOwnProcess } from "../web/in-browser.ts";
import { currentAssessment, openCases, openScreen, toScreen, undo } from "../web/screens.ts";
import { selectWords } from "../web/select-words.ts";

const opened = inBrowser("russia-gender-violence");
let { folder, study, page, newPage, inFolder } = {} as BrowserStudy;
beforeEach(() => {
  ({ folder, study, page, newPage, inFolder } = opened());
});
const taken = "Draft restored. Not saved yet.";
const overtaken = "This changed while you were editing";
/** Returns the status message, for screen readers, of the form that contains a control. */
const said = (control: string, on = page) => on.locator(`form:has(${control}) .draft-note [role=status]`);
const saidOfRationale = () => page.locator("label:has([name=rationale]) + .draft-note [role=status]");
const drafts = (on = page) =>
  on.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("throughline.draft.")));
const cell = (id: string) => `[id="cell-${id}"]`;

/** Returns the page after its process has crashed. */
async function crash(): Promise<Page> {
  const address = page.url();
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  const next = await newPage();
  await next.goto(address);
  return next;
}

async function read(text: string): Promise<void> {
  await writeFile(join(folder, "sources/hrw1997.md"), text);
  await page.goto(`${study.url}sources/hrw1997`);
  await page.waitForSelector(`.text >> text=${text.split("\n", 1)[0]}`);
}

test("the draft of a claim survives a reload and a crash, with all fields and its words, until it is saved", async () => {
  await read("The court heard the case in May.\n");
  await selectWords(page, "heard the case");
  await page.click("text=Make claim");
  await page.selectOption("[name=case]", "trafficking");
  await page.selectOption("[name=attribute]", "prosecution");
  await page.selectOption("[name=direction]", "contradicts");
  await page.selectOption("[name=confidence]", "low");
  await page.fill("[name=locator]", "p. 1");
  await page.fill("[name=statement]", "A case was hea");
  expect(await said("[name=statement]").textContent()).toBe("");
  const written = async (on: Page) => {
    await expect.poll(() => on.inputValue("[name=statement]")).toBe("A case was hea");
    expect(await on.textContent(".selection blockquote")).toBe("heard the case");
    for (const [name, value] of [
      ["case", "trafficking"],
      ["attribute", "prosecution"],
      ["direction", "contradicts"],
      ["confidence", "low"],
      ["locator", "p. 1"],
    ])
      expect(await on.inputValue(`[name=${name}]`)).toBe(value);
    await expect.poll(() => said("[name=statement]", on).textContent()).toBe(taken);
  };
  await page.reload();
  await written(page);
  page = await crash();
  await written(page);
  expect(await page.evaluate(() => CSS.highlights.has("chosen"))).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.fill("[name=statement]", "A case was heard.");
  await page.click(".claim-form button[type=submit]");
  await inFolder("claims.csv", "contradicts,A case was heard.");
  await expect.poll(() => drafts()).toEqual([]);
  await page.reload();
  await page.waitForSelector(".text mark");
  expect(await page.locator(".claim-form").count()).toBe(0);
});

test("drafts of claims and corrections stay beside the text while other words are coded, move with their words, and are discarded by Escape", async () => {
  await read("The court heard the case in May.\n\nThe polcie came late.\n");
  await selectWords(page, "heard the case");
  await page.click("text=Make claim");
  await page.fill("[name=statement]", "Heard in");
  await selectWords(page, "the case in May");
  expect(await page.inputValue("[name=statement]")).toBe("Heard in");
  await page.fill(".selection input", "Court hearing");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".text mark");
  await page.waitForSelector(".begun >> text=claim (the case in May) Heard in");
  await selectWords(page, "polcie");
  await page.keyboard.press("e");
  await page.fill("[name=words]", "poli");

  await writeFile(
    join(folder, "sources/hrw1997.md"),
    "Note.\n\nThe court heard the case in May.\n\nThe polcie came late.\n",
  );
  await page.goto(`${study.url}sources/hrw1997`);
  await expect.poll(() => page.inputValue("[name=words]")).toBe("poli");
  expect(await page.textContent(".selection blockquote")).toBe("polcie");
  await toScreen(page, "History");
  await page.click("text=2 drafts not saved");
  await page.click('dialog li:has-text("claim") >> text="Continue"');
  await expect.poll(() => page.inputValue("[name=statement]")).toBe("Heard in");
  await page.click('.begun >> text="Continue"');
  await page.waitForSelector("[name=words]");
  await page.click('.begun >> text="Continue"');
  await expect.poll(() => page.inputValue("[name=statement]")).toBe("Heard in");
  expect(await page.textContent(".selection blockquote")).toBe("the case in May");
  await page.focus(".text");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".claim-form").count()).toBe(0);
  expect((await drafts()).map((name) => name.includes("correction"))).toEqual([true]);
  await page.click('.begun >> text="Discard draft"');
  await expect.poll(() => drafts()).toEqual([]);
});

test("the draft of a memo is kept across views and tabs, found from elsewhere, and discarded", async () => {
  await openScreen(page, study, "cases");
  await page.click(cell("trafficking/prosecution"));
  await page.click(".panel nav >> text=Memos");
  await page.fill(".panel [name=memo]", "Ask the cle");
  await toScreen(page, "History");
  await page.click("text=1 draft not saved");
  expect(await page.textContent("dialog li")).toContain("memo (grade/trafficking/prosecution)Ask the cle");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.click('dialog >> text="Continue"');
  await page.waitForSelector(".panel [name=memo]:focus");
  await expect.poll(() => page.inputValue(".panel [name=memo]")).toBe("Ask the cle");
  await expect.poll(() => said("[name=memo]").textContent()).toBe(taken);
  expect(await page.locator("text=1 draft not saved").count()).toBe(0);

  const other = await newPage();
  await other.goto(page.url());
  await expect.poll(() => other.inputValue(".panel [name=memo]")).toBe("Ask the cle");
  await other.fill(".panel [name=memo]", "Ask the clerk");
  await expect.poll(() => page.inputValue(".panel [name=memo]")).toBe("Ask the clerk");
  await other.click(".panel form:has([name=memo]) >> text=Discard draft");
  await expect.poll(() => page.inputValue(".panel [name=memo]")).toBe("");
  await expect.poll(() => said("[name=memo]").textContent()).toBe("");
  await page.reload();
  await page.waitForSelector(".panel [name=memo]");
  expect(await page.inputValue(".panel [name=memo]")).toBe("");
});

test("the draft of a code's definition is shown beside a version from another tab, also after a reload, to choose one", async () => {
  await study.call("POST", "/api/codes", { id: "court", name: "Court", definition: "Trials." });
  await page.goto(`${study.url}codes/court`);
  await page.fill("[name=definition]", "Trials and appeals");
  const patch = async (definition: string) => {
    const { body } = await study.call("GET", "/api/codes/court");
    const { status } = await study.call("PATCH", "/api/codes/court", { version: body.version, definition });
    expect(status).toBe(200);
  };
  await patch("Trials in court.");
  await expect.poll(() => said("[name=definition]").textContent()).toContain(overtaken);
  await page.reload();
  await expect.poll(() => said("[name=definition]").textContent()).toContain(overtaken);
  expect(await page.textContent(".draft-note blockquote")).toBe("Trials in court.");
  expect(await page.inputValue("[name=definition]")).toBe("Trials and appeals");
  expect(await page.inputValue("[name=name]")).toBe("Court");
  expect(await page.isDisabled(".code-detail button[type=submit] >> nth=0")).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.click("text=Use saved version");
  expect(await page.inputValue("[name=definition]")).toBe("Trials in court.");
  await expect.poll(() => drafts()).toEqual([]);

  await page.fill("[name=definition]", "Trials and appeals");
  await patch("Trials of any kind.");
  await page.click("text=Keep mine");
  expect(await page.inputValue("[name=definition]")).toBe("Trials and appeals");
  await page.click(".code-detail button[type=submit] >> nth=0");
  await inFolder("codes.csv", "Trials and appeals");
  await expect.poll(() => drafts()).toEqual([]);
  await undo(page);
  await expect.poll(() => page.inputValue("[name=definition]")).toBe("Trials of any kind.");
});

test("the draft of a verdict survives a reload with its choice, wording and reason", async () => {
  await page.goto(`${study.url}conclusions`);
  await currentAssessment(page);
  const reword = '.inspector button:has-text("Reword")';
  await page.click(".conclusion-list li > div > a >> nth=0");
  await page.click(reword);
  await page.fill("[name=wording]", "Reform went fur");
  await page.fill("[name=reason]", "The cou");
  await page.reload();
  await expect.poll(() => page.inputValue("[name=wording]")).toBe("Reform went fur");
  expect(await page.inputValue("[name=reason]")).toBe("The cou");
  expect(await page.getAttribute(reword, "aria-pressed")).toBe("true");
  await expect.poll(() => said("[name=wording]").textContent()).toBe(taken);
  await page.fill("[name=wording]", "Reform went furthest.");
  await page.click("text=Save verdict");
  await inFolder("verdicts.csv", "Reform went furthest.");
  await expect.poll(() => drafts()).toEqual([]);
  expect(await page.inputValue("[name=wording]")).toBe("Reform went furthest.");
});

test("the draft of a rationale survives a crash and does not overwrite a newer version", async () => {
  const rationale = ".panel [name=rationale]";
  page = await newPage();
  await page.goto(`${study.url}cases/trafficking/national_law`);
  await page.waitForSelector(rationale);
  // Not saved, as in a tab that dies before the half second is over. The clock of Playwright would stop in later tests too.
  await page.evaluate(() => {
    window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
  });
  await page.fill(rationale, "The code was amen");
  page = await crash();
  await expect.poll(() => page.inputValue(rationale)).toBe("The code was amen");
  await expect.poll(() => saidOfRationale().textContent()).toBe(taken);
  const { body } = await study.call("GET", "/api/grades/trafficking/national_law");
  expect(body.rationale).not.toContain("The code was amen");
  const { status } = await study.call("PATCH", "/api/grades/trafficking/national_law", {
    version: body.version,
    rationale: "Amended in 2003.",
  });
  expect(status).toBe(200);
  await expect.poll(() => saidOfRationale().textContent()).toContain(overtaken);
  expect(await page.textContent(".panel .draft-note blockquote")).toBe("Amended in 2003.");
  await page.click(".panel >> text=Keep mine");
  await inFolder("grades.csv", "The code was amen");
  await expect.poll(() => drafts()).toEqual([]);
});

test("the draft of a grade is shown beside its cell, saved or discarded there, and discarded by Escape", async () => {
  await openScreen(page, study, "cases");
  await page.click(cell("trafficking/national_law"));
  await page.keyboard.type("1");
  page = await crash();
  await expect.poll(() => page.textContent(".panel .draft-note")).toContain(`${taken}Your draft: 1`);
  expect(await page.textContent(`${cell("trafficking/national_law")} .grade`)).toBe("0.67");
  await page.click(".panel >> text=Save draft");
  await inFolder("grades.csv", "trafficking,national_law,1,high");
  await expect.poll(() => drafts()).toEqual([]);

  await page.click(cell("domestic-violence/national_law"));
  await page.keyboard.type("0.3");
  await expect.poll(async () => (await drafts()).length).toBe(1);
  await page.keyboard.press("Escape");
  await expect.poll(() => drafts()).toEqual([]);
});

test("drafts of study.yaml, a new attribute, a new case and a field of a source are restored too", async () => {
  await openScreen(page, study, "cases");
  await page.click('summary:has-text("Add case")');
  await page.fill("[name=case]", "Campaign in the ea");
  await page.click('summary:has-text("Add attribute")');
  await page.fill(".new-attribute [name=label]", "Prote");
  await toScreen(page, "Settings");
  await page.click('nav.tabs >> text="study.yaml"');
  const yaml = page.getByLabel("study.yaml");
  await expect.poll(() => yaml.inputValue()).toContain("attributes:");
  const before = await yaml.inputValue();
  await yaml.fill(`# Half a thought\n${before}`);
  await page.reload();
  await expect.poll(() => yaml.inputValue()).toBe(`# Half a thought\n${before}`);
  await page.click("text=2 drafts not saved");
  await page.click('dialog li:has-text("new attribute") >> text="Continue"');
  await expect.poll(() => page.inputValue(".new-attribute [name=label]")).toBe("Prote");
  expect(await page.isVisible(".new-attribute [name=label]")).toBe(true);
  await page.click('summary:has-text("Add case")');
  expect(await page.inputValue("[name=case]")).toBe("Campaign in the ea");

  await page.goto(`${study.url}sources/johnson2009`);
  await page.click('button:text-is("Details")');
  await page.focus('.fields [name="title"]');
  await page.keyboard.type("Anew: ");
  page = await crash();
  await expect.poll(() => page.inputValue('.fields [name="title"]')).toContain("Anew: ");
});

test.each(["refused", "full"] as const)(
  "where the browser keeps nothing (%s), every form works, and says so",
  async (how) => {
    page = await newPage();
    await page.addInitScript((what) => {
      if (what === "refused")
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        });
      else
        Storage.prototype.setItem = () => {
          throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        };
    }, how);
    await page.goto(`${study.url}cases/trafficking/national_law?tab=memos`);
    await page.fill(".panel [name=memo]", "Ask the cle");
    await expect.poll(() => said("[name=memo]").textContent()).toContain("This browser cannot store drafts");
    await toScreen(page, "Codes");
    await toScreen(page, "Cases");
    await page.click(cell("trafficking/national_law"));
    await page.click(".panel nav >> text=Memos");
    await expect.poll(() => page.inputValue(".panel [name=memo]")).toBe("Ask the cle");
    await page.fill(".panel [name=memo]", "Ask the clerk.");
    await page.click(".panel form:has([name=memo]) button[type=submit]");
    await inFolder("memos.csv", "Ask the clerk.");
    await page.focus("[role=grid]");
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await inFolder("grades.csv", "trafficking,national_law,1,high");
  },
);

test("the newest two hundred drafts are kept; other stored values are ignored", async () => {
  await openScreen(page, study, "cases");
  const { body } = await study.call("GET", "/api/study");
  await page.evaluate((id) => {
    const keep = (place: string, text: string) =>
      localStorage.setItem(`throughline.draft.${id}/${place}`, text);
    for (let i = 0; i < 205; i++) {
      const fields = { memo: { was: "", now: `Memo ${i}` } };
      keep(`memo case/${i}`, JSON.stringify({ fields, where: "/codes/memos", at: 1000 - i }));
    }
    keep("memo source/a", "{");
    keep("memo source/b", JSON.stringify({ fields: { memo: 1 }, where: "/", at: 2000 }));
    keep(
      "claim none",
      JSON.stringify({ fields: { statement: { was: "", now: "x" } }, where: "/", at: 2000 }),
    );
  }, body.id);
  await page.goto(`${study.url}history`);
  await page.click("text=200 drafts not saved");
  expect(await page.textContent("dialog li >> nth=0")).toMatch(/^claim \(none\)x/u);
  expect(await page.textContent("dialog li >> nth=1")).toMatch(/^memo \(case\/0\)Memo 0/u);
  expect(await page.textContent("dialog li >> nth=199")).toMatch(/^memo \(case\/198\)Memo 198/u);
});

test("drafts of calibration anchors are restored with their results", async () => {
  const other = await openBundled("survival-of-democracy-raw");
  try {
    page = await newPage();
    await openCases(page, other);
    await page.goto(`${other.url}cases/calibrate/DEV`);
    await page.getByLabel("crossover", { exact: true }).first().fill("720");
    const summary = page.locator(".calibrated > [role=status]");
    await expect.poll(() => summary.textContent()).toContain("1 case is at 0.5");
    await page.reload();
    await expect.poll(() => summary.textContent()).toContain("1 case is at 0.5");
    await expect.poll(() => page.textContent(".draft-note [role=status]")).toBe(taken);
    await page.click("text=Save thresholds");
    await page.waitForSelector('button:has-text("Save thresholds"):disabled');
    await expect.poll(() => drafts()).toEqual([]);
    expect(await page.getByLabel("crossover", { exact: true }).first().inputValue()).toBe("720");
  } finally {
    await other.end();
  }
});

test("a draft on a deleted record can still be read and discarded", async () => {
  await study.call("POST", "/api/codes", { id: "court", name: "Court" });
  await page.goto(`${study.url}codes/court`);
  await page.fill("[name=definition]", "Trials and appe");
  await study.call(
    "DELETE",
    `/api/codes/court?version=${(await study.call("GET", "/api/codes/court")).body.version}`,
  );
  await page.waitForSelector("[name=definition]", { state: "detached" });
  await toScreen(page, "History");
  await page.click("text=1 draft not saved");
  expect(await page.textContent("dialog blockquote")).toBe("Trials and appe");
  await page.click('dialog >> text="Discard draft"');
  await expect.poll(() => page.textContent("dialog [role=status]")).toBe("0 drafts not saved");
  await page.keyboard.press("Escape");
  expect(await page.locator(".sidebar .drafts").count()).toBe(0);
  await expect.poll(() => drafts()).toEqual([]);
});

test("drafts of two studies with the same name and address are separate", async () => {
  const [memo, grade] = [".panel [name=memo]", cell("trafficking/national_law")];
  const gradeOf = async (of: { call: typeof study.call }) =>
    (await of.call("GET", "/api/grades/trafficking/national_law")).body.grade;
  const killed = await inOwnProcess(opened());
  await page.click(grade);
  await page.click(".panel nav >> text=Memos");
  await page.fill(memo, "Ask the cle");
  await killed.end("SIGKILL");
  await page.click(grade);
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent(".state")).toContain("1 change is stored in this browser");
  await page.close();

  const port = new URL(killed.url).port;
  const open = async (place: string) => {
    const opened = await openStudy(place, port);
    page = await newPage();
    await openCases(page, opened);
    await page.click(grade);
    await page.waitForSelector('[data-saved="true"]');
    return opened;
  };
  const namesake = await open(await copyOf("russia-gender-violence"));
  await page.click(".panel nav >> text=Memos");
  expect(await page.inputValue(memo)).toBe("");
  expect(await page.textContent(`${grade} .grade`)).toBe("0.67");
  expect(await gradeOf(namesake)).toBe(0.67);
  await page.close();
  await namesake.end();

  const again = await open(folder);
  await page.click(".panel nav >> text=Memos");
  expect(await page.inputValue(memo)).toBe("Ask the cle");
  await expect.poll(() => gradeOf(again)).toBe(1);
  await page.close();
  await again.end();
});
