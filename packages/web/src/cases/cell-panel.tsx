import { type ClaimRow, contract } from "@throughline/api";
import { cellParts } from "@throughline/study";
import type { ReactNode } from "react";
import { Memos } from "../coding/memos/memos.tsx";
import { useRoute } from "../state/route.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { CellConflict } from "./cell-conflict.tsx";
import { CellEvidence } from "./cell-evidence.tsx";
import { CellGrade } from "./cell-grade.tsx";
import { CellHistory } from "./cell-history.tsx";
import { addressOfTab, type CellTab, cellTabIn, cellTabs } from "./cell-tab.ts";
import "./cell-panel.css";

/** The inspector of a cell: its grade and rubric, its evidence, memos on it, and its history. */
export function CellPanel({ cell }: { cell: string }) {
  const { grades, info, cases } = useStudy();
  const tab = cellTabIn(useRoute().query);
  const { caseId, attribute } = cellParts(cell);
  const isSaved = (grades.get(cell)?.version ?? 0) > 0;
  const claims = useAnswer(
    contract.tables.claims.list,
    cell === "" ? undefined : { query: { case: caseId, attribute, limit: 200 } },
    ["claims"],
  )?.rows;
  if (cell === "")
    return (
      <aside className="panel">
        <p className="soft">{strings.panel.nothing}</p>
      </aside>
    );
  const declaration = info?.manifest.attributes[attribute];
  const label = declaration?.label ?? attribute;
  const name = cases.find(({ id }) => id === caseId)?.name ?? caseId;
  const role = declaration && strings.attributes.roles[declaration.role];
  return (
    <aside className="panel cell-panel" aria-label={`${name}, ${label}`}>
      <p className="soft place">{[name, role].filter(Boolean).join(" › ")}</p>
      <h2>{label}</h2>
      <CellTabs cell={cell} tab={tab} claims={claims} isSaved={isSaved} />
      <CellConflict cell={cell} />
      <CellPart cell={cell} tab={tab} claims={claims} isSaved={isSaved} />
    </aside>
  );
}

type CellPartProps = {
  readonly cell: string;
  readonly tab: CellTab;
  readonly claims: readonly ClaimRow[] | undefined;
  readonly isSaved: boolean;
};

function CellPart({ cell, tab, claims, isSaved }: CellPartProps): ReactNode {
  switch (tab) {
    case "grade":
      return <CellGrade cell={cell} claims={claims} />;
    case "evidence":
      return <CellEvidence cell={cell} claims={claims} />;
    case "memos":
      return isSaved ? (
        <Memos about="grade" thing={cell} />
      ) : (
        <p className="soft">{strings.panel.noGradeForMemos}</p>
      );
    case "history":
      return <CellHistory cell={cell} isSaved={isSaved} />;
  }
}

/** The tabs of the inspector, each with the number of items in it. */
function CellTabs({ cell, tab: chosen, claims, isSaved }: CellPartProps) {
  const route = useRoute();
  const memos = useAnswer(
    contract.tables.memos.list,
    isSaved ? { query: { of: `grade/${cell}`, limit: 200 } } : undefined,
    ["memos"],
  );
  const { caseId, attribute } = cellParts(cell);
  const history = useAnswer(
    contract.tables.grades.history,
    isSaved ? { params: { case: caseId, attribute } } : undefined,
    ["grades"],
  );
  const counts: Readonly<Record<CellTab, number | undefined>> = {
    grade: undefined,
    evidence: claims?.length,
    memos: memos?.rows.length,
    history: history?.length,
  };
  return (
    <nav className="cell-tabs" aria-label={strings.panel.tabsOf}>
      {cellTabs.map((tab) => (
        <Link key={tab} to={addressOfTab(route, tab)} aria-current={tab === chosen ? "page" : undefined}>
          {strings.panel.tabs[tab]}
          {counts[tab] !== undefined && <span className="soft"> {strings.count(counts[tab])}</span>}
        </Link>
      ))}
    </nav>
  );
}
