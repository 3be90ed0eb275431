import { actorColumns, type Pattern, type Role } from "@throughline/influence";
import { patternText, termText } from "../../language/terms.ts";
import type { PathwayLane } from "./pathway-steps.ts";

/**
 * Returns the lanes of a pattern, from abroad to the state bodies. Places open to the same actors share a
 * lane.
 */
export function lanesOf(roles: Pattern["roles"]): PathwayLane[] {
  const whoOf = ({ classes, kinds }: Role) =>
    `${classes.map((one) => termText("class", one)).join(", ")}${kinds ? ` (${kinds.join(", ")})` : ""}`;
  const column = ({ classes }: Role) =>
    classes.reduce((sum, one) => sum + actorColumns[one], 0) / classes.length;
  const lanes = [...Map.groupBy(Object.entries(roles), ([, role]) => whoOf(role))];
  const first = (lane: (typeof lanes)[number]) => lane[1][0]?.[1] ?? { classes: [] };
  return lanes
    .sort((a, b) => column(first(a)) - column(first(b)))
    .map(([who, places]) => {
      const names = places.map(([name]) => patternText(name.replaceAll(/[_-]/gu, " ")));
      return {
        name: names.join(", "),
        who,
        classes: first([who, places]).classes,
        roles: places.map(([name]) => name),
      };
    });
}
