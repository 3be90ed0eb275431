import { contract, type LiveEvent, type LiveEventName, liveEvents } from "@throughline/api";
import { OfflineError } from "./api.ts";

type Data<N extends LiveEventName> = Extract<LiveEvent, { event: N }>["data"];

/** What is done when something happens to the study. */
export type LiveListeners = { readonly [N in LiveEventName]: (data: Data<N>) => void };

/**
 * Follows the stream of live events. The browser connects again by itself, and is then told what it missed.
 *
 * @param onReopened the stream is connected again; only the revisions in between are sent again
 * @param onLost the stream has ended for good
 * @returns `opened` is done once every later event will arrive, or none ever will; it fails with an OfflineError when there was no
 *   answer. The stream that connects later would not say what was missed, so follow again then.
 */
export function followLive(
  listeners: LiveListeners,
  { onReopened, onLost }: { onReopened: () => void; onLost: (error: OfflineError) => void },
): { readonly opened: Promise<void>; readonly stop: () => void } {
  const stream = new EventSource(contract.live.path);
  const follow = <N extends LiveEventName>(name: N) =>
    stream.addEventListener(name, ({ data }: MessageEvent<string>) =>
      listeners[name](JSON.parse(data) as Data<N>),
    );
  for (const name of Object.keys(liveEvents) as LiveEventName[]) follow(name);
  const opened = new Promise<void>((resolve, reject) => {
    stream.onopen = () => {
      resolve();
      stream.onopen = onReopened;
    };
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return reject(new OfflineError("There is no answer."));
      onLost(new OfflineError("The stream has ended."));
      resolve();
    };
  });
  return { opened, stop: () => stream.close() };
}
