// Monthly counts in a study folder and its database: wrong rows and analyses are reported with place and remedy, or
// rejected.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EditError, Store } from "@throughline/store";
import { printProblem } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { afterEach, beforeEach, expect, test } from "vitest";
import { example } from "./waterland.ts";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "throughline-test-"));
  await cp(join(example, "study"), place, { recursive: true });
});
afterEach(() => rm(place, { recursive: true, force: true }));

const header = "month,from,to,channel,sign,case,count,source_key,locator\n";
const row = "2001-06,northland-government,southland-government,pressure,+,river,3,gdelt,GDELT 1.0\n";

test.each([
  ["2001-06", "2001", '1  "2001" is not a month (2001-06)\n    Correct the month.'],
  ["2001-06", "2001-13", '1  month "2001-13" is not a date'],
  ["2001-06", "2001-06-01", '1  "2001-06-01" is not a month'],
  [
    ",southland-government",
    ",northland-government",
    '30  the tie goes from "northland-government" to itself',
  ],
  [",southland-government", ",southland-goverment", 'Nearest: "southland-government"'],
  [",3,", ",-3,", "-3 is less than 0"],
  [",3,", ",,", "count is empty, but is required"],
  ["gdelt,", "gdlt,", 'source "gdlt"'],
  ["GDELT 1.0\n", `GDELT 1.0\n${row}`, "is already in line 2"],
])("a row of series.csv with %j as %j", async (from, to, message) => {
  await writeFile(join(place, "series.csv"), header + row.replace(from, to));
  const { study, problems } = await loadStudy(place);
  expect(study).toBeUndefined();
  const printed = problems.map(printProblem).join("\n");
  expect(printed).toContain("series.csv:");
  expect(printed).toContain(message);
});

test.each([
  [
    "events: [law]",
    "events: [lawn]",
    'study.yaml:18:14  analysis "pressure" names "lawn", which is not in events.csv. Nearest: "law"',
  ],
  [
    "events: [law]",
    "from: [northland]",
    'study.yaml:18:12  analysis "pressure" names "northland", which is not in actors.csv.',
  ],
  ["months: 6", "months: 0", "study.yaml:19:5  analyses.0.months"],
  [
    "channels: [pressure,",
    "channels: [presure,",
    'names the channel "presure", which is not known. Nearest: "pressure"',
  ],
])("an analysis with %j as %j", async (from, to, message) => {
  const file = join(place, "study.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
  const { problems } = await loadStudy(place);
  expect(problems.map(printProblem).join("\n")).toContain(message);
});

test("an event that an analysis refers to cannot be deleted", async () => {
  const store = await Store.inFolder(place);
  try {
    await store.sync(place, "somebody");
    const deleted = store.edit("somebody", [{ op: "delete", kind: "events", key: "law" }]);
    await expect(deleted).rejects.toThrow(EditError);
    await expect(deleted).rejects.toThrow('analysis "pressure" names "law"');
    expect(await store.get("events", "law")).toBeDefined();
  } finally {
    await store.close();
  }
});
