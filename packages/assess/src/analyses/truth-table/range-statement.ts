import { count, figure } from "../../wording.ts";
import type { Range } from "./ranges.ts";

type Searched = Omit<Range, "statement">;

/** Says a range as a sentence: from where to where, why it ends there, and where the models change. */
export function rangeStatement(range: Searched, one: boolean): string {
  const [from, to] = [bound(range, "lower"), bound(range, "upper")];
  const span =
    from.value === to.value
      ? `${one ? "The model holds" : "The models hold"} for ${articleOf(range)} ${nameOf(range)} of ${number(range.value)} only${from.why}${to.why}`
      : `${one ? "The model stays as it is" : "The models stay as they are"} for any ${nameOf(range)} from ${number(from.value)}${from.why} to ${number(to.value)}${to.why}`;
  const beyond = [
    ...(range.lowerEnd === "changed" ? [from.value - range.step] : []),
    ...(range.upperEnd === "changed" ? [to.value + range.step] : []),
  ].map((value) => `at ${number(value)}`);
  const change = one ? "it changes" : "they change";
  return beyond.length === 0 ? `${span}.` : `${span}; ${beyond.join(" and ")} ${change}.`;
}

function bound(range: Searched, side: "lower" | "upper"): { readonly value: number; readonly why: string } {
  const down = side === "lower";
  const { value, step, maxRuns, attribute } = range;
  const ended = range[`${side}End`];
  if (ended === "runs")
    return {
      value: value + (down ? -1 : 1) * step * maxRuns,
      why: ` or ${down ? "lower" : "higher"} (the search stopped there, after ${count(maxRuns, "step")})`,
    };
  const limit =
    attribute === undefined
      ? ` (the ${down ? "lowest" : "highest"} there is)`
      : " (beyond it the anchors are out of order)";
  return { value: range[side] ?? value, why: ended === "limit" ? limit : "" };
}

function articleOf({ setting }: Searched): string {
  return setting === "exclusion" || setting === "inclusion" ? "an" : "a";
}

function nameOf({ setting, attribute }: Searched): string {
  if (setting === "incl_cut") return "consistency cut-off";
  if (setting === "n_cut") return "least number of cases a row";
  return `${setting} anchor of ${attribute}`;
}

function number(value: number): string {
  return figure(value, 6);
}
