import { actorColumns, classOf, type NetworkActor, type Target } from "@throughline/influence";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

export type Place = { readonly x: number; readonly y: number };

/** Places of actors by their ids, in units of a picture about 1000 wide. */
export type Places = ReadonlyMap<string, Place>;

/** Up to this number of actors, the layout takes 300 steps. More actors are placed closer together and in fewer, slower steps. */
const fewActors = 150;

/**
 * Places actors by the ties between them and their possible roles. The same actors and ties give the same places, which are computed once
 * from all ties: nothing moves when some are hidden. The time grows with the ties and, beyond 150 actors, hardly with the actors.
 *
 * @param target the state that the influence is aimed at; without it only ties decide
 * @param onStep receives the progress (0..1) and the current places after each step
 */
export function layoutOf(
  actors: readonly NetworkActor[],
  ties: readonly { readonly from: string; readonly to: string }[],
  target: Target | undefined,
  onStep?: (share: number, placesNow: () => Places) => void,
): Places {
  const nodes = actors.map(({ id }) => ({
    id,
    x: undefined as number | undefined,
    y: 0 as number | undefined,
  }));
  const known = new Set(nodes.map(({ id }) => id));
  const links = ties
    .filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
    .map(({ from, to }) => ({ source: from, target: to }));
  const columnOf = new Map(
    actors.map((actor) => [actor.id, target === undefined ? 1.5 : actorColumns[classOf(actor, target)]]),
  );
  nodes.forEach((node, i) => {
    node.x = 80 + (columnOf.get(node.id) ?? 1.5) * 280;
    node.y = ((i * 97) % 600) + 0.001 * i;
  });
  const room = Math.min(1, fewActors / nodes.length);
  const simulation = forceSimulation(nodes)
    .force("charge", forceManyBody().strength(-260 * room))
    .force(
      "link",
      forceLink<(typeof nodes)[number], { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(120)
        .strength(0.04),
    )
    .force(
      "x",
      forceX<(typeof nodes)[number]>(({ id }) => 80 + (columnOf.get(id) ?? 1.5) * 280).strength(
        target === undefined ? 0.02 : 0.5,
      ),
    )
    .force("y", forceY(300).strength(0.03))
    .force("collide", forceCollide(40 * Math.sqrt(room)))
    .stop();
  const steps = Math.max(60, Math.round(300 * room));
  simulation.alphaDecay(1 - simulation.alphaMin() ** (1 / steps));
  const placesNow = () =>
    new Map(nodes.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]));
  for (let step = 1; step <= steps; step++) {
    simulation.tick();
    onStep?.(step / steps, placesNow);
  }
  return placesNow();
}
