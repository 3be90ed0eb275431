import type { ActorRow, TieRow } from "@throughline/api";
import { targetOf } from "@throughline/study";
import { useMemo } from "react";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { type Level, levelOf, levels } from "./actor-level.ts";
import { bandLayout } from "./band-layout.ts";
import type { LayoutRequest } from "./layout-worker.ts";
import type { Picture } from "./network-graph.tsx";
import type { Places } from "./network-layout.ts";

/** The level of each actor, and the picture of actors in bands by their level; places are the same whatever ties are shown. */
export function useBands(
  actors: readonly ActorRow[] | undefined,
  ties: readonly TieRow[] | undefined,
): { readonly levelOf: (actor: string) => Level; readonly picture: Picture } | undefined {
  const { info } = useStudy();
  const declared = info?.manifest.actors;
  return useMemo(() => {
    if (!actors || !ties) return undefined;
    const target = declared && targetOf({ actors: declared });
    const own = actors.map(({ id, name, kind, place }) => ({
      id,
      name,
      level: levelOf({ id, kind, ...(place === null ? {} : { place }) }, target),
    }));
    const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
    const { bands, chips, width, height } = bandLayout(
      own.filter(({ id }) => tied.has(id)),
      ties,
      levels,
    );
    const byId = new Map(own.map(({ id, level }) => [id, level]));
    return {
      levelOf: (actor) => byId.get(actor) ?? "others",
      picture: {
        places: chips,
        widths: new Map([...chips].map(([id, chip]) => [id, chip.width])),
        bands: bands.map((band) => ({ ...band, name: strings.network.levels[band.level] })),
        whole: { x: 0, y: -4, width, height: height + 8 },
      },
    };
  }, [actors, ties, declared]);
}

/** What the free picture is computed from; nothing while it is not shown. */
export function useLayoutRequest(
  isShown: boolean,
  actors: readonly ActorRow[] | undefined,
  ties: readonly TieRow[] | undefined,
): LayoutRequest | undefined {
  const { info } = useStudy();
  const declared = info?.manifest.actors;
  return useMemo(() => {
    if (!isShown || !actors || !ties) return undefined;
    return {
      actors: actors.map(({ id, kind, place }) => ({ id, kind, ...(place === null ? {} : { place }) })),
      ties: ties.map(({ from, to }) => ({ from, to })),
      target: declared && targetOf({ actors: declared }),
    };
  }, [isShown, actors, ties, declared]);
}

/** Actors as dots, wherever the ties between them have drawn them. */
export function freePicture(places: Places): Picture {
  const all = [...places.values()];
  const [left, top] = [Math.min(...all.map(({ x }) => x)) - 90, Math.min(...all.map(({ y }) => y)) - 40];
  const [right, bottom] = [Math.max(...all.map(({ x }) => x)) + 90, Math.max(...all.map(({ y }) => y)) + 40];
  return { places, whole: { x: left, y: top, width: right - left, height: bottom - top } };
}
