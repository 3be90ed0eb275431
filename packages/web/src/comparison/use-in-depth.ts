import type { InDepth } from "@throughline/report";
import type { Block } from "@throughline/report/components";
import { useCallback, useEffect, useState } from "react";
import type { AnalyseRequest, InDepthAnswer, TaskProgress } from "./analysis-task.ts";
import { AnalysisWorker } from "./new-analysis-worker.ts";

type InDepthState = {
  readonly blocks?: readonly Block[];
  readonly error?: string;
  readonly isRunning: boolean;
  /** progress, 0..1 */
  readonly done?: number;
  readonly stop: () => void;
  readonly again: () => void;
};

type Found = Pick<InDepthState, "blocks" | "error" | "isRunning" | "done">;

/** Time that settings must be unchanged, in milliseconds. */
const restMs = 300;

/**
 * Computes details of the models of a truth table in a separate worker, again whenever grades or settings
 * change. It can be stopped.
 */
export function useInDepth(request: AnalyseRequest | undefined, asked: InDepth | undefined): InDepthState {
  const [found, setFound] = useState<Found>({ isRunning: false });
  const [turn, setTurn] = useState(0);
  const [stopped, setStopped] = useState<number>();
  useEffect(() => {
    if (!request || !asked || stopped === turn) {
      setFound(({ blocks }) => ({ ...(blocks && { blocks }), isRunning: false }));
      return;
    }
    let worker: AnalysisWorker | undefined;
    setFound(({ blocks }) => ({ ...(blocks && { blocks }), isRunning: true }));
    const timer = setTimeout(() => {
      worker = new AnalysisWorker();
      worker.listen(
        (answer: TaskProgress | InDepthAnswer) => {
          if ("searched" in answer) setFound((last) => ({ ...last, done: answer.searched }));
          else setFound({ ...answer, isRunning: false });
        },
        ({ message }) => setFound({ error: message, isRunning: false }),
      );
      worker.post({ number: 1, wants: { inDepth: asked }, request });
    }, restMs);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [request, asked, turn, stopped]);
  const stop = useCallback(() => setStopped(turn), [turn]);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  return { ...found, stop, again };
}
