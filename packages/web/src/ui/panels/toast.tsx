import { X } from "lucide-react";
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { strings } from "../../strings.ts";
import { IconButton } from "../controls/icon-button.tsx";

type ToastText = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly act: () => void };
};

const queue = new ToastQueue<ToastText>({ maxVisibleToasts: 1 });
/** Duration of a toast, in milliseconds: long enough to reach its action by keyboard. */
const timeout = 10_000;
/** Key of the current toast, which the next one replaces. */
let shown: string | undefined;

/**
 * Confirms an action, with a button to undo it. Errors are never toasts: they stay until they are dismissed.
 */
export function toast(text: string, action?: ToastText["action"]): { readonly close: () => void } {
  if (shown !== undefined) queue.close(shown);
  const key = queue.add(action ? { text, action } : { text }, { timeout });
  shown = key;
  return { close: () => queue.close(key) };
}

/** The container of toasts; once per page. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={strings.shell.toasts}>
      {({ toast: one }) => (
        <Toast toast={one} className="toast">
          <ToastContent>
            <Text slot="title">{one.content.text}</Text>
          </ToastContent>
          {one.content.action && (
            <Button
              className="button"
              onPress={() => {
                one.content.action?.act();
                queue.close(one.key);
              }}
            >
              {one.content.action.label}
            </Button>
          )}
          <IconButton icon={X} label={strings.close} onPress={() => queue.close(one.key)} />
        </Toast>
      )}
    </ToastRegion>
  );
}
