import * as bytes from "./bytes.ts";

/**
 * Numeric loops, compiled to WebAssembly from packages/sets/kernel. A new process runs them at full speed from the
 * first call, while JavaScript loops allocate an object for every fraction until they are compiled. Each module has what
 * one kind of analysis needs, because a first call waits until its module is compiled. Addresses in its memory are byte
 * offsets.
 */
export type Kernel = {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly reset: () => void;
  readonly reserve: (bytes: number) => number;
  readonly reserveZeros: (bytes: number) => number;
};

export type TableKernel = Kernel & {
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

  readonly rowLevels: (count: number, k: number, rows: number, levels: number, to: number) => void;

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
};

type ExpressionKernel = Kernel & {
  readonly parts: { readonly value: number };
  readonly joint: { readonly value: number };
  readonly combinations: (
    width: number,
    count: number,
    most: number,
    y: number,
    sets: number,
    conditionOf: number,
    isUnion: boolean,
    overlap: number,
    outside: number,
    share: number,
  ) => void;

  readonly minimalSets: (count: number, most: number, starts: number, members: number, kept: number) => void;
};

type MinimisationKernel = Kernel & {
  readonly maximalSets: (count: number, words: number, rows: number, sets: number, kept: number) => void;

  readonly builtCover: { readonly value: number };
  readonly builtSize: { readonly value: number };
  readonly priceSteps: { value: number };
  readonly startBuilding: (
    openCount: number,
    numbers: number,
    columnCount: number,
    starts: number,
    rows: number,
  ) => void;
  readonly priceRows: (
    open: number,
    openCount: number,
    numbers: number,
    columnCount: number,
    starts: number,
    rows: number,
    prices: number,
    bestPrices: number,
    excess: number,
    costs: number,
    target: number,
    iterations: number,
    buildEvery: number,
    goesOn: boolean,
  ) => number;

  readonly cover: { readonly value: number };
  readonly coverSize: { readonly value: number };
  readonly coverSteps: { readonly value: number };
  readonly coverCutShort: { readonly value: number };
  readonly findCover: (
    open: number,
    openCount: number,
    numbers: number,
    columnCount: number,
    starts: number,
    rows: number,
    prices: number,
    size: number,
    stepLimit: number,
  ) => number;

  readonly improvedSize: { readonly value: number };
  readonly improveSteps: { readonly value: number };
  readonly improveCover: (
    open: number,
    openCount: number,
    numbers: number,
    columnCount: number,
    starts: number,
    rows: number,
    cover: number,
    size: number,
    atLeast: number,
    stepLimit: number,
  ) => void;

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

  readonly coverages: { readonly value: number };
  readonly coverageSteps: { readonly value: number };
  readonly startCoverages: (
    conditions: number,
    positiveRows: number,
    negativeRows: number,
    stepLimit: number,
  ) => void;
  readonly coveragesOfRow: (row: number, positive: number, negative: number) => number;
  readonly collectCoverages: () => number;
};

/** The functions that the kernel calls: see combinations.ts, find-cover.ts, improve-cover.ts and hitting-sets.ts there. */
export const hooks = {
  combined: (_size: number, _x: number, _both: number): boolean => false,
  found: (_chosen: number): void => {},
  tick: (_steps: number): void => {},
};

/**
 * Returns a function that returns the kernel with its memory freed. Only one function may use it at a time, and none may
 * keep an address in its memory.
 */
function kernelOf<K extends Kernel>(
  code: Uint8Array<ArrayBuffer>,
  imports: WebAssembly.Imports = {},
): () => K {
  let kernel: K | undefined;
  return () => {
    kernel ??= new WebAssembly.Instance(new WebAssembly.Module(code), imports).exports as K &
      WebAssembly.Exports;
    kernel.reset();
    return kernel;
  };
}

export const tableKernel = kernelOf<TableKernel>(bytes.tables);
export const expressionKernel = kernelOf<ExpressionKernel>(bytes.expressions, {
  combinations: { combined: (size: number, x: number, both: number) => hooks.combined(size, x, both) },
});
export const minimisationKernel = kernelOf<MinimisationKernel>(bytes.minimisation, {
  "find-cover": { tick: (steps: number) => hooks.tick(steps) },
  "improve-cover": { tick: (steps: number) => hooks.tick(steps) },
  "hitting-sets": {
    found: (chosen: number) => hooks.found(chosen),
    tick: (steps: number) => hooks.tick(steps),
  },
});

/** Returns a view of fractions in the kernel's memory. Reserving more memory makes it invalid. */
export function fractionsAt({ memory }: Kernel, start: number, length: number): Float64Array {
  return new Float64Array(memory.buffer, start, length);
}

/** Returns a view of 32-bit integers in the kernel's memory. Reserving more memory makes it invalid. */
export function integersAt({ memory }: Kernel, start: number, length: number): Int32Array {
  return new Int32Array(memory.buffer, start, length);
}
