import { useEffect, useRef, useState } from "react";
import { workerName } from "../language/language.ts";
import { shareStructure } from "../values/structural-sharing.ts";
import type { DrawnStudy, FigureKind, FiguresAnswer, FiguresRequest } from "./figure-worker.ts";

/**
 * Computes figures in a worker, for the newest request only. The last ones stay until the next arrive.
 *
 * @param study undefined until it is loaded; it and `kind` must keep their identity while nothing in them
 *   changes
 */
export function useFigures(
  study: DrawnStudy | undefined,
  kind: FigureKind | undefined,
): FiguresAnswer | undefined {
  const [answer, setAnswer] = useState<FiguresAnswer>();
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  useEffect(() => {
    const made = new Worker(new URL("./figure-worker.ts", import.meta.url), {
      type: "module",
      name: workerName(),
    });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<FiguresAnswer>) => {
      if (data.number !== number.current) return;
      setAnswer((last) => ({
        ...data,
        figures: shareStructure(last?.figures, data.figures),
        pathways: shareStructure(last?.pathways, data.pathways),
      }));
    };
    return () => made.terminate();
  }, []);
  useEffect(() => {
    if (!study || !kind) return;
    number.current++;
    worker.current?.postMessage({ number: number.current, study, ...kind } satisfies FiguresRequest);
  }, [study, kind]);
  return answer;
}
