/** Reads numbers and texts one after another. Reading beyond the end throws a RangeError. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  isLittle = true;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** Returns whether this number of bytes is left. */
  has(count: number): boolean {
    return this.at + count <= this.#bytes.length;
  }

  uint8(): number {
    return this.#view.getUint8(this.#step(1));
  }

  int8(): number {
    return this.#view.getInt8(this.#step(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#step(2), this.isLittle);
  }

  int16(): number {
    return this.#view.getInt16(this.#step(2), this.isLittle);
  }

  int32(): number {
    return this.#view.getInt32(this.#step(4), this.isLittle);
  }

  uint32(): number {
    return this.#view.getUint32(this.#step(4), this.isLittle);
  }

  /** Reads a 64-bit count or offset as a number. */
  int64(): number {
    return Number(this.#view.getBigInt64(this.#step(8), this.isLittle));
  }

  float32(): number {
    return this.#view.getFloat32(this.#step(4), this.isLittle);
  }

  float64(): number {
    return this.#view.getFloat64(this.#step(8), this.isLittle);
  }

  /** @param count number of bytes, which may be wrong when it comes from the file */
  bytes(count: number): Uint8Array {
    const start = this.#step(count);
    return this.#bytes.subarray(start, start + count);
  }

  /** Reads ASCII text, such as names and signatures of formats. */
  ascii(count: number): string {
    return String.fromCharCode(...this.bytes(Math.min(count, 10_000)));
  }

  #step(count: number): number {
    const start = this.at;
    if (!(count >= 0) || start + count > this.#bytes.length)
      throw new RangeError("beyond the end of the file");
    this.at = start + count;
    return start;
  }
}
