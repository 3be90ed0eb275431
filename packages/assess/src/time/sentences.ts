import { beganBefore, type Dated, type Order, order } from "@throughline/influence";
import { list, type Message, type Value } from "@throughline/messages";
import { write } from "../messages/write.ts";

/** Something that a sentence names, with the dates by which it is ordered. */
export type DatedPart = { readonly dates: readonly Dated[]; readonly said: Value };

/**
 * Says that pressure was followed by an outcome when it came first in every case, and otherwise what the caller says instead.
 *
 * @param orders of pressure and outcome in each case that agrees
 */
export function pressureAndOutcome(
  orders: readonly Order[],
  values: {
    readonly conditions: Value;
    readonly outcome: Value;
    readonly cases: Value;
    readonly confirming: number;
    readonly tested: number;
    readonly against: Value;
  },
): Message {
  const { conditions, outcome, cases, confirming, tested, against } = values;
  const isOrdered = orders.length > 0 && orders.every((one) => one === "before");
  if (confirming === tested) {
    const plain = { conditions, outcome, cases, tested };
    return isOrdered ? write("time.scopeFollowed", plain) : write("scope.confirmed", plain);
  }
  const mixed = { conditions, outcome, confirming, tested, against };
  return isOrdered ? write("time.scopeFollowedMixed", mixed) : write("scope.mixed", mixed);
}

/** Says of cases whose outcome surely came first that they do not test what pressure attains. */
export function outcomeFirst(cases: readonly { readonly order: Order; readonly said: Value }[]): Message[] {
  const reversed = cases.filter((one) => one.order === "after");
  return reversed.length === 0
    ? []
    : [write("time.outcomeFirst", { cases: list(reversed.map(({ said }) => said)), count: reversed.length })];
}

/** Tells a course of parts: one after the other where all that is in one part began before all that is in the next. */
export function course(parts: readonly DatedPart[]): Value {
  const said = parts.map((part) => part.said);
  if (parts.length === 0) return "";
  if (parts.length === 1) return write("time.courseOne", { course: list(said) });
  return isCourse(parts)
    ? write("time.course", { course: list(said, "then") })
    : write("time.courseOpen", { course: list(said, "semicolon") });
}

/** Whether each part is over with its last begin when the next one begins. */
function isCourse(parts: readonly DatedPart[]): boolean {
  return parts.every((part, i) => {
    const next = parts[i + 1];
    return (
      next === undefined || part.dates.every((x) => next.dates.every((y) => beganBefore(x, y) === "met"))
    );
  });
}

/** Counts the reactions after the pressure on the state that reacts, among those with a settled order. */
export function reactionsTo(
  pairs: readonly { readonly reaction: Dated; readonly pressure: Dated | undefined }[],
  named: { readonly channel: Value; readonly date: Value },
): { readonly message: Message; readonly before: number; readonly after: number } {
  const orders = pairs.map(({ reaction, pressure }) =>
    pressure === undefined ? "not ordered" : order(pressure, reaction),
  );
  const after = orders.filter((one) => one === "before").length;
  const before = orders.filter((one) => one === "after").length;
  const known = after + before;
  const unknown = orders.length - known;
  const message =
    known === 0
      ? write("time.reactionsOpen", named)
      : write("time.reactionsAfter", { ...named, after, before, known, unknown });
  return { message, before, after };
}

/** Says whether the threat or the law of a case came first. */
export function threatAndLaw(
  found: Order,
  values: { readonly case: Value; readonly threat: Value; readonly law: Value },
): Message {
  if (found === "before") return write("time.threatFirst", values);
  return write(found === "after" ? "time.lawFirst" : "time.threatAndLawOpen", values);
}

/** Lists who adopted, in their order of time where the dates settle it. */
export function adoptersInOrder(adopters: readonly Value[], isSettled: boolean): Message {
  const named = { adopters: list(adopters) };
  if (adopters.length === 1) return write("time.adopterOnly", named);
  return isSettled ? write("time.adopters", named) : write("time.adoptersOpen", named);
}

/**
 * Places a month by an event.
 *
 * @param months from the month to the event; negative when the event came earlier
 */
export function monthsFrom(months: number, event: Value): Message {
  if (months === 0) return write("time.sameMonth", { event });
  return months > 0
    ? write("time.monthsBefore", { months, event })
    : write("time.monthsAfter", { months: -months, event });
}

type AroundValues = {
  readonly dyad: Value;
  readonly months: number;
  readonly event: Value;
  readonly date: Value;
};

/** Compares the counts of the months on both sides of an event; without counts it says that they cannot be compared. */
export function countsAround(
  values: AroundValues,
  counts?: { readonly before: number; readonly after: number },
): Message {
  if (counts === undefined) return write("time.aroundNotCompared", values);
  return write("time.around", { ...values, before: counts.before, after: counts.after });
}

/** Says that a mark of a phase overlaps with a later phase, or comes back after one, as the matching of phases found. */
export function phaseMarks(found: "overlap" | "relapse", marks: readonly Value[]): Message[] {
  if (marks.length === 0) return [];
  const values = { marks: list(marks), count: marks.length };
  return [found === "overlap" ? write("time.overlap", values) : write("time.relapse", values)];
}

/** Says why a step is not met in time, as the matching of pathways found. */
export function lateOrReversed(reason: "reverse order" | "too late"): Message {
  return write(reason === "too late" ? "time.tooLate" : "time.reverseOrder");
}
