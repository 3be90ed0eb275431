import { Keyboard, PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { useAssessment } from "../conclusions/use-assessment.ts";
import { changePreferences, usePreferences } from "../state/preferences.ts";
import { addressOf } from "../state/route.ts";
import type { Screen } from "../state/screens.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { StudyMenu } from "../study/start/study-menu.tsx";
import { IconButton } from "../ui/controls/icon-button.tsx";
import { Link } from "../ui/controls/link.tsx";
import { type Area, areaGroups } from "./areas.ts";
import { DraftsElsewhere, SaveState } from "./save-state.tsx";

/** The sidebar: screens in the order of the work, the open study, and whether it is saved. */
export function Sidebar({
  current,
  onPalette,
  onKeys,
  onDrafts,
  onNavigate,
}: {
  current: Screen | undefined;
  onPalette: () => void;
  onKeys: () => void;
  onDrafts: () => void;
  onNavigate: () => void;
}) {
  const { sidebarCollapsed } = usePreferences();
  const counts = useCounts();
  return (
    <nav className="sidebar" aria-label={strings.viewsName}>
      <StudyMenu onNavigate={onNavigate} />
      <button type="button" className="jump" aria-keyshortcuts="Control+K" onClick={onPalette}>
        <Search className="icon" size={15} strokeWidth={1.75} aria-hidden />
        <span>{strings.palette}</span>
        <kbd aria-hidden>{strings.shell.paletteKey}</kbd>
      </button>
      <div className="areas">
        {areaGroups.map(({ name, areas }) => (
          <div key={areas[0]?.name}>
            {name && <h2>{strings.areaGroups[name]}</h2>}
            <ul>
              {areas.map((area) => (
                <li key={area.name}>
                  <AreaLink
                    area={area}
                    count={counts[area.name]}
                    isCurrent={current !== undefined && area.screens.includes(current)}
                    isCollapsed={sidebarCollapsed}
                    onNavigate={onNavigate}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <footer>
        <SaveState />
        <DraftsElsewhere onDrafts={onDrafts} />
        <IconButton icon={Keyboard} label={strings.keysTitle} shortcut="?" onPress={onKeys} />
        <IconButton
          icon={sidebarCollapsed ? PanelLeftOpen : PanelLeftClose}
          label={sidebarCollapsed ? strings.shell.expand : strings.shell.collapse}
          shortcut={strings.shell.sidebarKey}
          onPress={() => changePreferences({ sidebarCollapsed: !sidebarCollapsed })}
        />
      </footer>
    </nav>
  );
}

function AreaLink({
  area: { name, icon: Icon, key, screens },
  count,
  isCurrent,
  isCollapsed,
  onNavigate,
}: {
  area: Area;
  count: number | undefined;
  isCurrent: boolean;
  isCollapsed: boolean;
  onNavigate: () => void;
}) {
  return (
    <Link
      to={addressOf(screens[0])}
      aria-current={isCurrent ? "page" : undefined}
      aria-keyshortcuts={`g ${key}`}
      title={isCollapsed ? strings.areas[name] : undefined}
      onFollow={onNavigate}
    >
      <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
      <span>{strings.areas[name]}</span>
      {count !== undefined && count > 0 && <span className="count">{strings.count(count)}</span>}
    </Link>
  );
}

/** Counts the records of each sidebar entry. */
function useCounts(): Partial<Record<Area["name"], number>> {
  const { sources, codes, cases, info } = useStudy();
  const assessment = useAssessment();
  return {
    sources: sources.length,
    codes: codes.length,
    cases: cases.length,
    compare: info?.manifest.analyses.length ?? 0,
    conclusions: assessment?.conclusions.length ?? 0,
  };
}
