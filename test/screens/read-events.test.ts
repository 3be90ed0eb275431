// Event data read in the workbench: files of several layouts, named or uploaded, the account of kept events, adding
// and undoing.
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { example, gdelt, rowsOf } from "../events/waterland.ts";
import { root } from "../russia.ts";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";

const opened = inBrowser("../docs/examples/events/study");
const account = () => opened().page.textContent(".events-view .account");
const problems = () => opened().page.textContent(".events-view .problems");

async function open(): Promise<void> {
  const { page, study } = opened();
  await page.goto(`${study.url}pathways/events`);
  await page.waitForSelector(".events-view form");
}

/** Chooses the template of the mapping, and waits for its text. */
async function begin(from: string, text: string): Promise<void> {
  const { page } = opened();
  await page.getByLabel("Layout and mapping").selectOption(from);
  await expect.poll(() => page.inputValue("[name=mapping]")).toContain(text);
}

const read = () => opened().page.click("text=Preview import");
const send = (name: string, content: string | Buffer) =>
  opened().page.setInputFiles(".events-view input[type=file]", {
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });

test("named files are read by keyboard only, added as one revision, and undone", async () => {
  const { page, study, folder, inFolder } = opened();
  await cp(join(example, "events.csv"), join(folder, "../gdelt.csv"));
  const mapping = new Uint8Array(await readFile(join(example, "mapping.yaml")));
  expect((await study.call("PUT", "api/files/events/gdelt.yaml", mapping)).status).toBe(200);
  const before = await readFile(join(folder, "ties.csv"), "utf8");
  await page.goto(`${study.url}pathways`);
  await page.waitForSelector("nav.tabs [aria-current=page]");
  await page.keyboard.press("[");
  await page.keyboard.press("[");
  await page.getByLabel("Paths on this computer").focus();
  await page.keyboard.type("../gdelt.csv");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("events/gdelt.yaml");
  await expect
    .poll(() => page.inputValue("[name=mapping]"))
    .toContain("sanction threat # threats of sanctions");
  for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(account).toContain("(gdelt1): 17 rows with 16 events.");
  const said = await account();
  expect(said).toContain(`1 broken row${join(folder, "../gdelt.csv")}:11`);
  expect(said).toContain("2 unknown actorXEAGOV (2)");
  expect(said).toContain("2 duplicateevent 1003");
  expect(said).toContain("7 kept, in 5 ties and 120 monthly counts");
  const listed = await page.getAttribute("text=exclusions.csv", "href");
  expect((await study.call("GET", listed ?? "")).body).toContain("self-tie,1,,,1010,southland-government");
  expect(await readFile(join(folder, "ties.csv"), "utf8")).toBe(before);

  await page
    .getByRole("button", { name: "Add to the study: 5 ties, 5 claims, 120 monthly counts" })
    .press("Enter");
  await page.waitForSelector("text=130 rows added, 0 changed, 0 unchanged. You can undo this.");
  await inFolder("ties.csv", "gdelt.river.northland-government.southland-government.pressure");
  expect((await study.call("GET", "api/history?limit=1")).body[0]).toMatchObject({
    note: "events of gdelt",
  });
  await page.getByRole("button", { name: "Add to the study" }).click();
  await page.waitForSelector("text=Nothing was added. All 130 rows are already in the study.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => readFile(join(folder, "ties.csv"), "utf8")).toBe(before);
  expect(
    (await study.call("GET", "api/claims?limit=1000")).body.rows.map(({ id }: { id: string }) => id),
  ).not.toContain(expect.stringContaining("gdelt.river"));

  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("an uploaded file is read with a new mapping, unknown actors are listed, and the result survives a reload", async () => {
  const { page, study, inFolder } = opened();
  await open();
  const acled = {
    event_date: "2001-02-01",
    event_type: "Protests",
    sub_event_type: "Peaceful protest",
    actor1: "Northern Alliance",
    actor2: "Government of Southland",
    inter1: "Protesters",
  };
  await send(
    "[acled].csv",
    rowsOf(
      "acled",
      ["A1", "A2"].map((event_id_cnty) => ({ ...acled, event_id_cnty })),
    ),
  );
  await page.waitForSelector('.sent:has-text("_acled_.csv")');
  await begin("ACLED", "layout: acled");
  await read();
  await expect.poll(account).toContain("2 unknown actorNorthern Alliance (2)");
  expect(await account()).toContain("_acled_.csv (acled): 2 rows with 2 events.");
  expect(await account()).toContain("Nothing to add.");

  const text = await page.inputValue("[name=mapping]");
  await page.fill("[name=mapping]", text.replace("Government of Northland", "northern*"));
  await page.click("text=Save mapping");
  await inFolder("events/acled.yaml", "northern*");
  await page.reload();
  await page.waitForSelector('.sent:has-text("_acled_.csv")');
  expect(await page.inputValue("[name=mapping]")).toContain("northern*");
  await read();
  await expect.poll(account).toContain("2 kept, in 1 tie");
  await page.click("text=Add to the study: 1 tie, 1 claim, 1 monthly count");
  await inFolder("series.csv", "2001-02,northland-government,southland-government");
  expect((await study.call("GET", "api/ties?limit=1000")).body.rows).toContainEqual(
    expect.objectContaining({
      id: expect.stringContaining("gdelt.river.northland-government"),
      date_from: "2001-02-01",
    }),
  );
});

test("dropped files of sanctions are read; problems are reported as in the command", async () => {
  const { page } = opened();
  await open();
  await read();
  await page.waitForSelector(".notice:has-text('No file was given. Choose or upload one.')");
  const rows = rowsOf("ties", [
    {
      caseid: "1",
      startyear: "2001",
      startmonth: "3",
      sender1: "900",
      targetstate: "901",
      threat: "1",
      imposition: "1",
      sancimpositionstartyear: "2002",
      endyear: "2003",
    },
    { caseid: "2", startyear: "2001", sender1: "900", targetstate: "2", threat: "1", imposition: "0" },
  ]);
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], "ties.csv"));
    document
      .querySelector(".events-view fieldset")
      ?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, rows);
  await page.waitForSelector('.sent:has-text("ties.csv")');
  await begin("TIES 4.0", "layout: ties");
  const text = await page.inputValue("[name=mapping]");
  await page.fill("[name=mapping]", text.replace("southland-court", "southland-courts"));
  await read();
  await expect
    .poll(problems)
    .toMatch(
      /events\/ties\.yaml:\d+:3 {2}the actor "southland-courts" is not in actors\.csv\. Nearest: "southland-court"/u,
    );
  await page.fill(
    "[name=mapping]",
    text.replace("Government of Northland", "900").replace("Government of Southland", "901"),
  );
  await read();
  await expect.poll(account).toContain("2 kept, in 2 ties");
  expect(await account()).toContain("1 unknown target2");

  await page.click('[aria-label="Remove ties.csv"]');
  await send("picture.csv", await readFile(join(root, "docs/images/sources.png")));
  await page.waitForSelector('.sent:has-text("picture.csv")');
  await page.fill("[name=paths]", "nowhere.csv");
  await read();
  await expect.poll(problems).toContain("nowhere.csv  there is no such file");
  await page.fill("[name=paths]", "");
  await read();
  await expect.poll(problems).toContain("picture.csv  it is a picture (PNG), which holds no table");
});

test("a long reading shows its progress and is cancelled; the next one completes", async () => {
  const { page, study, folder } = opened();
  const event = gdelt("1", "20010214", "XNOGOV", "XSOGOV", "104");
  const million = gzipSync(rowsOf("gdelt1", [event], { header: false }).repeat(1_000_000));
  // Many gigabytes when unpacked, which would take minutes to read.
  await writeFile(join(folder, "../long.csv.gz"), Buffer.concat(Array.from({ length: 200 }, () => million)));
  await writeFile(join(folder, "../one.csv"), rowsOf("gdelt1", [event]));
  await open();
  await begin("GDELT 1.0", "layout: gdelt1");
  const text = await page.inputValue("[name=mapping]");
  const states = text.replace("Government of Northland", "XNO*").replace("Government of Southland", "XSO*");
  await page.fill("[name=mapping]", states);
  await page.fill("[name=paths]", "../long.csv.gz");
  await read();
  await page.waitForSelector('.events-view label:has-text("The files") progress');
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForSelector("text=Cancelled. Nothing was added.");
  expect((await study.call("GET", "api/jobs")).body).toMatchObject([{ kind: "events", state: "cancelled" }]);
  await rm(join(folder, "../long.csv.gz"));
  await page.fill("[name=paths]", "../one.csv");
  await read();
  await expect.poll(account).toContain("1 kept, in 1 tie and 1 monthly count");
});
