/** Reads numbers and texts one after the other. What lies beyond the end of the bytes throws a RangeError. */
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

  /** Whether so many bytes are left. */
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

  /** A count or a place of 64 bits, as a number. */
  int64(): number {
    return Number(this.#view.getBigInt64(this.#step(8), this.isLittle));
  }

  float32(): number {
    return this.#view.getFloat32(this.#step(4), this.isLittle);
  }

  float64(): number {
    return this.#view.getFloat64(this.#step(8), this.isLittle);
  }

  /** @param count how many bytes; a number from the file may be wrong */
  bytes(count: number): Uint8Array {
    const start = this.#step(count);
    return this.#bytes.subarray(start, start + count);
  }

  /** The bytes as Latin letters, which names and signs of formats are. */
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
