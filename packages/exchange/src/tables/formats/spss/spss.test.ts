import { deflateSync } from "node:zlib";
import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { TableError } from "../../table-error.ts";
import { spssTable } from "./spss.ts";

const i32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeInt32LE(value, 4 * i);
  return bytes;
};
const f64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const padded = (text: string | Buffer, size: number): Buffer =>
  Buffer.concat([Buffer.from(text), Buffer.alloc(size, 32)]).subarray(0, size);

type MadeVariable = {
  readonly name: string;
  readonly width?: number;
  readonly format?: number;
  /** single values, or a range as [-2, low, high], or a range and one value as [-3, low, high, value] */
  readonly missing?: readonly (number | string)[];
};

function variableRecord({ name, width = 0, format = 5, missing = [] }: MadeVariable): Buffer {
  const isRange = typeof missing[0] === "number" && missing[0] < -1 && missing.length > 2;
  const [count, values] = isRange ? [Number(missing[0]), missing.slice(1)] : [missing.length, missing];
  const bytes = values.map((value) => (typeof value === "number" ? f64(value) : padded(value, 8)));
  const first = Buffer.concat([
    i32(2, width, 0, count, format << 16, format << 16),
    padded(name, 8),
    ...bytes,
  ]);
  const more = Array.from({ length: Math.max(Math.ceil(width / 8) - 1, 0) }, () =>
    Buffer.concat([i32(2, -1, 0, 0, 0, 0), padded("", 8)]),
  );
  return Buffer.concat([first, ...more]);
}

const labelRecord = (index: number, labels: readonly (readonly [Buffer, Buffer | string])[]): Buffer =>
  Buffer.concat([
    i32(3, labels.length),
    ...labels.map(([value, label]) => {
      const text = Buffer.from(label);
      return Buffer.concat([
        value,
        Buffer.from([text.length]),
        padded(text, Math.ceil((text.length + 1) / 8) * 8 - 1),
      ]);
    }),
    i32(4, 1, index),
  ]);

const extension = (kind: number, text: string | Buffer): Buffer => {
  const bytes = Buffer.from(text);
  return Buffer.concat([i32(7, kind, 1, bytes.length), bytes]);
};

/** Builds an SPSS file as SPSS writes it, with the data in the encoded form after its dictionary. */
function sav(records: readonly Buffer[], data: Buffer, { cases = 1, compression = 0 } = {}): Uint8Array {
  const header = Buffer.concat([
    Buffer.from("$FL2"),
    padded("@(#) made by hand", 60),
    i32(2, 1, compression, 0, cases),
    f64(100),
    padded("", 84),
  ]);
  return Buffer.concat([header, ...records, i32(999, 0), data]);
}

const rowsOf = (bytes: Uint8Array) => {
  const { header, rows, notices } = spssTable("a.sav", bytes);
  return { header, rows: rows.map(({ cells }) => cells), notices: notices.map(noticeText) };
};

test("values declared missing are empty: single ones, a range, and texts; labels are reported", () => {
  const records = [
    variableRecord({ name: "TOWN", width: 8, missing: ["none"] }),
    variableRecord({ name: "GRADE", missing: [-9, 99] }),
    variableRecord({ name: "SHARE", missing: [-3, -Number.MAX_VALUE, -1, 7] }),
    labelRecord(2, [
      [f64(0), "low"],
      [f64(1), "high"],
    ]),
  ];
  const data = Buffer.concat(
    [
      [padded("Nordby", 8), f64(1), f64(0.5)],
      [padded("none", 8), f64(-9), f64(-8)],
      [padded("Sundby", 8), f64(-Number.MAX_VALUE), f64(7)],
    ].flat(),
  );
  expect(rowsOf(sav(records, data, { cases: 3 }))).toEqual({
    header: ["TOWN", "GRADE", "SHARE"],
    rows: [
      ["Nordby", "1", "0.5"],
      ["Sundby", "", ""],
    ],
    notices: [
      "The file does not name its encoding. Check that its letters are right.",
      '"TOWN" declares none as missing.',
      '"GRADE" declares -9, 99 as missing.',
      '"GRADE": 0 is "low", 1 is "high".',
      '"SHARE" declares -1 and less, 7 as missing.',
    ],
  });
});

test("letters in the declared encoding, long names, dates", () => {
  const cyrillic = Buffer.from([0xc7, 0xe0, 0xea, 0xee, 0xed]);
  const records = [
    variableRecord({ name: "V1", width: 5 }),
    variableRecord({ name: "V2", format: 20 }),
    extension(13, "V1=title_of_law\tV2=Date"),
    extension(20, "windows-1251"),
  ];
  // 2004-03-01, in seconds from 1582-10-14.
  const data = Buffer.concat([padded(cyrillic, 8), f64(13297478400)]);
  expect(rowsOf(sav(records, data))).toEqual({
    header: ["title_of_law", "Date"],
    rows: [["Закон", "2004-03-01"]],
    notices: [],
  });
});

test("a text of 300 letters, which SPSS stores in two pieces", () => {
  const text = `${"a".repeat(255)}${"b".repeat(45)}`;
  const records = [
    variableRecord({ name: "LONG", width: 255 }),
    variableRecord({ name: "LONG0", width: 48 }),
    variableRecord({ name: "X" }),
    extension(14, "LONG=00300\0\t"),
    extension(20, "UTF-8"),
  ];
  const data = Buffer.concat([padded(text.slice(0, 255), 256), padded(text.slice(255), 48), f64(2)]);
  expect(rowsOf(sav(records, data))).toEqual({ header: ["LONG", "X"], rows: [[text, "2"]], notices: [] });
});

// Commands: 101 is 1, 255 missing, 254 eight blanks, 253 the next eight bytes, 252 the end, 0 nothing.
const commands = Buffer.concat([
  Buffer.from([101, 253, 255, 254, 99, 253, 252, 0]),
  f64(0.25),
  padded("Borve", 8),
]);
const commandRecords = [
  variableRecord({ name: "A" }),
  variableRecord({ name: "B" }),
  variableRecord({ name: "C" }),
  variableRecord({ name: "T", width: 8 }),
  extension(20, "UTF-8"),
];

test("compressed data", () => {
  const records = commandRecords.slice(0, 1).concat(commandRecords.slice(3));
  const data = Buffer.concat([Buffer.from([101, 253, 255, 254, 0, 252, 0, 0]), padded("Borve", 8)]);
  expect(rowsOf(sav(records, data, { cases: 2, compression: 1 })).rows).toEqual([["1", "Borve"]]);
  expect(rowsOf(sav(commandRecords, commands, { cases: -1, compression: 1 })).rows).toEqual([
    ["1", "0.25", "", ""],
  ]);
});

test("data that are compressed with zlib", () => {
  const dictionary = sav(commandRecords, Buffer.alloc(0), { compression: 2 });
  const block = deflateSync(commands);
  const start = dictionary.length + 24;
  const i64 = (value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    return bytes;
  };
  const data = Buffer.concat([
    i64(dictionary.length),
    i64(start + block.length),
    i64(48),
    block,
    i64(-100),
    i64(0),
    i32(4096, 1),
    i64(dictionary.length),
    i64(start),
    i32(commands.length, block.length),
  ]);
  expect(rowsOf(sav(commandRecords, data, { compression: 2 })).rows).toEqual([["1", "0.25", "", ""]]);
});

test("a truncated file is refused, with what is missing", () => {
  const whole = sav([variableRecord({ name: "A" })], Buffer.concat([f64(1), f64(2)]), { cases: 3 });
  expect(() => spssTable("a.sav", whole)).toThrow(/ends after 2 of 3 cases/u);
  for (let length = 4; length < 200; length += 7)
    expect(() => spssTable("a.sav", whole.subarray(0, length))).toThrow(TableError);
});
