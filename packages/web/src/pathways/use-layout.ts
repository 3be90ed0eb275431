import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LayoutAnswer, LayoutRequest } from "./layout-worker.ts";
import type { Places } from "./network-layout.ts";

export type Layout = {
  /** undefined until the actors have places */
  readonly places: Places | undefined;
  /** progress (0..1) of a long computation */
  readonly share: number | undefined;
  /** accepts the current places */
  readonly stop: () => void;
};

/** The last finished layout, shown when the view is opened again. */
let last: { readonly of: string; readonly places: Places } | undefined;

/** Places actors in a worker. @param request undefined until the study is loaded */
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
