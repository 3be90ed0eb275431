import type { RefObject } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import { addressOf, go } from "../../state/route.ts";
import { useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";

/** The actions on the whole study, under the button that opens them. */
export function StudyActions({
  button,
  isOpen,
  setOpen,
  onNavigate,
}: {
  button: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  onNavigate: () => void;
}) {
  const workbench = useWorkbench();
  const text = strings.start.menu;
  const actions: Readonly<Record<string, () => void>> = {
    settings: () => {
      onNavigate();
      go(addressOf("settings"));
    },
    start: () => location.assign("/start"),
    open: () => location.assign("/start#open-study"),
    signOut: () => void workbench.signOut(),
  };
  return (
    <Popover
      aria-label={text.label}
      triggerRef={button}
      offset={4}
      placement="bottom start"
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <Menu
        className="menu"
        aria-label={text.label}
        autoFocus="first"
        onClose={() => setOpen(false)}
        onAction={(key) => actions[String(key)]?.()}
      >
        <MenuItem id="settings">{text.settings}</MenuItem>
        <Separator />
        <MenuItem id="start">{text.newStudy}</MenuItem>
        <MenuItem id="open">{text.open}</MenuItem>
        <Separator />
        <MenuItem id="signOut">{text.signOut}</MenuItem>
      </Menu>
    </Popover>
  );
}
