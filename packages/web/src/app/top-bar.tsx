import { contract } from "@throughline/api";
import { ChevronRight, Menu, PanelRight, Redo2, Undo2 } from "lucide-react";
import type { RefObject } from "react";
import { addressOf } from "../state/route.ts";
import type { Screen } from "../state/screens.ts";
import { useAnswer, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { IconButton } from "../ui/controls/icon-button.tsx";
import { Link } from "../ui/controls/link.tsx";
import { ScreenActionsSlot, useShownDetailsPanel, useShownRecordName } from "../ui/panels/shell-slots.tsx";
import { Pill } from "../ui/records/pill.tsx";
import { areaOf, headingOf } from "./areas.ts";

/** The top bar: the current place, undo and redo, and the details panel. */
export function TopBar({
  screen,
  headingRef,
  isMenuOpen,
  onMenu,
}: {
  screen: Screen | undefined;
  headingRef: RefObject<HTMLHeadingElement | null>;
  isMenuOpen: boolean;
  onMenu: () => void;
}) {
  const { info, connected } = useStudy();
  const workbench = useWorkbench();
  const area = screen && areaOf(screen);
  const record = useShownRecordName();
  const details = useShownDetailsPanel();
  const isInner = area !== undefined && (record !== undefined || screen !== area.screens[0]);
  const heading = screen ? headingOf(screen) : strings.shell.unknownScreen;
  return (
    <header className="top-bar">
      <IconButton
        icon={Menu}
        label={strings.shell.menu}
        isExpanded={isMenuOpen}
        className="menu-button"
        onPress={onMenu}
      />
      <div className="where">
        {isInner && (
          <>
            <Link to={addressOf(area.screens[0])}>{strings.areas[area.name]}</Link>
            <ChevronRight className="icon" size={14} aria-hidden />
          </>
        )}
        <h1 title={record} ref={headingRef} tabIndex={-1}>
          {record ?? heading}
        </h1>
      </div>
      {!connected && (
        <span className="offline">
          <Pill tone="bad">{strings.offlineShort}</Pill>
        </span>
      )}
      <ScreenActionsSlot />
      <IconButton
        icon={Undo2}
        label={strings.undo}
        shortcut={strings.shell.undoKey}
        isDisabled={!info?.undo}
        onPress={() => void workbench.undo()}
      />
      <IconButton
        icon={Redo2}
        label={strings.redo}
        shortcut={strings.shell.redoKey}
        isDisabled={!info?.redo}
        onPress={() => void workbench.redo()}
      />
      <div className="details-place">
        {details && (
          <IconButton
            icon={PanelRight}
            label={details.isOpen ? strings.shell.hideDetails : strings.shell.showDetails}
            shortcut={strings.shell.detailsKey}
            className={details.isOpen ? "on" : ""}
            onPress={details.toggle}
          />
        )}
      </div>
    </header>
  );
}

/** The tabs of a sidebar entry; nothing for a single screen. */
export function ScreenTabs({ screen }: { screen: Screen | undefined }) {
  const area = screen && areaOf(screen);
  if (!area || area.screens.length === 1) return null;
  return (
    <nav className="tabs" aria-label={strings.shell.tabs(strings.areas[area.name])}>
      {area.screens.map((one) => (
        <Link
          key={one}
          to={addressOf(one)}
          aria-current={one === screen ? "page" : undefined}
          aria-keyshortcuts="[ ]"
        >
          {strings.screens[one]}
          {one === "relocate" && <RelocateCount />}
        </Link>
      ))}
    </nav>
  );
}

/** Shows the number of passages to relocate. */
function RelocateCount() {
  const orphans = useAnswer(contract.study.orphans, {}, ["passages", "files"]);
  if (!orphans || orphans.length === 0) return null;
  return <span className="count">{strings.count(orphans.length)}</span>;
}
