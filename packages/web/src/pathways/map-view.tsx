import { contract } from "@throughline/api";
import { boundarySets, cellId, recordsOfRows } from "@throughline/study";
import { useMemo } from "react";
import { CellPanel } from "../cases/cell-panel.tsx";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { kindName } from "../study/kind-name.ts";
import { Choice } from "../ui/controls/choice.tsx";
import { Link } from "../ui/controls/link.tsx";
import type { FigureKind } from "../ui/figures/figure-worker.ts";
import { LiveFigure } from "../ui/figures/live-figure.tsx";
import { useFigures } from "../ui/figures/use-figures.ts";
import { gradeText } from "../ui/language/number-text.ts";
import { useDetails } from "../ui/panels/shell-slots.tsx";
import "./pathways.css";

/** Any attribute of any kind of case by grade, on any of the study's boundaries, or without any. */
export function MapView() {
  const { info, cases, grades } = useStudy();
  const { thing: caseId, query } = useRoute();
  const manifest = info?.manifest;
  const kinds = [...new Set(cases.map((one) => one.kind))];
  const kind = query.get("kind") ?? manifest?.map?.cases ?? kinds[0] ?? "";
  const attributes = Object.entries(manifest?.attributes ?? {}).filter(
    ([, { role, of }]) => role !== "note" && (of === undefined || [of].flat().includes(kind)),
  );
  const hasDetails = useDetails(attributes.length > 0);
  const attribute = query.get("attribute") ?? mostGraded(attributes, kind, cases, grades) ?? "";
  const sets = useMemo(() => boundarySets(manifest?.map), [manifest]);
  const on = query.get("on") ?? sets[0]?.name ?? "";
  const set = useMemo(() => sets.find(({ name }) => name === on), [sets, on]);
  const boundaries = useAnswer(contract.files.get, set && { params: { "*": set.file } }, ["files"]);
  const study = useMemo(
    () =>
      manifest && {
        manifest,
        cases: recordsOfRows("cases", cases),
        grades: recordsOfRows(
          "grades",
          [...grades.values()].filter((grade) => grade.attribute === attribute),
        ),
        ...(set && boundaries !== undefined ? { boundaries: { [set.file]: boundaries } } : {}),
      },
    [manifest, cases, grades, attribute, set, boundaries],
  );
  const drawn = useMemo(
    (): FigureKind => ({ draw: "map", map: { kind, attribute, ...(set ? { set } : {}) } }),
    [kind, attribute, set],
  );
  const answer = useFigures(set && boundaries === undefined ? undefined : study, drawn);
  const show = (change: Readonly<Record<string, string>>, to = caseId) =>
    go(addressOf("map", to, { kind, attribute, on, ...change }), { replace: true });
  const [figure] = answer?.figures ?? [];
  if (manifest && attributes.length === 0)
    return (
      <div className="network-view">
        <p className="soft">
          {strings.map.none} <Link to={addressOf("cases")}>{strings.areas.cases}</Link>
        </p>
      </div>
    );
  return (
    <div className="network-view">
      <MapChoices
        kind={kind}
        kinds={kinds}
        attribute={attribute}
        attributes={attributes}
        boundaries={set?.name ?? "none"}
        sets={sets}
        onKind={(one) => go(addressOf("map", "", { kind: one, on }))}
        onChange={show}
      />
      <div className="with-panel">
        <div>
          <p className="soft" role="status" data-ms={answer?.ms}>
            {answer ? answer.error : strings.loading}
          </p>
          {figure && (
            <LiveFigure
              figure={figure.figure}
              chosen={caseId === "" ? undefined : { is: "case", id: caseId }}
              onChoose={({ id }) => show({}, id)}
            />
          )}
        </div>
        {hasDetails && answer && (
          <MapDetails caseId={caseId} attribute={attribute} attributes={attributes} onChange={show} />
        )}
      </div>
    </div>
  );
}

type Attributes = readonly (readonly [id: string, declaration: { readonly label: string }])[];

/** The choices of the map: kind of case, attribute and boundaries. */
function MapChoices({
  kind,
  kinds,
  attribute,
  attributes,
  boundaries,
  sets,
  onKind,
  onChange,
}: {
  kind: string;
  kinds: readonly string[];
  attribute: string;
  attributes: Attributes;
  boundaries: string;
  sets: readonly { readonly name: string }[];
  onKind: (kind: string) => void;
  onChange: (change: Readonly<Record<string, string>>) => void;
}) {
  return (
    <form className="settings" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={strings.map.kind}
        value={kind}
        options={kinds.map((one) => ({ id: one, name: kindName(one) }))}
        onChange={onKind}
      />
      <Choice
        label={strings.map.attribute}
        value={attribute}
        options={attributes.map(([id, { label }]) => ({ id, name: label }))}
        onChange={(id) => onChange({ attribute: id })}
      />
      <Choice
        label={strings.map.boundaries}
        value={boundaries}
        options={[...sets.map(({ name }) => ({ id: name, name })), { id: "none", name: strings.map.without }]}
        onChange={(name) => onChange({ on: name })}
      />
    </form>
  );
}

type OfCase = {
  readonly caseId: string;
  readonly attribute: string;
  readonly attributes: Attributes;
  readonly onChange: (change: Readonly<Record<string, string>>) => void;
};

/** The grade of the chosen case, with its evidence, and the other grades of the case. */
function MapDetails({ caseId, attribute, attributes, onChange }: OfCase) {
  if (caseId === "")
    return (
      <aside className="panel">
        <p className="soft">{strings.map.nothing}</p>
      </aside>
    );
  return (
    <div>
      <CellPanel cell={cellId(caseId, attribute)} />
      <OtherGrades caseId={caseId} attribute={attribute} attributes={attributes} onChange={onChange} />
    </div>
  );
}

/** The grades of the case on other attributes, which the map can show instead. */
function OtherGrades({ caseId, attribute, attributes, onChange }: OfCase) {
  const { grades } = useStudy();
  const graded = attributes.filter(([id]) => grades.get(cellId(caseId, id))?.grade != null);
  if (graded.length === 0) return null;
  return (
    <section className="panel" aria-label={strings.map.others}>
      <h3>{strings.map.others}</h3>
      <ul>
        {graded.map(([id, { label }]) => (
          <li key={id}>
            <button type="button" aria-pressed={id === attribute} onClick={() => onChange({ attribute: id })}>
              {label}
            </button>{" "}
            {gradeText(grades.get(cellId(caseId, id))?.grade)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The outcome that most cases of a kind are graded on; where no outcome is graded, the attribute. */
function mostGraded(
  attributes: readonly (readonly [id: string, declaration: { readonly role: string }])[],
  kind: string,
  cases: readonly { readonly id: string; readonly kind: string }[],
  grades: ReadonlyMap<string, { readonly grade: number | null }>,
): string | undefined {
  const own = cases.filter((one) => one.kind === kind);
  const counted = attributes
    .map(([id, { role }]) => ({
      id,
      isOutcome: role === "outcome",
      count: own.filter((one) => grades.get(cellId(one.id, id))?.grade != null).length,
    }))
    .sort((a, b) => b.count - a.count);
  return (counted.find(({ isOutcome, count }) => isOutcome && count > 0) ?? counted[0])?.id;
}
