// Monthly counts of events: the conclusions, their dependence on the source, and the figure in the report.
import { assess, withdraw } from "@throughline/assess";
import { report } from "@throughline/report";
import type { MonthlyCount, Study } from "@throughline/study";
import { expect, test } from "vitest";
import { study } from "./waterland.ts";

const dyad = { from: "northland-government", to: "southland-government", caseId: "river" } as const;
const months = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const month = Number(from.slice(5)) - 1 + i;
    return `${Number(from.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });

/** The example with counts: the same for each month, except for those in `more`. */
async function counted(from: string, length: number, more: Readonly<Record<string, number>>): Promise<Study> {
  const series = months(from, length).flatMap((month): MonthlyCount[] =>
    (["pressure", "sanction threat"] as const).map((channel) => ({
      ...dyad,
      month,
      channel,
      sign: "+",
      source: "gdelt",
      locator: "invented",
      count: channel === "pressure" ? 1 : (more[month] ?? 0),
    })),
  );
  return { ...(await study()), series };
}

const peak = "pressure.peak.river.northland-government.southland-government.gdelt";
const around = "pressure.around.river.northland-government.southland-government.gdelt.law";
const conclusion = (of: Study, id: string) => assess(of).conclusions.find((c) => c.id === id);

test("the month with the most events, its distance from the law, and the six months before and after", async () => {
  const of = await counted("2001-01", 24, { "2001-06": 7, "2002-04": 2, "2002-07": 1 });
  expect(conclusion(of, peak)).toMatchObject({
    statement:
      "River law, Government of Northland towards Government of Southland: events of pressure and sanctions threat were reported most often in June 2001 (8 events; 34 in 24 months), 11 months before “Law on the river”.",
    answer: "2001-06",
    figures: { most: 8, total: 34, months: 24 },
    trace: { events: ["law"], sources: ["gdelt", "chronicle"] },
  });
  // November to April have 6 events and 2 threats, June to November 6 and one; May is the month of the law.
  expect(conclusion(of, around)).toMatchObject({
    statement:
      "River law, Government of Northland towards Government of Southland: 8 events in the 6 months before “Law on the river” (10 May 2002), 7 in the 6 after it.",
    answer: "more before",
    figures: { before: 8, after: 7 },
  });
  expect(conclusion(of, around)?.caveats.join(" ")).toContain("do not show that one thing caused the other");
});

test("months without coverage do not count as months without events", async () => {
  const of = await counted("2001-12", 8, { "2002-04": 2 });
  expect(conclusion(of, around)).toMatchObject({
    answer: null,
    confidence: { level: "cannot say" },
    caveats: ["The counts do not cover 5 months of 12."],
  });
  const lacking = {
    ...of,
    series: of.series.filter((row) => row.channel === "pressure" || row.month !== "2002-04"),
  };
  expect(conclusion(lacking, peak)?.answer).not.toContain("2002-04");
  expect(conclusion(lacking, peak)?.caveats.join(" ")).toContain("1 month is left out");
});

test("the conclusion falls when the source of the counts is withdrawn", async () => {
  const of = await counted("2001-01", 24, { "2001-06": 7 });
  expect(conclusion(of, peak)?.leverage).toContainEqual({ withdraw: "source", id: "gdelt", answer: null });
  expect(conclusion(withdraw(of, { sources: ["gdelt"] }), peak)).toBeUndefined();
});

test("counts of one dyad from two sources are not summed", async () => {
  const of = await counted("2001-01", 24, { "2001-06": 7 });
  const both = {
    ...of,
    series: [...of.series, ...of.series.map((row) => ({ ...row, source: "chronicle" }))],
  };
  expect(conclusion(both, peak)?.figures).toMatchObject({ total: 31 });
  expect(conclusion(both, peak.replace("gdelt", "chronicle"))?.figures).toMatchObject({ total: 31 });
});

test("the report draws the months with the dates, and writes them as a table", async () => {
  const of = await counted("2001-01", 24, { "2001-06": 7 });
  const files = report(assess(of), of);
  const page = files["report.html"] ?? "";
  expect(page).toContain(
    "A, dashed: River law begins (2001-03); B, dashed: River law ends (2002-05); C: Law on the river (2002-05-10).",
  );
  expect(page).toContain("Government of Northland towards Government of Southland: 2001-01 1, 2001-02 1");
  const table = Object.entries(files).find(([path]) => path.endsWith("pressure.csv"))?.[1] ?? "";
  expect(table.split("\n").slice(0, 2)).toEqual([
    "case,from,to,source,month,events",
    "river,northland-government,southland-government,gdelt,2001-01,1",
  ]);
  expect(table).toContain(",2001-06,8");
});
