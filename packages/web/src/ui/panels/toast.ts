import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

type ToastText = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly act: () => void };
};

export const toasts = new ToastQueue<ToastText>({ maxVisibleToasts: 1 });
/** Duration of a toast, in milliseconds: long enough to reach its action by keyboard. */
const timeout = 10_000;
/** Key of the current toast, which the next one replaces. */
let shown: string | undefined;

/**
 * Confirms an action, with a button to undo it. Errors are never toasts: they stay until they are dismissed.
 */
export function toast(text: string, action?: ToastText["action"]): { readonly close: () => void } {
  if (shown !== undefined) toasts.close(shown);
  const key = toasts.add(action ? { text, action } : { text }, { timeout });
  shown = key;
  return { close: () => toasts.close(key) };
}
