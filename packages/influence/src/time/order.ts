import { type Dated, type Days, endDays, startDays, yearsLater } from "./days.ts";
import type { Truth } from "./truth.ts";

/** How two things stand in time, by their beginnings. */
export type Order = "before" | "after" | "not ordered";

/** Returns whether one span surely lies before or after another; spans that touch or overlap are not ordered. */
export function orderOfDays(x: Days, y: Days): Order {
  if (x.last < y.first) return "before";
  return y.last < x.first ? "after" : "not ordered";
}

/** Returns the order in which two things began: before or after where the dates settle it. */
export function order(x: Dated, y: Dated): Order {
  return orderOfDays(startDays(x), startDays(y));
}

/**
 * Returns whether x began before y: unknown when the dates do not settle it.
 *
 * @see Allen (1983), Communications of the ACM 26: 832-843, for relations of intervals; unknown ends make an answer
 *   unknown
 */
export function beganBefore(x: Dated, y: Dated): Truth {
  return fromOrder(order(x, y));
}

/**
 * Returns whether x had ended before y began: unknown when the dates do not settle it.
 *
 * @see Allen (1983), Communications of the ACM 26: 832-843, for relations of intervals; unknown ends make an answer
 *   unknown
 */
export function endedBefore(x: Dated, y: Dated): Truth {
  return fromOrder(orderOfDays(endDays(x), startDays(y)));
}

function fromOrder(found: Order): Truth {
  return found === "before" ? "met" : found === "after" ? "not met" : "unknown";
}

/**
 * Whether y began within a number of years after x: met when the longest possible gap fits; not met when the shortest
 * does not, or when y began before x.
 *
 * @param years at least 0
 */
export function withinYears(x: Dated, y: Dated, years: number): Truth {
  const [from, to] = [startDays(x), startDays(y)];
  if (orderOfDays(to, from) === "before") return "not met";
  if (to.last <= yearsLater(from.first, years)) return "met";
  return to.first > yearsLater(from.last, years) ? "not met" : "unknown";
}

/**
 * Returns whether all of the things began in the order in which they are given: not met when a later one surely began
 * first, unknown when the dates of some pair do not settle it. O(n²).
 */
export function inOrder(things: readonly Dated[]): Truth {
  let found: Truth = "met";
  for (const [i, x] of things.entries())
    for (const y of things.slice(i + 1)) {
      const pair = beganBefore(x, y);
      if (pair === "not met") return "not met";
      if (pair === "unknown") found = "unknown";
    }
  return found;
}

/**
 * Returns the order of two groups: before when something of the first began before everything in the second, after
 * when something of the second began before everything in the first. A group of nothing is not ordered.
 *
 * @returns O(n × m)
 */
export function orderOfGroups(xs: readonly Dated[], ys: readonly Dated[]): Order {
  if (xs.length === 0 || ys.length === 0) return "not ordered";
  const leads = (some: readonly Dated[], all: readonly Dated[]) =>
    some.some((x) => all.every((y) => beganBefore(x, y) === "met"));
  if (leads(xs, ys)) return "before";
  return leads(ys, xs) ? "after" : "not ordered";
}
