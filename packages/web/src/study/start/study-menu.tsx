import { ChevronDown, Waypoints } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { usePreferences } from "../../state/preferences.ts";
import { useStudy } from "../../state/use.ts";
import { useOnDemand } from "../../state/use-on-demand.ts";
import { strings } from "../../strings.ts";
import "./start.css";

export const loadStudyActions = () => import("./study-actions.tsx").then((it) => it.StudyActions);

/** The open study, and actions on the whole study. */
export function StudyMenu({ onNavigate }: { onNavigate: () => void }) {
  const { info } = useStudy();
  const { sidebarCollapsed } = usePreferences();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const Actions = useOnDemand(loadStudyActions, isOpen);
  const text = strings.start.menu;
  const title = info?.manifest.title ?? "";
  const revision = info && strings.shell.revision(info.revision);
  return (
    <>
      <Button
        ref={button}
        className="study study-menu-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setOpen(true);
          else event.continuePropagation();
        }}
        {...(sidebarCollapsed && { "aria-label": `${text.label}: ${title}` })}
      >
        <span className="unseen">{text.label}</span>
        <Waypoints className="icon" size={20} strokeWidth={1.75} aria-hidden />
        <span>
          <strong title={title}>{title}</strong> <small>{revision}</small>
        </span>
        <ChevronDown className="icon chevron" size={14} aria-hidden />
      </Button>
      {Actions && <Actions button={button} isOpen={isOpen} setOpen={setOpen} onNavigate={onNavigate} />}
    </>
  );
}
