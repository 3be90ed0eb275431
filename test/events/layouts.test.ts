// Each layout of event data, with rows invented from its documentation; the expected ties were read from the rows by
// hand.
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { file, gdelt, out, read, rowsOf, short, states } from "./waterland.ts";

const threats = [
  gdelt("1", "20010214", "XNOGOV", "XSOGOV", "104"),
  gdelt("2", "20010611", "XNOGOV", "XSOGOV", "1312"),
  gdelt("3", "20010620", "XNOGOVMIL", "XSOGOV", "1312"),
];
const threatTies = ["n>s pressure+ 2001-02-14/2001-02-14", "n>s sanction threat+ 2001-06-11/2001-06-20"];
const codes = states("code", "XNO*", "XSO*", "");

test.each([
  ["gdelt1", 57, false],
  ["gdelt1", 58, false],
  ["gdelt1", 58, true],
  ["gdelt2", 61, false],
  ["gdelt2", 61, true],
])("%s in %i columns, header: %s", async (layout, width, header) => {
  const path = file(`${layout}-${width}-${header}.csv`, rowsOf(layout, threats, { header, width }));
  const { rows, account } = await read([path], `layout: ${layout}${codes}`);
  expect(short(rows)).toEqual(threatTies);
  expect(account).toMatchObject({ rows: 3, events: 3, kept: 3, excluded: [] });
});

test("compressed files, Parquet with other column names, and several layouts at once give the same result", async () => {
  const text = rowsOf("gdelt1", threats, { header: false });
  const gz = file("gdelt.csv.gz", gzipSync(text));
  const csv = file("plain.csv", rowsOf("gdelt1", threats));
  const parquet = file("gdelt.parquet", "");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `COPY (SELECT EventCode, SQLDATE::INTEGER AS "Day", GLOBALEVENTID::BIGINT AS "GlobalEventID", Actor1Code, Actor2Code FROM read_csv('${csv}', all_varchar = true)) TO '${parquet}'`,
  );
  connection.closeSync();
  for (const path of [gz, parquet])
    expect(short((await read([path], `layout: gdelt1${codes}`)).rows)).toEqual(threatTies);
  const all = await read([gz, csv, parquet], `layout: gdelt1${codes}`);
  expect(short(all.rows)).toEqual(threatTies);
  expect(all.account).toMatchObject({ rows: 9, kept: 3 });
  expect(out(all.account)).toEqual({ duplicate: 6 });
});

test("ACLED: dates in two forms, names with commas, types and subtypes", async () => {
  const event = (id: string, date: string, from: string, to: string, type: string, sub: string) => ({
    event_id_cnty: id,
    event_date: date,
    event_type: type,
    sub_event_type: sub,
    actor1: from,
    actor2: to,
  });
  const path = file(
    "acled.csv",
    rowsOf("acled", [
      event(
        "XSO1",
        "2001-06-11",
        "Protesters (Northland)",
        "Government of Southland (1999-)",
        "Protests",
        "Peaceful protest",
      ),
      event(
        "XSO2",
        "12 June 2001",
        "Protesters (Northland)",
        "Government of Southland, Interior",
        "Protests",
        "Protest with intervention",
      ),
      event(
        "XSO3",
        "2001-06-13",
        "Protesters (Northland)",
        "Government of Southland (1999-)",
        "Battles",
        "Armed clash",
      ),
    ]),
  );
  const { rows, account } = await read(
    [path],
    `layout: acled${states("name", "Protesters (Northland)", "Government of Southland*", "channels: {Protests/Peaceful protest: backlash -}")}`,
  );
  expect(short(rows)).toEqual(["n>s backlash- 2001-06-11/2001-06-11", "n>s pressure+ 2001-06-12/2001-06-12"]);
  expect(rows.claims[0]).toMatchObject({
    direction: "contradicts",
    confidence: "low",
    locator: "1 event: XSO1",
  });
  expect(out(account)).toEqual({ "unmapped code": 1 });
  expect(account.warning).toContain("direction");
});

test("POLECAT: combined names and countries, contexts that make a threat one of sanctions, several actors in a cell", async () => {
  const event = (
    id: string,
    type: string,
    contexts: string,
    actor = "Northland Ministry",
    country = "XNO",
  ) => ({
    "Event ID": id,
    "Event Date": "2021-03-02",
    "Event Type": type,
    "Event Mode": "None",
    Contexts: contexts,
    "Actor Name": actor,
    "Actor Country": country,
    "Recipient Name": "Southland",
    "Recipient Country": "XSO",
  });
  const path = file(
    "polecat.tab",
    rowsOf("polecat", [
      event("A1", "THREATEN", "military"),
      event("A2", "THREATEN", "diplomatic;economic"),
      event("A3", "SANCTION", "None"),
      event("A4", "SANCTION", "None", "Northland Ministry", "XEA"),
      event("A5", "AID", "None", "Eastland; Northland Ministry", "XEA; XNO"),
    ]),
  );
  const text = `layout: polecat
between: ";"
source: gdelt
case: river
attribute: outside_pressure
actors:
  northland-government: [{name: "northland *", country: XNO}]
  southland-government: [{country: XSO}]
`;
  const { rows, account } = await read([path], text);
  expect(short(rows)).toEqual([
    "n>s funding+ 2021-03-02/2021-03-02",
    "n>s pressure+ 2021-03-02/2021-03-02",
    "n>s sanction threat+ 2021-03-02/2021-03-02",
    "n>s sanction+ 2021-03-02/2021-03-02",
  ]);
  // Row A5 has two events; Eastland's and A4's actor are not in the study.
  expect(account).toMatchObject({ rows: 5, events: 6, kept: 4 });
  expect(out(account)).toEqual({ "unknown actor": 2 });
});

const record = (id: string, from: string[], to: string[], event: string, context = "") => ({
  id,
  date: "2001-06-11",
  event,
  mode: "",
  context,
  source: from.map((code) => ({ actorText: code, code })),
  ...(to.length > 0
    ? { target: to.map((code) => ({ actorText: code, code, sector: "GOV" })) }
    : { target: "" }),
});

test("PLOVER: records on lines, as a list, and as published; each pair of source and target is an event", async () => {
  const records = [
    record("P1", ["XNO", "XEA"], ["XSO"], "DEMAND"),
    record("P2", ["XNO"], ["XSO"], "THREATEN", "economic"),
    record("P3", ["XNO", "XSO"], [], "AGREE"),
  ];
  const lines = file("plover.jsonl", `${records.map((one) => JSON.stringify(one)).join("\n")}\n{"id": \n`);
  const listed = file("plover.json", JSON.stringify(records, null, 2));
  const published = file(
    "plover.txt",
    records.map((one) => `${JSON.stringify(one, null, 2).slice(0, -2)},\n},\n`).join(""),
  );
  const text = `layout: plover${states("code", "XNO", "XSO")}`;
  for (const [path, broken] of [
    [lines, 1],
    [listed, 0],
    [published, 0],
  ] as const) {
    const { rows, account } = await read([path], text);
    expect(short(rows), path).toEqual([
      "n>s pressure+ 2001-06-11/2001-06-11",
      "n>s sanction threat+ 2001-06-11/2001-06-11",
    ]);
    expect(account.events).toBe(5);
    expect(account.broken).toBe(broken);
    expect(out(account)).toMatchObject({ "unknown actor": 1, "unknown target": 2 });
    if (broken) expect(account.excluded[0]?.first[0]).toMatchObject({ file: lines, line: 4 });
  }
});

test("TIES: a threat and its imposition, five senders, years without months, missing as -99", async () => {
  const path = file(
    "ties.csv",
    rowsOf("ties", [
      {
        caseid: "2001061",
        startyear: "2001",
        startmonth: "6",
        startday: "11",
        endyear: "2004",
        endmonth: "-99",
        endday: "-99",
        sender1: "7777",
        sender2: "8888",
        targetstate: "9999",
        threat: "1",
        imposition: "1",
        sancimpositionstartyear: "2002,2003",
        sancimpositionstartmonth: "4",
      },
      {
        caseid: "2001062",
        startyear: "2001",
        sender1: "7777",
        targetstate: "9999",
        threat: "0",
        imposition: "0",
      },
      {
        caseid: "1999001",
        startyear: "1999",
        startmonth: "-99",
        endyear: "1998",
        sender1: "8888",
        targetstate: "9999",
        threat: "0",
        imposition: "1",
        sancimpositionstartyear: "1999",
      },
      {
        caseid: "2006001",
        startyear: "2006",
        sender1: "8888",
        targetstate: "9999",
        threat: "1",
        imposition: "1",
        sancimpositionstartyear: "2006",
        endyear: "-99",
      },
    ]),
  );
  const text = `layout: ties${states("code", "8888", "9999")}`;
  const { rows, account } = await read([path], text);
  expect(short(rows)).toEqual([
    "n>s sanction threat+ 2001-06-11/2001-06-11",
    "n>s sanction threat+ 2006/2006",
    "n>s sanction+ 2002-04/2004",
    // Its end is not recorded.
    "n>s sanction+ 2006/",
  ]);
  expect(account).toMatchObject({ rows: 4, events: 8, kept: 4, withoutMonth: 2 });
  expect(out(account)).toEqual({ "no event in the row": 1, "unknown actor": 2, "dates reversed": 1 });
});

test("GSDB: each kind of sanction is a separate event, and the end is the year in which it ended", async () => {
  const path = file(
    "gsdb.csv",
    rowsOf("gsdb", [
      {
        case_id: "12",
        sanctioned_state: "Southland",
        sanctioning_state: "Northland",
        begin: "2002",
        end: "2005",
        trade: "1",
        travel: "1",
        arms: "0",
        military: "0",
        financial: "0",
        other: "0",
      },
    ]),
  );
  const { rows, account } = await read(
    [path],
    `layout: gsdb${states("name", "Northland", "Southland", "channels: {travel: none}")}`,
  );
  expect(short(rows)).toEqual(["n>s sanction+ 2002/2005"]);
  expect(account).toMatchObject({ rows: 1, events: 2, kept: 1, withoutMonth: 1 });
  expect(out(account)).toEqual({ "unmapped code": 1 });
  expect(rows.series).toEqual([]);
});
