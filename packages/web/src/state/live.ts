import { contract, type LiveEvent, type LiveEventName } from "@throughline/api";
import { OfflineError } from "./api.ts";

type Data<N extends LiveEventName> = Extract<LiveEvent, { event: N }>["data"];

/** A listener for each kind of live event. */
export type LiveListeners = { readonly [N in LiveEventName]: (data: Data<N>) => void };

/**
 * Follows the stream of live events. After an interruption the browser reconnects by itself, and the server sends what was missed.
 *
 * @param onInterrupted the stream is interrupted, and the browser tries to reconnect
 * @param onReopened the stream is connected again; only the revisions in between are sent again
 * @param onLost the stream has ended for good
 * @returns `opened` resolves once every later event will arrive, or when the server refuses the stream. It rejects with an OfflineError if
 *   there is no answer: a stream that connects later would not send what was missed, so call this function again.
 */
export function followLive(
  listeners: LiveListeners,
  {
    onInterrupted,
    onReopened,
    onLost,
  }: {
    onInterrupted: (error: OfflineError) => void;
    onReopened: () => void;
    onLost: (error: OfflineError) => void;
  },
): { readonly opened: Promise<void>; readonly stop: () => void } {
  const stream = new EventSource(contract.live.path);
  const follow = <N extends LiveEventName>(name: N) =>
    stream.addEventListener(name, ({ data }: MessageEvent<string>) =>
      listeners[name](JSON.parse(data) as Data<N>),
    );
  for (const name of Object.keys(listeners) as LiveEventName[]) follow(name);
  const opened = new Promise<void>((resolve, reject) => {
    stream.onopen = () => {
      resolve();
      stream.onopen = onReopened;
    };
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) {
        const error = new OfflineError("noAnswer");
        reject(error);
        onInterrupted(error);
        return;
      }
      onLost(new OfflineError("reopened"));
      resolve();
    };
  });
  return { opened, stop: () => stream.close() };
}
