import { channelLetters, lookOf } from "../../figures/channel-looks.ts";
import { figureOf } from "../../figures/figure.ts";
import { patternText, truthText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import { capitalise } from "../../summary/wording.ts";
import { marked } from "../../view/build.ts";
import type { FigureView } from "../../view/view.ts";
import type { MatchedPathway } from "./pathway-figure.ts";
import { lanesOf } from "./pathway-lanes.ts";
import { boxOf, type DiagramArrow, diagramWidth, labelSize, type Place, placesOf } from "./pathway-places.ts";
import { type Known, type MatchedStep, matchedSteps } from "./pathway-steps.ts";
import { type Box, routesOf } from "./routes.ts";
import { standingOf } from "./standing.ts";

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
  const boxes = new Map<Place, Box>(places.map((place) => [place, boxOf(place)]));
  const boxAt = (place: Place) => boxes.get(place) ?? boxOf(place);
  const labelled = between.map(({ found, from, to }) => ({ found, from, to, label: labelOf(found) }));
  const routes = routesOf(
    labelled.map(({ from, to, label }) => ({ from: boxAt(from), to: boxAt(to), label: labelSize(label) })),
    [...boxes.values()],
    { left: 8, right: diagramWidth - 8 },
  );
  const arrows = labelled.flatMap(({ found, label }, i): DiagramArrow[] => {
    const route = routes[i];
    if (!route) return [];
    const { id, asks } = found.step;
    const { truth: status } = found.match;
    return [
      { step: id, status, asksForNothing: asks.is === "no tie", channels: found.channels, label, route },
    ];
  });
  const conditions = matched
    .filter(({ step }) => !("from" in step.asks))
    .map(({ step, match: found }) => ({
      step: step.id,
      text: `${step.id} ${truthText(found.truth)}: ${patternText(step.name)}`,
      status: found.truth,
    }));
  const letters = channelLetters([...new Set(arrows.flatMap(({ channels }) => channels))], known.channelName);
  const title = text("{match} in {caseName}: who did what to whom", {
    match: capitalise(patternText(match.name)),
    caseName,
  });
  return figureOf(
    {
      is: "pathway diagram",
      inWords: `${title}. ${standing}. ${matched.map(({ step, match: found }) => `${step.id}, ${patternText(step.name)}: ${truthText(found.truth)}`).join(". ")}`,
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

function labelOf({ step, match, channels }: MatchedStep): string {
  const letters = channels.map((channel) => lookOf(channel).letter).join("");
  return [step.id, letters, truthText(match.truth)].filter((part) => part !== "").join(" ");
}
