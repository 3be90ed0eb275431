import type { PathwayMatch } from "@throughline/influence";
import { text } from "../../language/text.ts";

/** Describes the standing of a pattern. */
export function standingOf({ outcome, because }: Pick<PathwayMatch, "outcome" | "because">): string {
  if (outcome !== "fails") return text(outcome);
  return because === "missing"
    ? text("not shown: a record is missing")
    : text("does not hold: a step is not met");
}
