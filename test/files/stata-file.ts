/** Writes bytes in sequence, for test files. */
class ByteWriter {
  readonly #bytes: number[] = [];
  readonly #isLittle: boolean;

  constructor(isLittle: boolean) {
    this.#isLittle = isLittle;
  }

  get length(): number {
    return this.#bytes.length;
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  ascii(text: string): void {
    for (const letter of text) this.#bytes.push(letter.charCodeAt(0));
  }

  /** Writes a text padded with zero bytes. */
  text(text: string, width: number, isUtf8 = true): void {
    const own = isUtf8 ? new TextEncoder().encode(text) : Uint8Array.from(text, (one) => one.charCodeAt(0));
    for (let i = 0; i < width; i++) this.#bytes.push(own[i] ?? 0);
  }

  number(value: number, size: 1 | 2 | 4 | 8): void {
    const view = new DataView(new ArrayBuffer(8));
    if (size === 8) view.setBigInt64(0, BigInt(value), this.#isLittle);
    else if (size === 4) view.setInt32(0, value | 0, this.#isLittle);
    else if (size === 2) view.setUint16(0, value & 0xffff, this.#isLittle);
    else view.setUint8(0, value & 0xff);
    for (let i = 0; i < size; i++) this.#bytes.push(view.getUint8(i));
  }

  double(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value, this.#isLittle);
    for (let i = 0; i < 8; i++) this.#bytes.push(view.getUint8(i));
  }

  float(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat32(0, value, this.#isLittle);
    for (let i = 0; i < 4; i++) this.#bytes.push(view.getUint8(i));
  }
}

type Release = 114 | 115 | 117 | 118 | 119;

const names = ["town", "won", "share", "day"];
const formats = ["%10s", "%8.0g", "%9.0g", "%td"];
const labelSets = ["", "yesno", "", ""];
/** 15038 days after 1960-01-01 is 2001-03-04. */
const cases = [
  ["Nordby", 1, 0.25, 15_038],
  ["Sundby", 0, 2 ** 127, -1],
  // .a of a byte, and . of a double.
  ["Sørvik", 102, 0.7, 2 ** 1023],
] as const;

/** Writes a Stata file of three towns with a text, a byte with labels, a float and a day. */
export function stataFile(release: Release, isLittle: boolean): Uint8Array {
  return release < 117 ? plainFile(release, isLittle) : taggedFile(release, isLittle);
}

function writeCases(out: ByteWriter, isUtf8: boolean): void {
  for (const [town, won, share, day] of cases) {
    out.text(town, 10, isUtf8);
    out.number(won, 1);
    out.float(share);
    out.double(day);
  }
}

function writeLabels(out: ByteWriter, width: number): void {
  out.number(8 + 16 + 7, 4);
  out.text("yesno", width);
  out.text("", 3);
  out.number(2, 4);
  out.number(7, 4);
  for (const start of [0, 3]) out.number(start, 4);
  for (const value of [0, 1]) out.number(value, 4);
  out.ascii("no\0yes\0");
}

function plainFile(release: number, isLittle: boolean): Uint8Array {
  const out = new ByteWriter(isLittle);
  for (const byte of [release, isLittle ? 2 : 1, 1, 0]) out.number(byte, 1);
  out.number(names.length, 2);
  out.number(cases.length, 4);
  out.text("Towns", 81);
  out.text("29 Nov 2026 12:00", 18);
  for (const type of [10, 251, 254, 255]) out.number(type, 1);
  for (const name of names) out.text(name, 33);
  out.text("", 2 * (names.length + 1));
  for (const format of formats) out.text(format, 49);
  for (const set of labelSets) out.text(set, 33);
  for (const name of names) out.text(`Label of ${name}`, 81);
  out.number(0, 1);
  out.number(0, 4);
  writeCases(out, false);
  writeLabels(out, 33);
  return out.bytes;
}

function taggedFile(release: Release, isLittle: boolean): Uint8Array {
  const width = release === 117 ? 33 : 129;
  const write = (map: readonly number[]): { bytes: Uint8Array; map: number[] } => {
    const out = new ByteWriter(isLittle);
    const found: number[] = [0];
    const part = (tag: string, content: () => void): void => {
      found.push(out.length);
      out.ascii(`<${tag}>`);
      content();
      out.ascii(`</${tag}>`);
    };
    out.ascii(
      `<stata_dta><header><release>${release}</release><byteorder>${isLittle ? "LSF" : "MSF"}</byteorder><K>`,
    );
    out.number(names.length, release === 119 ? 4 : 2);
    out.ascii("</K><N>");
    out.number(cases.length, release === 117 ? 4 : 8);
    out.ascii("</N><label>");
    out.number(5, release === 117 ? 1 : 2);
    out.ascii("Towns</label><timestamp>");
    out.number(17, 1);
    out.ascii("29 Nov 2026 12:00</timestamp></header>");
    part("map", () => {
      for (let i = 0; i < 14; i++) out.number(map[i] ?? 0, 8);
    });
    part("variable_types", () => {
      for (const type of [10, 65_530, 65_527, 65_526]) out.number(type, 2);
    });
    part("varnames", () => {
      for (const name of names) out.text(name, width);
    });
    part("sortlist", () => out.text("", (release === 119 ? 4 : 2) * (names.length + 1)));
    part("formats", () => {
      for (const format of formats) out.text(format, release === 117 ? 49 : 57);
    });
    part("value_label_names", () => {
      for (const set of labelSets) out.text(set, width);
    });
    part("variable_labels", () => {
      for (const name of names) out.text(`Label of ${name}`, release === 117 ? 81 : 321);
    });
    part("characteristics", () => undefined);
    part("data", () => writeCases(out, release !== 117));
    part("strls", () => undefined);
    part("value_labels", () => {
      out.ascii("<lbl>");
      writeLabels(out, width);
      out.ascii("</lbl>");
    });
    found.push(out.length);
    out.ascii("</stata_dta>");
    found.push(out.length);
    return { bytes: out.bytes, map: found };
  };
  // The offsets are known after the file was written once.
  return write(write([]).map).bytes;
}
