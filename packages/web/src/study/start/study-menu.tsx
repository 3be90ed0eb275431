import { ChevronDown, Waypoints } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { usePreferences } from "../../state/preferences.ts";
import { addressOf, go } from "../../state/route.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import "./start.css";

/** The open study, and actions on the whole study. */
export function StudyMenu({ onNavigate }: { onNavigate: () => void }) {
  const { info } = useStudy();
  const workbench = useWorkbench();
  const { sidebarCollapsed } = usePreferences();
  const text = strings.start.menu;
  const title = info?.manifest.title ?? "";
  const revision = info && strings.shell.revision(info.revision);
  const actions: Readonly<Record<string, () => void>> = {
    settings: () => {
      onNavigate();
      go(addressOf("settings"));
    },
    start: () => location.assign("/start"),
    signOut: () => void workbench.signOut(),
  };
  return (
    <MenuTrigger>
      <Button
        className="study study-menu-button"
        {...(sidebarCollapsed && { "aria-label": `${text.label}: ${title}` })}
      >
        <span className="unseen">{text.label}</span>
        <Waypoints className="icon" size={20} strokeWidth={1.75} aria-hidden />
        <span>
          <strong title={title}>{title}</strong> <small>{revision}</small>
        </span>
        <ChevronDown className="icon chevron" size={14} aria-hidden />
      </Button>
      <Popover offset={4}>
        <Menu className="menu" aria-label={text.label} onAction={(key) => actions[String(key)]?.()}>
          <MenuItem id="settings">{text.settings}</MenuItem>
          <Separator />
          <MenuItem id="start">{text.newStudy}</MenuItem>
          <MenuItem id="open" onAction={() => location.assign("/start#open-study")}>
            {text.open}
          </MenuItem>
          <Separator />
          <MenuItem id="signOut">{text.signOut}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
