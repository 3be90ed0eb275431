// Bad rows, files and mappings: each is an error with place and remedy, or a counted and listed exclusion.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { readEvents, readMapping, StoppedError } from "@throughline/exchange";
import { noticeText } from "@throughline/messages";
import { expect, test, vi } from "vitest";
import { root } from "../russia.ts";
import { file, gdelt, mapping, out, read, rowsOf, short, states, study } from "./waterland.ts";

const codes = `layout: gdelt1${states("code", "XNO*", "XSO*")}`;
const good = gdelt("1", "20010214", "XNOGOV", "XSOGOV", "104");
const text = (rows: readonly ReturnType<typeof gdelt>[]) => rowsOf("gdelt1", rows, { header: false });

test("broken rows of every kind are counted and listed with their line", async () => {
  const [line = ""] = text([good]).split("\n");
  const lines: (string | Uint8Array)[] = [
    line,
    "2\t20010214\tXNOGOV",
    `${line.replace(/^1/u, "3")}\tone more`,
    Buffer.from(line.replace(/^1/u, "4").replace("XNOGOV", "XNÖ"), "latin1"),
    `${line.replace(/^1/u, "5").replace("XNOGOV", '"XNOGOV')}`,
    line.replace(/^1/u, "6").replace("104", "111"),
  ];
  const bytes = Buffer.concat(lines.map((one) => Buffer.concat([Buffer.from(one), Buffer.from("\n")])));
  const into = mkdtempSync(join(tmpdir(), "throughline-test-"));
  const path = file("broken.csv", bytes);
  const { account } = await read([path], codes, { into });
  expect(account).toMatchObject({ rows: 6, broken: 3, events: 3, kept: 2 });
  // A quotation mark is an ordinary character in GDELT: its row is read, and its actor is not in the study.
  expect(out(account)).toEqual({ "broken row": 3, "unknown actor": 1 });
  expect(
    account.excluded[0]?.first.map((one) => [one.line, one.what?.split(" ").slice(0, 2).join(" ")]),
  ).toEqual([
    [2, "3 cells"],
    [3, "59 cells"],
    [4, "not in"],
  ]);
  const listed = readFileSync(join(into, "exclusions.csv"), "utf8");
  expect(listed.split("\n").filter((row) => row.startsWith("broken row,1,"))).toHaveLength(3);
  expect(readFileSync(join(into, "events.csv"), "utf8")).toBe(
    `event,from,to,channel,sign,code,date_from,date_to
1,northland-government,southland-government,pressure,+,104,2001-02-14,2001-02-14
6,northland-government,southland-government,pressure,+,111,2001-02-14,2001-02-14
`,
  );
});

test("empty lines, a byte order mark, line ends of two characters and a line of megabytes are read", async () => {
  const rows = [good, gdelt("2", "20010215", "XNO", "XSO", "104")];
  const plain = text(rows);
  for (const [name, written] of [
    ["blank", plain.replaceAll("\n", "\n\n")],
    ["crlf", plain.replaceAll("\n", "\r\n")],
    ["mixed", plain.replace("\n", "\r\n")],
    ["mixed-packed.gz", gzipSync(plain.replace("\n", "\r"))],
    ["mark", `\uFEFF${rowsOf("gdelt1", rows)}`],
    ["mark-only", `\uFEFF${plain}`],
  ] as const)
    expect(
      (await read([file(name.replace(/(?=\.gz$)|(?<!\.gz)$/u, ".csv"), written)], codes)).account,
      name,
    ).toMatchObject({
      rows: 2,
      kept: 2,
    });
  const long = file("long.csv", plain.replace("\n", `${"x".repeat(3_000_000)}\n`));
  expect((await read([long], codes)).account).toMatchObject({ rows: 2, broken: 1, kept: 1 });
});

test("an unclosed quotation mark loses no rows without a message", async () => {
  const event = (id: string) => ({
    event_id_cnty: id,
    event_date: "2001-02-01",
    event_type: "Protests",
    sub_event_type: "Peaceful protest",
    actor1: "North",
    actor2: "South",
  });
  const rows = rowsOf("acled", ["A1", "A2", "A3", "A4"].map(event));
  const path = file("quote.csv", rows.replace("A2,", '"A2,'));
  const asked = `layout: acled${states("name", "North", "South")}`;
  const result = await readEvents({ files: [path], mapping: await mapping(asked), study: await study() });
  if (!("problems" in result)) throw new TypeError("it was read");
  expect(result.problems).toMatchObject([{ at: { file: path, line: 3 } }]);
  expect(noticeText(result.problems[0]?.fix ?? "")).toContain("quotes: false");
  expect((await read([path], `${asked}quotes: false`)).account).toMatchObject({ rows: 4, kept: 4 });
});

test("a declared encoding is read, and rows in an undeclared one are excluded with a reason", async () => {
  const latin = Buffer.from(text([good, gdelt("2", "20010214", "XNÖ", "XSO", "104")]), "latin1");
  const path = file("latin.csv", latin);
  const asked = `layout: gdelt1${states("code", "XNÖ", "XSO*")}`;
  expect(out((await read([path], asked)).account)).toEqual({ "broken row": 1, "unknown actor": 1 });
  expect(short((await read([path], `${asked}encoding: latin-1`)).rows)).toHaveLength(1);
});

const folder = mkdtempSync(join(tmpdir(), "throughline-test-"));
const png = readFileSync(join(root, "docs/images/sources.png"));
/** Bytes of every value, as in compressed or encrypted files. */
const noText = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);

test.each([
  ["no such file", () => "nowhere.csv", "there is no such file"],
  ["no file of a pattern", () => "nowhere-*.csv", "no file matches the pattern"],
  ["a damaged archive", () => file("a.zip", "PK"), "the archive cannot be unpacked"],
  ["a spreadsheet", () => file("a.xlsx", "PK"), "Save it as CSV in UTF-8 first"],
  ["an empty file", () => file("empty.csv", ""), "it is empty"],
  ["an empty file of JSON", () => file("empty.json", ""), "it is empty"],
  ["nothing in a .gz", () => file("nothing.csv.gz", gzipSync("")), "it is empty. Leave it out."],
  ["blank lines alone", () => file("blank-lines.csv", "\n\n \n"), "it has only blank lines"],
  [
    "a folder",
    () => folder,
    `it is a folder, not a file. Name the files in it, as ${join(folder, "*.csv")}.`,
  ],
  ["a picture", () => file("picture.csv", png), "it is a picture (PNG), which holds no table. Choose"],
  ["a picture as Parquet", () => file("picture.parquet", png), "it is a picture (PNG), which holds no table"],
  ["a picture in a .gz", () => file("picture.csv.gz", gzipSync(png)), "it is a picture (PNG)"],
  [
    "a Parquet file by another name",
    () => file("named.csv", Buffer.concat([Buffer.from("PAR1"), noText])),
    "it is a Parquet file, but its name does not say so. Rename it to end in .parquet.",
  ],
  [
    "half of a Parquet file",
    () => file("half.parquet", Buffer.concat([Buffer.from("PAR1"), noText])),
    "the Parquet file is incomplete. Download it again.",
  ],
  [
    "not Parquet",
    () => file("not.parquet", "hello, this is not Parquet at all"),
    "its name says Parquet, but it is something else. Rename it to match its content",
  ],
  [
    "not compressed",
    () => file("plain.csv.gz", text([good])),
    "its name says gzip, but it is not compressed. Rename it to match its content",
  ],
  [
    "compressed, and not named so",
    () => file("packed.csv", gzipSync(text([good]))),
    "it is compressed with gzip, but its name does not say so. Rename it to end in .gz.",
  ],
  ["no text", () => file("random.csv", noText), "it is neither text nor a supported kind of file"],
  [
    "a web page",
    () => file("page.csv", "<!DOCTYPE html>\n<html><body>Not found</body></html>\n"),
    "it is a web page. Open it in a browser",
  ],
  [
    "an answer of an API in JSON",
    () => file("answer.csv", '{"status":200,"data":[]}'),
    "it is JSON, but this layout is read from CSV. Download the events as CSV.",
  ],
  [
    "UTF-16 that the mapping does not name",
    () => file("wide.csv", Buffer.from(`\uFEFF${rowsOf("gdelt1", [good])}`, "utf16le")),
    "it is in UTF-16, but was read as utf-8. Set encoding: utf-16 in the mapping.",
  ],
  [
    "a half of a .gz",
    () =>
      file(
        "half.csv.gz",
        gzipSync(
          text(
            Array.from({ length: 3000 }, (_, i) =>
              gdelt(`${i * 7919}`, "20010214", `X${i * 31}`, "XSO", "104"),
            ),
          ),
        ).subarray(0, 9000),
      ),
    "it cannot be unpacked to its end: unexpected end of file. Download it again.",
  ],
  [
    "another layout without a header",
    () => file("two.csv", rowsOf("gdelt2", [good], { header: false })),
    "there is no header, and 61 columns instead of 57 or 58. They look like those of gdelt2.",
  ],
  [
    "another layout",
    () => file("acled.csv", rowsOf("acled", [{}])),
    "GLOBALEVENTID, SQLDATE, Actor1Code, Actor2Code, EventCode are missing. They look like those of acled.",
  ],
  [
    "no line in its encoding",
    () => file("latin-only.csv", Buffer.from("\u00d6sterreich\n", "latin1")),
    "no line can be read as utf-8. Name its encoding",
  ],
  [
    "codes without their zeros",
    () => file("zeros.csv", text([good, gdelt("2", "20010214", "XNO", "XSO", "43")])),
    'codes such as "43" are not CAMEO codes: they have lost their leading zeros. Write the column of codes as text',
  ],
  [
    "a column twice",
    () => file("twice.csv", rowsOf("gdelt1", [good]).replace("Actor1Name", "ACTOR1CODE")),
    'the column "ACTOR1CODE" appears twice',
  ],
  ["one column", () => file("one.csv", "hello\n"), "there is no header, and 1 column instead of 57 or 58"],
])("a file that cannot be read: %s", async (_, path, message) => {
  const result = await readEvents({ files: [path()], mapping: await mapping(codes), study: await study() });
  if (!("problems" in result)) throw new TypeError(JSON.stringify(result.account));
  expect(result.problems.map(({ what, fix }) => `${what}. ${fix}`).join("\n")).toContain(message);
});

test.each([
  ["layout: gdelt3", 1, "layout has a value that is not allowed"],
  ["source: gdelts", 2, 'the work "gdelts" is not in sources.bib. Nearest: "gdelt"'],
  ["case: rivers", 3, 'the case "rivers" is not in cases.csv. Nearest: "river"'],
  ["attribute: outside", 4, 'the attribute "outside" is not in study.yaml.'],
  ["coverage: {from: '2002-01', to: '2001-01'}", 5, "the coverage ends (2001-01) before it begins (2002-01)"],
  ["coverage: {from: 2001, to: '2001-01'}", 5, "coverage.from is a number, and has to be a text"],
  ["coverage: {from: '2001-13', to: '2001-01'}", 5, "coverage.from: write a month as 1999-01"],
  ["actors: {northland-government: [{code: XNO}]}", 6, "a tie has two ends"],
  [
    "actors: {northland: [{code: XNO}], southland-government: [{code: XSO}]}",
    6,
    'the actor "northland" is not in actors.csv.',
  ],
  [
    "actors: {northland-government: [{cod: XNO}], southland-government: [{code: XSO}]}",
    6,
    'GDELT 1.0 has no field "cod" for actors. Nearest: "code"',
  ],
  [
    "actors: {northland-government: [{code: '*'}], southland-government: [{code: XSO}]}",
    6,
    '"*" matches every event',
  ],
  ["actors: {northland-government: [{}], southland-government: [{code: XSO}]}", 6, "name at least one field"],
  ["channels: {04: norm}", 7, '"4" is not a CAMEO code'],
  ["channels: {'10': presure}", 7, "channels.10.channel has a value that is not allowed"],
  ["channels: {'10': {channel: pressure, sgn: '-'}}", 7, '"sgn" is not a setting here'],
  ["ties: {gap_months: -1}", 8, "ties.gap_months is too small"],
  ["duplicates: week", 9, "duplicates has a value that is not allowed"],
  ["extra: 1", 10, '"extra" is not a setting here'],
  ["encoding: [", 10, "the YAML cannot be read"],
])("a mapping with %s", async (setting, line, message) => {
  const whole = [
    "layout: gdelt1",
    "source: gdelt",
    "case: river",
    "attribute: outside_pressure",
    'coverage: {from: "2001-01", to: "2002-12"}',
    "actors: {northland-government: [{code: XNO}], southland-government: [{code: XSO}]}",
    "channels: {}",
    "ties: {}",
    "duplicates: id",
  ];
  const key = setting.split(":", 1)[0];
  const at = whole.findIndex((one) => one.startsWith(`${key}:`));
  const lines = at < 0 ? [...whole, setting] : whole.with(at, setting);
  const result = readMapping("mapping.yaml", lines.join("\n"), await study());
  expect(result.mapping).toBeUndefined();
  expect(result.problems.map(({ what }) => what).join("\n")).toContain(message);
  if (!message.includes("YAML")) expect(result.problems[0]?.at).toMatchObject({ file: "mapping.yaml", line });
});

test("a file that is not a mapping is rejected", async () => {
  expect(readMapping("m.yaml", "", await study()).problems).not.toEqual([]);
  expect(readMapping("m.yaml", "- a", await study()).problems).not.toEqual([]);
  expect(readMapping("m.yaml", "channels: 3", await study()).problems).not.toEqual([]);
});

test("quotation marks and characters with a meaning in SQL or patterns are ordinary characters in an actor", async () => {
  const path = file(
    "quote.csv",
    text([
      gdelt("1", "20010214", "X'; DROP TABLE rows;--%_", "XSO", "104"),
      gdelt("2", "20010214", "X", "XSO", "104"),
    ]),
  );
  const { rows, account } = await read(
    [path],
    `layout: gdelt1${states("code", '"X\'; DROP TABLE rows;--%_"', "XSO*")}`,
  );
  expect(short(rows)).toHaveLength(1);
  expect(out(account)).toEqual({ "unknown actor": 1 });
});

test("a stopped reading leaves no files", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "throughline-test-"));
  const path = file(
    "many.csv",
    text(Array.from({ length: 20_000 }, (_, i) => gdelt(`${i}`, "20010214", "XNO", "XSO", "104"))),
  );
  const stop = new AbortController();
  const into = mkdtempSync(join(tmpdir(), "throughline-test-"));
  vi.stubEnv("TMPDIR", temporary);
  const reading = readEvents({
    files: [path],
    mapping: await mapping(codes),
    study: await study(),
    into,
    signal: stop.signal,
    onProgress: (part) => part === "on whom" && stop.abort(),
  });
  await expect(reading)
    .rejects.toThrow(StoppedError)
    .finally(() => vi.unstubAllEnvs());
  expect(readdirSync(into)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});

test("a folder is rejected as a file of events", async () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-test-"));
  mkdirSync(join(folder, "a.csv"));
  const result = await readEvents({
    files: [join(folder, "*.csv")],
    mapping: await mapping(codes),
    study: await study(),
  });
  expect("problems" in result && noticeText(result.problems[0]?.what ?? "")).toBe(
    "no file matches the pattern",
  );
});

test("a Parquet file of another layout is rejected with the missing columns", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "throughline-test-")), "other.parquet");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(`COPY (SELECT 1 AS id, {'a': 1} AS nested) TO '${path}'`);
  connection.closeSync();
  database.closeSync();
  const result = await readEvents({ files: [path], mapping: await mapping(codes), study: await study() });
  expect(result).toMatchObject({
    problems: [
      {
        at: { file: path },
        what: "the columns are not those of GDELT 1.0: GLOBALEVENTID, SQLDATE, Actor1Code, Actor2Code, EventCode are missing.",
      },
    ],
  });
});

test("a record that is not UTF-8 is reported with its line", async () => {
  const record = '{"id":"1","source":[{"code":"XNO"}]}\n';
  const path = file("latin.json", Buffer.from(`${record}${record.replace("XNO", "XN\u00d6")}`, "latin1"));
  const plover = await mapping(`layout: plover${states("code", "XNO*", "XSO*")}`);
  const result = await readEvents({ files: [path], mapping: plover, study: await study() });
  expect(result).toMatchObject({
    problems: [{ at: { file: path, line: 2 }, what: "the line is not in UTF-8" }],
  });
});
