import { layoutOf, type Places } from "./network-layout.ts";

export type LayoutRequest = {
  readonly actors: Parameters<typeof layoutOf>[0];
  readonly ties: Parameters<typeof layoutOf>[1];
  readonly target: Parameters<typeof layoutOf>[2];
};
/** The places of the actors; final when `share` is 1. */
export type LayoutAnswer = { readonly share: number; readonly places: Places };

/** Minimum time between progress messages, in milliseconds. */
const pauseMs = 300;

self.onmessage = ({ data: { actors, ties, target } }: MessageEvent<LayoutRequest>) => {
  let told = performance.now();
  const places = layoutOf(actors, ties, target, (share, placesNow) => {
    if (share === 1 || performance.now() - told < pauseMs) return;
    told = performance.now();
    self.postMessage({ share, places: placesNow() } satisfies LayoutAnswer);
  });
  self.postMessage({ share: 1, places } satisfies LayoutAnswer);
};
