import { bytes } from "./bytes.ts";

/**
 * Loops over numbers, compiled to WebAssembly from packages/sets/kernel. A fresh process runs them at full speed from the first call,
 * where loops of JavaScript make an object of every fraction until they are compiled. Places in its memory are numbers of bytes.
 */
export type Kernel = {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly reset: () => void;
  readonly reserve: (bytes: number) => number;
  readonly reserveZeros: (bytes: number) => number;

  readonly highest: { readonly value: number };
  readonly startColumn: (first: number) => void;
  readonly contents: (n: number, values: number) => number;
  readonly appendDigits: (
    n: number,
    values: number,
    levels: number,
    isMulti: number,
    numbers: number,
  ) => void;

  readonly total: { readonly value: number };
  readonly intersect: (n: number, a: number, b: number, y: number, to: number) => number;
  readonly unite: (n: number, a: number, b: number, y: number, to: number) => number;
  readonly unitedOverlap: (n: number, a: number, b: number, y: number) => number;
  readonly fill: (n: number, set: number, x: number) => void;

  readonly addCases: (
    n: number,
    k: number,
    chosen: number,
    values: number,
    y: number,
    levels: number,
    multi: number,
    weight: number,
    wanted: number,
    scratch: number,
    sums: number,
    length: number,
  ) => void;
  readonly handDown: (k: number, condition: number, levels: number, weight: number, start: number) => void;
  readonly addCasesToRows: (
    n: number,
    k: number,
    rowCount: number,
    values: number,
    y: number,
    multi: number,
    rows: number,
    scratch: number,
    sums: number,
  ) => void;

  readonly maximalSets: (count: number, words: number, rows: number, sets: number, kept: number) => void;

  readonly priceRows: (
    open: number,
    openCount: number,
    columnCount: number,
    starts: number,
    rows: number,
    prices: number,
    bestPrices: number,
    excess: number,
    costs: number,
    target: number,
    iterations: number,
  ) => number;

  readonly steps: { readonly value: number };
  readonly cutShort: { readonly value: number };
  readonly isUnhittable: { readonly value: number };
  readonly records: { readonly value: number };
  readonly recordCount: { readonly value: number };
  readonly hittingSets: (vertices: number, edges: number, count: number, stepLimit: number) => void;
  readonly startPrimes: (scratchBytes: number) => void;
  readonly primesOfRow: (
    conditions: number,
    row: number,
    positive: number,
    positiveCount: number,
    negative: number,
    negativeCount: number,
    stepLimit: number,
    most: number,
  ) => void;
};

/** What the kernel calls: see kernel/row-prices.ts and kernel/hitting-sets.ts. */
export const hooks = {
  priced: (_iteration: number, _best: number): number => Number.POSITIVE_INFINITY,
  found: (_chosen: number): void => {},
  tick: (_steps: number): void => {},
};

let loaded: Kernel | undefined;

/** The kernel, with its memory given back. It is used by one function at a time, which keeps no place in its memory. */
export function freshKernel(): Kernel {
  loaded ??= new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    "row-prices": { priced: (iteration: number, best: number) => hooks.priced(iteration, best) },
    "hitting-sets": {
      found: (chosen: number) => hooks.found(chosen),
      tick: (steps: number) => hooks.tick(steps),
    },
  }).exports as Kernel & WebAssembly.Exports;
  loaded.reset();
  return loaded;
}

/** A view of fractions in the kernel's memory, to be taken again after more was reserved. */
export function fractionsAt({ memory }: Kernel, start: number, length: number): Float64Array {
  return new Float64Array(memory.buffer, start, length);
}

/** A view of whole numbers, of 32 bits, in the kernel's memory, to be taken again after more was reserved. */
export function integersAt({ memory }: Kernel, start: number, length: number): Int32Array {
  return new Int32Array(memory.buffer, start, length);
}
