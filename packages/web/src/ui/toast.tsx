import { X } from "lucide-react";
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { strings } from "../strings.ts";
import { IconButton } from "./icon-button.tsx";

type ToastText = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly act: () => void };
};

const queue = new ToastQueue<ToastText>({ maxVisibleToasts: 1 });
/** A toast with an action stays long enough to be reached by keyboard. */
const timeout = 10_000;

/** Confirms what was done, with an action that takes it back. Errors are never toasts: they stay until they are dismissed. */
export function toast(text: string, action?: ToastText["action"]): { readonly close: () => void } {
  const key = queue.add(action ? { text, action } : { text }, { timeout });
  return { close: () => queue.close(key) };
}

/** The place in which toasts appear; once in the page. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={strings.shell.toasts}>
      {({ toast: shown }) => (
        <Toast toast={shown} className="toast">
          <ToastContent>
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          {shown.content.action && (
            <Button
              className="button"
              onPress={() => {
                shown.content.action?.act();
                queue.close(shown.key);
              }}
            >
              {shown.content.action.label}
            </Button>
          )}
          <IconButton icon={X} label={strings.close} onPress={() => queue.close(shown.key)} />
        </Toast>
      )}
    </ToastRegion>
  );
}
