import { cellId, cellParts } from "@throughline/study";
import { Filter, Plus } from "lucide-react";
import { type ComponentProps, useMemo, useState } from "react";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { draftsAt } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { Panes } from "../ui/panels/panes.tsx";
import { Popover } from "../ui/panels/popover.tsx";
import { ScreenActions } from "../ui/panels/shell-slots.tsx";
import { CellPanel } from "./cell-panel.tsx";
import { cellTabIn } from "./cell-tab.ts";
import { type GradeFilter, GradeFilterChoice, passes } from "./grade-filter.tsx";
import { Grid } from "./grid/grid.tsx";
import { orderedAttributes } from "./grid/grid-axes.ts";
import { GridStatus } from "./grid/grid-status.tsx";
import { GridViewOptions } from "./grid/grid-view-options.tsx";
import { useGridLayout } from "./grid/use-grid-layout.ts";
import { KindChoice } from "./kind-choice.tsx";
import { NewAttribute } from "./new-attribute.tsx";
import { NewCase } from "./new-case.tsx";

/** Cases by attributes, like a spreadsheet, with the rubric and the evidence of the chosen cell at its side. */
export function CasesView() {
  const { cases, info, grades } = useStudy();
  const { thing, query } = useRoute();
  const [filter, setFilter] = useState("");
  const [graded, setGraded] = useState<GradeFilter>({ attribute: "", grade: "" });
  const kinds = useMemo(() => [...new Set(cases.map(({ kind }) => kind))], [cases]);
  const { caseId, attribute: named } = cellParts(thing);
  const attributeId = named || (query.get("attribute") ?? "");
  const kindOfCase = cases.find(({ id }) => id === caseId)?.kind;
  const kind = query.get("kind") ?? kindOfCase ?? kinds[0] ?? "case";
  const ofKind = cases.filter((row) => kind === "all" || row.kind === kind);
  const rows = ofKind.filter(
    (row) =>
      `${row.name} ${row.id}`.toLowerCase().includes(filter.toLowerCase()) &&
      passes(graded, grades.get(cellId(row.id, graded.attribute))?.grade),
  );
  const attributes = Object.entries(info?.manifest.attributes ?? {})
    .filter(
      ([, { role, of }]) =>
        role !== "note" && (kind === "all" || of === undefined || [of].flat().includes(kind)),
    )
    .map(([id, { label, scale, role }]) => ({ id, label, isRaw: scale === "raw", role }));
  const [layout, changeLayout] = useGridLayout(kind);
  const ordered = orderedAttributes(attributes, layout);
  const shown = ordered.filter(({ id }) => !layout.hidden.includes(id));
  const attribute = attributeId === "" && caseId !== "" ? (shown[0]?.id ?? "") : attributeId;
  const tab = cellTabIn(query);
  const cell = cases.some(({ id }) => id === caseId) && attribute !== "" ? cellId(caseId, attribute) : "";
  return (
    <Panes name="cases" details={<CellPanel cell={cell} />}>
      <ScreenActions>
        <Link className="button" to={addressOf("import")}>
          {strings.importing.openTable}
        </Link>
        {kind !== "all" && <NewRecords kind={kind} />}
      </ScreenActions>
      <div className="grid-side">
        <form className="grid-tools" onSubmit={(event) => event.preventDefault()}>
          <KindChoice kind={kind} kinds={kinds} cases={cases} />
          <input
            type="search"
            aria-label={strings.grid.filter}
            placeholder={strings.grid.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
          <GradeFilterMenu attributes={attributes} cases={ofKind} filter={graded} onFilter={setGraded} />
          <GridViewOptions attributes={ordered} layout={layout} onLayout={changeLayout} />
          {rows.length < ofKind.length && (
            <span className="soft" role="status">
              {strings.grid.shown(rows.length, ofKind.length)}
            </span>
          )}
        </form>
        {(attributes.length === 0 || ofKind.length === 0) && (
          <p className="soft">{attributes.length === 0 ? strings.grid.noAttributes : strings.grid.noCases}</p>
        )}
        <Grid
          rows={rows}
          attributes={attributes}
          shown={shown}
          caseCount={ofKind.length}
          layout={layout}
          onLayout={changeLayout}
          kind={kind === "all" ? undefined : kind}
          cell={cell}
          onChoose={(chosen) =>
            go(addressOf("cases", chosen, tab === "grade" ? { kind } : { kind, tab }), { replace: true })
          }
        />
        <GridStatus rows={rows} attributes={shown} />
      </div>
    </Panes>
  );
}

/** Adds an attribute or a case of a kind; open where one was begun. */
function NewRecords({ kind }: { kind: string }) {
  const { info } = useStudy();
  const [adding] = useState(() => draftsAt(info?.id, "attribute ").length > 0);
  const [addingCase] = useState(() => draftsAt(info?.id, "case ").length > 0);
  return (
    <>
      <Popover className="new-attribute" title={strings.attribute.add} open={adding}>
        <NewAttribute kind={kind} />
      </Popover>
      <Popover
        className="new-case"
        title={
          <>
            <Plus className="icon" size={15} strokeWidth={1.75} aria-hidden />
            {strings.grid.addCase}
          </>
        }
        primary
        open={addingCase && !adding}
      >
        <NewCase kind={kind} />
      </Popover>
    </>
  );
}

/** The filter by grade, with a count while it is set. */
function GradeFilterMenu({ attributes, cases, filter, onFilter }: ComponentProps<typeof GradeFilterChoice>) {
  return (
    <Popover
      className="grade-filter"
      title={
        <>
          <Filter className="icon" size={15} strokeWidth={1.75} aria-hidden />
          {strings.grid.filterByGrade}
          {filter.attribute !== "" && filter.grade !== "" && <span className="count">1</span>}
        </>
      }
    >
      <GradeFilterChoice attributes={attributes} cases={cases} filter={filter} onFilter={onFilter} />
    </Popover>
  );
}
