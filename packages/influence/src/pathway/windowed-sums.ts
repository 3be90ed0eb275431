import type { TemporalGraph } from "../network/temporal-graph.ts";
import type { TiesByActor } from "./plan.ts";
import type { Effort } from "./search.ts";

/** Ties are looked through in blocks of so many, and a block is skipped when all its ties have ended. */
const blockSize = 8;

/**
 * Sums a value over the ties of an actor that can follow at a clock.
 *
 * What a tie is worth depends on the clock after it alone. So it is asked once for every tie with the clock at the tie's start, and
 * ties sorted by their start make those that begin within a time a difference of two sums. Only ties that began before the clock and
 * still last then are looked at one by one.
 */
export class WindowedSums {
  private readonly list: TiesByActor;
  private readonly value: (tie: number, clock: number) => number;
  private readonly effort: Effort;
  /** for each tie of the list what all up to it are worth, from the left */
  private readonly sums: Float64Array;
  /** the starts and ends of the ties of the list, in its order */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  /** the latest end in each block of the list */
  private readonly blockEnds: Int32Array;
  /** where every tie is worth 1: the ends of each actor's ties in order, so that those that still last are counted by difference */
  private readonly endsInOrder: Int32Array | undefined;

  /**
   * @param value what a tie is worth when the clock stands there after it, in whole numbers; 1 for each when left out
   * @param said told of the share of ties that is done
   */
  constructor(
    graph: TemporalGraph,
    list: TiesByActor,
    effort: Effort,
    value?: (tie: number, clock: number) => number,
    said: (share: number) => void = () => undefined,
  ) {
    this.list = list;
    this.effort = effort;
    this.value = value ?? (() => 1);
    const n = list.ties.length;
    this.starts = new Int32Array(n);
    this.ends = new Int32Array(n);
    this.sums = new Float64Array(n + 1);
    this.blockEnds = new Int32Array(Math.ceil(n / blockSize));
    for (let i = 0; i < n; i++) {
      const tie = list.ties[i] as number;
      const end = graph.end[tie] as number;
      this.starts[i] = graph.start[tie] as number;
      this.ends[i] = end;
      const block = Math.floor(i / blockSize);
      if (end > (this.blockEnds[block] as number)) this.blockEnds[block] = end;
    }
    for (let i = 0; i < n; i++) {
      if (!effort.look()) break;
      said(i / n);
      this.sums[i + 1] =
        (this.sums[i] as number) + this.value(list.ties[i] as number, this.starts[i] as number);
    }
    if (value !== undefined) return;
    this.endsInOrder = this.ends.slice();
    for (let place = 0; place + 1 < list.offsets.length; place++)
      this.endsInOrder.subarray(list.offsets[place], list.offsets[place + 1]).sort();
  }

  /** What all ties together are worth when each begins with its own start. */
  get whole(): number {
    return this.sums[this.list.ties.length] as number;
  }

  /** What the ties of a place in the list are worth that begin by the latest day and have not ended at the clock. */
  at(place: number, clock: number, latest: number): number {
    const { list, sums, starts, ends, blockEnds, endsInOrder } = this;
    const lo = list.offsets[place] as number;
    const all = list.offsets[place + 1] as number;
    if (lo === all) return 0;
    const hi = firstAtLeast(starts, lo, all, latest + 1);
    // What has ended before the clock has begun before it, so it is among those that have begun by the latest day.
    if (endsInOrder && clock <= latest + 1) return hi - firstAtLeast(endsInOrder, lo, all, clock);
    const begun = firstAtLeast(starts, lo, hi, clock);
    let worth = (sums[hi] as number) - (sums[begun] as number);
    for (let i = lo; i < begun; ) {
      const block = Math.floor(i / blockSize);
      const blockEnd = Math.min(begun, (block + 1) * blockSize);
      if ((blockEnds[block] as number) < clock) {
        i = blockEnd;
        continue;
      }
      for (; i < blockEnd; i++) {
        if ((ends[i] as number) < clock) continue;
        if (!this.effort.look()) return worth;
        worth += this.value(list.ties[i] as number, clock);
      }
    }
    return worth;
  }
}

/** The first place between lo and hi of a value that is not below; the values there are in order. */
function firstAtLeast(values: Int32Array, lo: number, hi: number, value: number): number {
  let [a, b] = [lo, hi];
  while (a < b) {
    const middle = (a + b) >>> 1;
    if ((values[middle] as number) < value) a = middle + 1;
    else b = middle;
  }
  return a;
}
