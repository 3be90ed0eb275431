import { type ClaimRow, contract, type GradeRow } from "@throughline/api";
import { cellParts } from "@throughline/study";
import type { ReactNode } from "react";
import { Memos } from "../coding/memos/memos.tsx";
import { addressOf, useRoute } from "../state/route.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";
import { CellConflict } from "./cell-conflict.tsx";
import { CellEvidence } from "./cell-evidence.tsx";
import { CellGrade } from "./cell-grade.tsx";
import { CellHistory } from "./cell-history.tsx";
import "./cell-panel.css";

const tabs = ["grade", "evidence", "memos", "history"] as const;
type CellTab = (typeof tabs)[number];

/** The tab of the inspector that an address names. */
export const cellTabIn = (query: URLSearchParams): CellTab =>
  tabs.find((tab) => tab === query.get("tab")) ?? "grade";

/** The inspector of a cell: its grade and rubric, its evidence, memos on it, and its history. */
export function CellPanel({ cell }: { cell: string }) {
  const { grades, info, cases } = useStudy();
  const tab = cellTabIn(useRoute().query);
  const { caseId, attribute } = cellParts(cell);
  const grade = grades.get(cell);
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
      <CellTabs cell={cell} tab={tab} claims={claims} isSaved={grade !== undefined && grade.version > 0} />
      <CellConflict cell={cell} />
      <CellPart cell={cell} tab={tab} claims={claims} grade={grade} />
    </aside>
  );
}

type CellPartProps = {
  readonly cell: string;
  readonly tab: CellTab;
  readonly claims: readonly ClaimRow[] | undefined;
  readonly grade: GradeRow | undefined;
};

function CellPart({ cell, tab, claims, grade }: CellPartProps): ReactNode {
  const isSaved = grade !== undefined && grade.version > 0;
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
function CellTabs({
  cell,
  tab: chosen,
  claims,
  isSaved,
}: Pick<CellPartProps, "cell" | "tab" | "claims"> & { readonly isSaved: boolean }) {
  const { query } = useRoute();
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
  const addressOfTab = (tab: CellTab) => {
    const { tab: _, ...others } = Object.fromEntries(query);
    return addressOf("cases", cell, tab === "grade" ? others : { ...others, tab });
  };
  return (
    <nav className="cell-tabs" aria-label={strings.panel.tabsOf}>
      {tabs.map((tab) => (
        <Link key={tab} to={addressOfTab(tab)} aria-current={tab === chosen ? "page" : undefined}>
          {strings.panel.tabs[tab]}
          {counts[tab] !== undefined && <span className="soft"> {strings.count(counts[tab])}</span>}
        </Link>
      ))}
    </nav>
  );
}
