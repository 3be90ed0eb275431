import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LayoutAnswer, LayoutRequest } from "./layout-worker.ts";
import type { Places } from "./network-layout.ts";

export type Layout = {
  /** nothing until the actors have their places */
  readonly places: Places | undefined;
  /** how far it is, 0..1, while it takes long */
  readonly share: number | undefined;
  /** takes the places as they are by now */
  readonly stop: () => void;
};

/** The last layout that came to its end, for when the view is opened again. */
let last: { readonly of: string; readonly places: Places } | undefined;

/** Has actors placed in a worker. @param request nothing while the study is not there */
export function useLayout(request: LayoutRequest | undefined): Layout {
  const of = useMemo(() => request && JSON.stringify(request), [request]);
  const [found, setFound] = useState<LayoutAnswer & { readonly of: string | undefined }>();
  const worker = useRef<Worker>(undefined);
  useEffect(() => {
    if (of === undefined || last?.of === of) return;
    const made = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.share === 1) last = { of, places: data.places };
      setFound({ ...data, of });
    };
    made.postMessage(JSON.parse(of));
    return () => made.terminate();
  }, [of]);
  const stop = useCallback(() => {
    worker.current?.terminate();
    setFound((now) => now && { ...now, share: 1 });
  }, []);
  if (of !== undefined && last?.of === of) return { places: last.places, share: undefined, stop };
  if (found?.of !== of || found === undefined) return { places: undefined, share: undefined, stop };
  return found.share === 1
    ? { places: found.places, share: undefined, stop }
    : { places: undefined, share: found.share, stop };
}
