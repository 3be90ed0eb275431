import { contract } from "@throughline/api";
import { errorText } from "@throughline/report";
import { calibrate, findThresholds, parseLiteral, skewness } from "@throughline/sets";
import type { AnalysisOf, AttributeDeclaration, CalibrationDeclaration, Manifest } from "@throughline/study";
import { cellId } from "@throughline/study";
import { useMemo, useState } from "react";
import { LiveResult } from "../comparison/live-result.tsx";
import { api } from "../state/api.ts";
import { addressOf, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { useSteps } from "../state/use-steps.ts";
import { strings } from "../strings.ts";
import { AttributeList } from "../study/attribute-list.tsx";
import { Options } from "../ui/controls/choice.tsx";
import { Link } from "../ui/controls/link.tsx";
import { NumberField } from "../ui/controls/number-field.tsx";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { anchorNames, roundValue } from "./anchors.ts";
import { CalibrationCases } from "./calibration-cases.tsx";
import { CalibrationPlot } from "./calibration-plot.tsx";
import "./calibrate-view.css";

/** Calibrates raw values: moving anchors updates memberships and the analyses that use them. */
export function CalibrateView() {
  const { info } = useStudy();
  const { thing } = useRoute();
  const raw = Object.entries(info?.manifest.attributes ?? {}).filter(([, { scale }]) => scale === "raw");
  const [id, declaration] = raw.find(([one]) => one === thing) ?? raw[0] ?? [];
  if (!info || id === undefined || !declaration)
    return (
      <p>
        {strings.calibrate.none} <Link to={addressOf("cases")}>{strings.areas.cases}</Link>
      </p>
    );
  return (
    <div className="calibrate-view">
      <AttributeList
        attributes={raw}
        chosen={id}
        screen="calibrate"
        noteOf={(_, { calibration }) => strings.calibrate.state(calibration !== undefined)}
      />
      <Calibrating key={id} id={id} declaration={declaration} manifest={info.manifest} />
    </div>
  );
}

function Calibrating({
  id,
  declaration,
  manifest,
}: {
  id: string;
  declaration: AttributeDeclaration;
  manifest: Manifest;
}) {
  const workbench = useWorkbench();
  const { cases, values } = useRawValues(id, declaration.of);
  const kept = useDraft(`calibration ${id}`, { calibration: draftText(declaration.calibration) });
  const { calibration } = kept.values;
  const draft = useMemo(
    () => (calibration === "" ? suggestedThresholds("direct", 3, values) : read(calibration)),
    [calibration, values],
  );
  const { change, back, forget } = useSteps(draft, (wanted) =>
    kept.change({ calibration: draftText(wanted) }),
  );
  const changed = draftText(draft) !== draftText(declaration.calibration) && kept.overtaken.length === 0;
  const draftManifest = useMemo(
    (): Manifest => ({
      ...manifest,
      attributes: { ...manifest.attributes, [id]: { ...declaration, ...(draft && { calibration: draft }) } },
    }),
    [manifest, id, declaration, draft],
  );
  if (!draft) return <p className="soft">{strings.calibrate.tooFew}</p>;
  const { memberships, error } = calibrated(values, draft);
  const gaps = gapsOf(values, draft.thresholds.length);
  const anchors = (thresholds: readonly number[], what: string) =>
    change({ ...draft, thresholds: [...thresholds] } as CalibrationDeclaration, what);
  const save = async () => {
    const done = await workbench.attempt(() =>
      api(contract.study.calibrate, { params: { attribute: id }, body: { calibration: draft } }),
    );
    if (done === undefined) return;
    kept.saved({ calibration: draftText(draft) });
    forget();
  };
  return (
    <div className="calibrating">
      <form
        className="settings"
        aria-label={strings.calibrate.settings}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ThresholdFields draft={draft} values={values} gaps={gaps} onChange={change} onThresholds={anchors} />
        <ReasonField
          value={draft.reason ?? ""}
          onChange={(reason) => change(withReason(draft, reason), "reason")}
        />
        <button type="submit" disabled={!changed || error !== undefined}>
          {strings.calibrate.save}
        </button>
        {back && (
          <button type="button" aria-keyshortcuts="Control+Z" onClick={back}>
            {strings.calibrate.back}
          </button>
        )}
      </form>
      <div className="calibrated">
        <DraftNote draft={kept} shown={(_, text) => read(text).thresholds.join(", ")} always />
        {declaration.calibration === undefined && <p className="soft">{strings.calibrate.suggested}</p>}
        <div className="scroll">
          <CalibrationPlot
            values={values}
            gaps={gaps}
            names={cases.map(({ name }) => name)}
            calibration={draft}
            label={declaration.label}
            onChange={(thresholds, i) => anchors(thresholds, `anchor ${i}`)}
          />
        </div>
        <Summary memberships={memberships} error={error} />
        <div className="calibrate-results">
          <CalibrationCases attribute={id} cases={cases} values={values} memberships={memberships} />
          <Follows id={id} manifest={draftManifest} />
        </div>
      </div>
    </div>
  );
}

/** The method of a calibration and its thresholds. */
function ThresholdFields({
  draft,
  values,
  gaps,
  onChange,
  onThresholds,
}: {
  draft: CalibrationDeclaration;
  values: readonly number[];
  /** raw values at which the cases divide into as many clusters as the thresholds make */
  gaps: readonly number[];
  /** called with the calibration and the name of the step, which undo takes back as one */
  onChange: (calibration: CalibrationDeclaration, step: string) => void;
  onThresholds: (thresholds: readonly number[], step: string) => void;
}) {
  return (
    <>
      <MethodChoice
        draft={draft}
        values={values}
        onChange={(next) => onChange(withReason(next, draft.reason), "method")}
      />
      {draft.thresholds.map((threshold, i) => (
        <NumberField
          key={anchorNames(draft)[i]}
          label={anchorNames(draft)[i] ?? ""}
          value={threshold}
          onChange={(value) => onThresholds(draft.thresholds.with(i, value), `anchor ${i}`)}
        />
      ))}
      <button
        type="button"
        disabled={gaps.length === 0}
        onClick={() => onThresholds(inDirection(gaps, draft), "gaps")}
      >
        {strings.calibrate.atGaps}
      </button>
      {draft.method === "direct" && draft.thresholds.length === 3 && (
        <button type="button" onClick={() => onThresholds(draft.thresholds.toReversed(), "direction")}>
          {strings.calibrate.reverse}
        </button>
      )}
      {draft.method !== "direct" && (
        <CutButtons
          values={values}
          thresholds={draft.thresholds}
          onCuts={(cuts) => onThresholds(cuts, "cuts")}
        />
      )}
    </>
  );
}

/** Returns the cases that an attribute applies to, and their raw values in the same order, NaN where missing. */
function useRawValues(id: string, of: AttributeDeclaration["of"]) {
  const { cases: all, grades } = useStudy();
  const cases = useMemo(
    () => all.filter(({ kind }) => of === undefined || [of].flat().includes(kind)),
    [all, of],
  );
  const values = useMemo(
    () => cases.map((one) => grades.get(cellId(one.id, id))?.grade ?? Number.NaN),
    [cases, grades, id],
  );
  return { cases, values };
}

/** Shows how many cases are in the set and how many are at 0.5, or why the values cannot be calibrated. */
function Summary({ memberships, error }: { memberships: readonly number[]; error: string | undefined }) {
  const skew = skewness(memberships);
  const halves = memberships.filter((membership) => membership === 0.5).length;
  return (
    <p role="status">
      {error ?? strings.calibrate.summary(skew.above, skew.of, halves)}
      {error === undefined && skew.of > 0 && (skew.share < 0.2 || skew.share > 0.8) && (
        <strong> {strings.calibrate.skewed}</strong>
      )}
    </p>
  );
}

/** A field for the reason for the thresholds. */
function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  return (
    <label className="calibration-reason">
      {strings.calibrate.reason}
      <textarea
        rows={2}
        maxLength={4000}
        value={value}
        aria-describedby="calibration-reason-hint"
        onChange={({ target }) => onChange(target.value)}
      />
      <span id="calibration-reason-hint" className="soft">
        {strings.calibrate.reasonHint}
      </span>
    </label>
  );
}

function MethodChoice({
  draft,
  values,
  onChange,
}: {
  draft: CalibrationDeclaration;
  values: readonly number[];
  onChange: (calibration: CalibrationDeclaration) => void;
}) {
  return (
    <label>
      {strings.calibrate.method}{" "}
      <select
        value={draft.method === "direct" ? draft.shape : draft.method}
        onChange={({ target }) => {
          const next = withMethod(draft, target.value as Method, values);
          if (next) onChange(next);
        }}
      >
        {Object.entries(strings.calibrate.methods).map(([one, name]) => (
          <option key={one} value={one} disabled={!withMethod(draft, one as Method, values)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Buttons to remove or add a threshold. */
function CutButtons({
  values,
  thresholds,
  onCuts,
}: {
  values: readonly number[];
  thresholds: readonly number[];
  onCuts: (thresholds: readonly number[]) => void;
}) {
  const more = gapsOf(values, thresholds.length + 1);
  return (
    <>
      <button
        type="button"
        disabled={thresholds.length === 1}
        onClick={() => onCuts(thresholds.slice(0, -1))}
      >
        {strings.calibrate.fewerCuts}
      </button>
      <button type="button" disabled={more.length === 0} onClick={() => onCuts(more)}>
        {strings.calibrate.moreCuts}
      </button>
    </>
  );
}

/** Returns a calibration with another reason for its thresholds, or without one. */
function withReason(calibration: CalibrationDeclaration, reason: string | undefined): CalibrationDeclaration {
  const { reason: _, ...others } = calibration;
  return reason === undefined || reason.trim() === "" ? others : { ...others, reason };
}

/** Returns a calibration as the text of a draft; empty without one. */
const draftText = (calibration: CalibrationDeclaration | undefined): string =>
  calibration ? JSON.stringify(calibration) : "";
const read = (text: string): CalibrationDeclaration => JSON.parse(text) as CalibrationDeclaration;

/** Shows the first analysis that uses the attribute, with the current anchors. */
function Follows({ id, manifest }: { id: string; manifest: Manifest }) {
  const using = manifest.analyses.filter(
    (analysis): analysis is AnalysisOf<"truth-table"> =>
      analysis.kind === "truth-table" &&
      [...analysis.conditions, parseLiteral(analysis.outcome).name].includes(id),
  );
  const [chosen, setChosen] = useState(using[0]?.id);
  const analysis = using.find((one) => one.id === chosen) ?? using[0];
  if (!analysis) return null;
  return (
    <section aria-label={strings.calibrate.follows}>
      <label>
        {strings.calibrate.follows}{" "}
        <select value={analysis.id} onChange={(event) => setChosen(event.target.value)}>
          <Options of={using.map((one) => ({ id: one.id, name: one.title }))} />
        </select>
      </label>
      <LiveResult analysis={analysis} manifest={manifest} place={`calibrate ${id}`} />
    </section>
  );
}

function calibrated(
  values: readonly number[],
  calibration: CalibrationDeclaration,
): { memberships: readonly number[]; error?: string } {
  try {
    return { memberships: Array.from(calibrate(values, calibration)) };
  } catch (error) {
    return { memberships: [], error: errorText(error) };
  }
}

/** Returns gaps that divide the values into n + 1 clusters, or undefined for too few values. */
function gapsOf(values: readonly number[], n: number): readonly number[] {
  try {
    return findThresholds(values, { n }).map(roundValue);
  } catch {
    return [];
  }
}

type Method = keyof typeof strings.calibrate.methods;

/** Suggests thresholds at gaps in the values; undefined for too few values. */
function suggestedThresholds(
  method: CalibrationDeclaration["method"],
  n: number,
  values: readonly number[],
): CalibrationDeclaration | undefined {
  const thresholds = [...gapsOf(values, n)];
  if (thresholds.length !== n) return undefined;
  return method === "direct"
    ? { method, thresholds, shape: n === 6 ? "bell" : "logistic" }
    : { method, thresholds };
}

/** Converts a calibration to another method. Anchors stay if both methods have three. */
function withMethod(
  draft: CalibrationDeclaration,
  method: Method,
  values: readonly number[],
): CalibrationDeclaration | undefined {
  if (method === "crisp") return suggestedThresholds(method, 1, values);
  if (method === "indirect")
    return values.some((value) => value < 0) ? undefined : suggestedThresholds(method, 3, values);
  if (method === "bell") return suggestedThresholds("direct", 6, values);
  const three =
    draft.method === "direct" && draft.thresholds.length === 3
      ? draft
      : suggestedThresholds("direct", 3, values);
  return three && { method: "direct", thresholds: three.thresholds, shape: method };
}

/** Orders thresholds in the direction in which the set rises or falls. */
const inDirection = (gaps: readonly number[], { method, thresholds }: CalibrationDeclaration) =>
  method === "direct" && (thresholds[0] ?? 0) > (thresholds.at(-1) ?? 0) ? gaps.toReversed() : gaps;
