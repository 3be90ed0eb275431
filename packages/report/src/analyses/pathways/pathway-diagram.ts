import { lookOf } from "../../figures/channel-looks.ts";
import { figureOf } from "../../figures/figure.ts";
import { patternText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import { capitalise } from "../../summary/wording.ts";
import { marked } from "../../view/build.ts";
import type { FigureView } from "../../view/view.ts";
import type { MatchedPathway } from "./pathway-figure.ts";
import { lanesOf } from "./pathway-lanes.ts";
import { type DiagramArrow, type Place, placesOf, spanOf } from "./pathway-places.ts";
import { type Known, matchedSteps } from "./pathway-steps.ts";
import { standingOf } from "./standing.ts";

/** Distance of arrows between the same two places, in pixels. */
const apart = 30;

/**
 * Builds the diagram of a pattern in one case: the actors at its places, the ties between them, and dashed arrows for
 * missing steps.
 */
export function pathwayDiagram({ caseName, roles, steps, match }: MatchedPathway, known: Known): FigureView {
  const matched = matchedSteps(steps, match, known);
  const places = placesOf(lanesOf(roles)).map((place) => ({
    ...place,
    actors: [
      ...new Set(
        place.lane.roles.flatMap((role) => (match.roles[role] ? [known.actorName(match.roles[role])] : [])),
      ),
    ],
  }));
  const standing = standingOf(match);
  const between = matched.flatMap((found) => {
    const { asks } = found.step;
    return "from" in asks ? [{ found, from: placeOf(places, asks.from), to: placeOf(places, asks.to) }] : [];
  });
  const counted = Map.groupBy(between, ({ from, to }) => pairOf(from, to));
  const arrows = between.map(({ found, from, to }): DiagramArrow => {
    const same = counted.get(pairOf(from, to)) ?? [];
    const at = same.findIndex((one) => one.found === found) - (same.length - 1) / 2;
    // The side belongs to the pair, which keeps arrows in opposite directions apart.
    const side = from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1;
    return {
      step: found.step.id,
      status: found.match.truth,
      asksForNothing: found.step.asks.is === "no tie",
      channels: found.channels,
      span: from === to ? { loopAt: from } : spanOf(from, to, side * at * apart),
    };
  });
  const conditions = matched
    .filter(({ step }) => !("from" in step.asks))
    .map(({ step, match: found }) => ({ step: step.id, name: step.name, status: found.truth }));
  const letters = [...new Set(arrows.flatMap(({ channels }) => channels))]
    .map((channel) => `${lookOf(channel).letter} ${channel}`)
    .join(", ");
  const title = text("{match} in {caseName}: who did what to whom", {
    match: capitalise(patternText(match.name)),
    caseName,
  });
  return figureOf(
    {
      is: "pathway diagram",
      inWords: `${title}. ${standing}. ${matched.map(({ step, match: found }) => `${step.id}, ${step.name}: ${found.truth}`).join(". ")}`,
      places,
      arrows,
      conditions,
    },
    [
      marked("chip", standing),
      " ",
      letters === "" ? "" : text("Letters: {letters}. ", { letters }),
      text("Solid: met. Dashed: nothing is recorded, or it is not known (“?”). Crossed: not met."),
    ],
    { title, columns: [], rows: [] },
  );
}

const placeOf = <P extends Place>(places: readonly P[], role: string): P => {
  const place = places.find(({ lane }) => lane.roles.includes(role));
  if (!place) throw new Error(`a step names the role ${role}, which the pattern does not have`);
  return place;
};

const pairOf = (from: Place, to: Place): string =>
  [from, to]
    .map(({ x, y }) => `${x},${y}`)
    .sort()
    .join(" ");
