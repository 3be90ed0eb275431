// Events by month in the workbench: added by the command while the study is open, shown in Compare, with other
// settings.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { example } from "../events/waterland.ts";
import { root } from "../russia.ts";
import { accessibilityProblems, inBrowser } from "../web/in-browser.ts";

const opened = inBrowser("../docs/examples/events/study");
const report = () => opened().page.textContent(".compare-view .report");

test("counts that the command adds to an open study are drawn, and follow the settings", async () => {
  const { page, study, folder, inFolder } = opened();
  await page.goto(`${study.url}compare/pressure`);
  await expect.poll(report).toContain("There are no monthly counts");
  const command = [join(root, "packages/cli/bin/throughline.mjs"), "events", join(example, "events.csv")];
  await promisify(execFile)(process.execPath, [
    ...command,
    "--mapping",
    join(example, "mapping.yaml"),
    "--study",
    folder,
    "--add",
  ]);
  await inFolder(
    "series.csv",
    "2001-06,northland-government,southland-government,sanction threat,+,river,2,",
  );
  await page.reload();
  await expect.poll(report).toContain("reported most often in June 2001 (2 events; 5 in 24 months)");
  expect(await report()).toContain(
    "1 event in the 6 months before “Law on the river” (10 May 2002), 0 in the 6 after",
  );
  const months = page.getByLabel("Months before and after");
  await months.fill("7");
  await expect.poll(report).toContain("in the 7 months before “Law on the river” (10 May 2002)");
  await page.getByLabel("sanctions threat").uncheck();
  await expect
    .poll(report)
    .toContain(
      "reported most often in February 2001, March 2001 and April 2002 (1 event each; 3 in 24 months)",
    );
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800);
});
