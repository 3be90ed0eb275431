// Makes the screenshots of docs/workbench.md and docs/tutorial.md: node --conditions=source
// scripts/screenshots.ts
import { execFileSync } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { startChromium } from "../test/chromium.ts";
import { openStudy } from "../test/server/open-study.ts";
import { currentAssessment, signIn } from "../test/web/screens.ts";
import { walk } from "../test/web/walk.ts";
import { openCopy, openWindow, root, takePicture } from "./picture-study.ts";

const images = join(root, "docs/images");
await mkdir(images, { recursive: true });
const study = await openCopy(join(root, "studies/russia-gender-violence"));
await study.call("POST", "/api/folder", {});
const codes = ["Violence", "Police", "Shelters"].map((name, i) => ({
  op: "create",
  table: "codes",
  values: {
    id: name.toLowerCase(),
    name,
    parent: i === 1 ? "violence" : null,
    definition: "Where the text speaks of it.",
  },
}));
const notes = (await readFile(join(study.folder, "sources/johnson2009.md"), "utf8")).replaceAll("\r\n", "\n");
const passages = [...notes.matchAll(/police/gu)].slice(0, 6).map(({ index }) => {
  const start = [...notes.slice(0, index)].length;
  const place = { source_key: "johnson2009", file: "sources/johnson2009.md", start, end: start + 6 };
  const around = { prefix: notes.slice(index - 30, index), suffix: notes.slice(index + 6, index + 36) };
  return {
    op: "create",
    table: "passages",
    values: { ...place, ...around, exact: "police", codes: ["police"] },
  };
});
await study.call("POST", "/api/edits", { edits: [...codes, ...passages] });
const browser = await startChromium();
const context = await openWindow(browser, study);
const page = await context.newPage();
for (const [name, path, shown] of [
  ["overview", "", ".short-answer .confidence-mark"],
  ["cases", "cases/trafficking/national_law", ".panel .claims li"],
  ["compare", "compare", "[data-stage=done]"],
  ["pathways", "pathways?case=trafficking&pattern=boomerang", ".card.pathway figure"],
  ["timeline", "pathways/timeline/tie/t013?case=trafficking", '.panel a[href^="/sources/"]'],
  ["map", "pathways/map/khabarovsk?kind=region&attribute=intl_attention", ".live figure"],
  ["read", `sources/johnson2009?at=${passages[2]?.values.start}`, ".text mark"],
  ["codes", "codes/police", ".code-detail .claims li"],
  ["sources", "sources", ".source-table a"],
  ["search", "search?q=sanctions", ".kwic mark"],
  ["grade", "cases/by/national_law", ".grade-view tbody tr"],
] as const) {
  await page.goto(`${study.url}${path}`);
  await takePicture(page, join(images, `${name}.png`), shown);
}
await page.goto(`${study.url}sources/${await addPaper()}`);
await takePicture(page, join(images, "page.png"), ".pdf-marks > *");
await page.goto(`${study.url}conclusions`);
await currentAssessment(page);
await page.click(".conclusion-list li > div > a >> nth=1", { timeout: 30_000 });
await takePicture(page, join(images, "conclusions.png"));
await study.end();

const calibrated = await openCopy(join(root, "studies/survival-of-democracy-raw"));
await signIn(context, calibrated);
await page.goto(`${calibrated.url}cases/calibrate/DEV`);
await takePicture(page, join(images, "calibrate.png"), ".calibrate-results .report");
await calibrated.end();

const empty = join(study.folder, "../shelters");
execFileSync(process.execPath, [
  join(root, "packages/cli/bin/throughline.mjs"),
  "init",
  empty,
  "--empty",
  "--title",
  "Campaigns for a shelter",
]);
const own = await openStudy(empty);
await page.goto(own.address);
for (const { name, act, shows } of walk) {
  await act(page);
  await takePicture(page, join(images, `tutorial-${name}.png`), shows);
}
await browser.close();
await own.end();

/** Adds a paper with two columns and a passage to the study. */
async function addPaper(): Promise<string> {
  const paragraph =
    "The first hotline was opened in Moscow in 1993 by women who had been to a conference abroad. Crisis centres followed in other cities; most of them lived on grants, and closed when the grants ended.";
  const printer = await browser.newPage();
  await printer.setContent(
    `<title>Hotlines and crisis centres</title><style>body{font:11px/1.5 serif;columns:2;text-align:justify}</style>
    <h1>Hotlines and crisis centres</h1>${`<p>${paragraph}</p>`.repeat(18)}`,
  );
  const bytes = await printer.pdf({
    format: "A4",
    margin: { top: "2cm", left: "2cm", right: "2cm", bottom: "2cm" },
  });
  await printer.close();
  const { key, file } = (await study.call("POST", "/api/documents?name=hotlines.pdf", bytes)).body;
  const { body: text } = await study.call("GET", `/api/files/${file}`);
  const exact = "Crisis centres followed in other cities; most of them lived on grants";
  const start = text.indexOf(exact);
  await study.call("POST", "/api/edits", {
    edits: [
      { op: "create", table: "codes", values: { id: "funding", name: "Funding" } },
      {
        op: "create",
        table: "passages",
        values: { source_key: key, file, start, end: start + exact.length, exact, codes: ["funding"] },
      },
    ],
  });
  return key;
}
