import { list, type Message, number, type Value } from "@throughline/messages";
import { write, yesNo } from "../../messages/write.ts";
import type { Range } from "./range.ts";

type Searched = Omit<Range, "statement" | "message">;

/**
 * Says from where to where a setting can be moved, why the range ends there, and where the models change.
 *
 * @param one whether there is one model
 * @param named the attribute whose threshold is moved, as a sentence names it
 */
export function rangeMessage(range: Searched, one: boolean, named: Value = range.attribute ?? ""): Message {
  const [lower, upper] = [boundOf(range, "lower"), boundOf(range, "upper")];
  const beyond = [
    ...(range.lowerEnd === "changed" ? [lower.value - range.step] : []),
    ...(range.upperEnd === "changed" ? [upper.value + range.step] : []),
  ].map((value) => write("range.at", { value: exact(value) }));
  const values = {
    one: yesNo(one),
    setting: range.setting,
    attribute: named,
    from: exact(lower.value),
    lower: lower.why,
    upper: upper.why,
    change: beyond.length === 0 ? "" : write("range.changes", { places: list(beyond), one: yesNo(one) }),
  };
  if (lower.value === upper.value) return write("range.single", values);
  return write("range.span", { ...values, to: exact(upper.value) });
}

function boundOf(range: Searched, side: "lower" | "upper"): { readonly value: number; readonly why: Value } {
  const { value, step, maxRuns, attribute } = range;
  const ended = range[`${side}End`];
  const found = range[side] ?? value;
  if (ended === "runs")
    return side === "lower"
      ? { value: value - step * maxRuns, why: write("range.lowerStopped", { steps: maxRuns }) }
      : { value: value + step * maxRuns, why: write("range.upperStopped", { steps: maxRuns }) };
  if (ended !== "limit") return { value: found, why: "" };
  if (attribute !== undefined) return { value: found, why: write("range.outOfOrder") };
  return { value: found, why: write(side === "lower" ? "range.lowest" : "range.highest") };
}

function exact(value: number) {
  return number(value, 6);
}
