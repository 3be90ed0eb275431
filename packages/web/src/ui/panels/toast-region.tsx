import { X } from "lucide-react";
import {
  Button,
  UNSTABLE_ToastRegion as Region,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from "react-aria-components";
import { strings } from "../../strings.ts";
import { IconButton } from "../controls/icon-button.tsx";
import { toasts } from "./toast.ts";

/** The container of toasts. */
export function ToastRegion() {
  return (
    <Region queue={toasts} className="toasts" aria-label={strings.shell.toasts}>
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
                toasts.close(one.key);
              }}
            >
              {one.content.action.label}
            </Button>
          )}
          <IconButton icon={X} label={strings.close} onPress={() => toasts.close(one.key)} />
        </Toast>
      )}
    </Region>
  );
}
