import type { PatternFile } from "@throughline/study";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { useOptions } from "../../study/tables/use-options.ts";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";
import { IconButton } from "../../ui/controls/icon-button.tsx";
import { Ticks } from "../../ui/controls/ticks.tsx";
import {
  type ActorClass,
  type Asking,
  arrow,
  askingOf,
  askings,
  ends,
  listOf,
  oneOrMore,
  type PatternStep,
  stepAsking,
  stepWith,
  withMovedStep,
  withoutStep,
} from "./pattern-edits.ts";

const text = strings.ownPatterns;
const classes = Object.keys(text.classes) as ActorClass[];

type Parts = {
  readonly step: PatternStep;
  readonly pattern: PatternFile;
  readonly onChange: (pattern: PatternFile) => void;
};

/** One step of a pattern: what happens, between whom, by which channels, and when. */
export function StepFields({ step, pattern, onChange }: Parts) {
  const steps = pattern.steps ?? [];
  const place = steps.findIndex(({ id }) => id === step.id);
  const replace = (next: PatternStep) =>
    onChange({ ...pattern, steps: steps.map((one) => (one.id === step.id ? next : one)) });
  const set = (change: Parameters<typeof stepWith>[1]) => replace(stepWith(step, change));
  const asking = askingOf(step);
  return (
    <li>
      <fieldset>
        <legend>{text.step(step.id)}</legend>
        <div className="step-line">
          <label className="wide">
            {text.stepName}{" "}
            <input value={step.name} required onChange={({ target }) => set({ name: target.value })} />
          </label>
          <IconButton
            icon={ArrowUp}
            label={text.up(step.id)}
            isDisabled={place === 0}
            onPress={() => onChange(withMovedStep(pattern, step.id, -1))}
          />
          <IconButton
            icon={ArrowDown}
            label={text.down(step.id)}
            isDisabled={place === steps.length - 1}
            onPress={() => onChange(withMovedStep(pattern, step.id, 1))}
          />
          <IconButton
            icon={Trash2}
            label={text.removeStep(step.id)}
            isDisabled={steps.length === 1}
            onPress={() => onChange(withoutStep(pattern, step.id))}
          />
        </div>
        {asking === undefined ? (
          <p className="soft">{text.otherAsking}</p>
        ) : (
          <div className="step-line">
            <label>
              {text.asks}{" "}
              <select
                value={asking}
                onChange={({ target }) => replace(stepAsking(step, target.value as Asking, pattern))}
              >
                <Options of={optionsOf(text.askings, askings)} />
              </select>
            </label>
            {(asking === "tie" || asking === "no_tie") && (
              <TieFields step={step} asking={asking} pattern={pattern} onSet={set} />
            )}
            {asking === "phase" && <PhaseField step={step} onSet={set} />}
            {asking === "grade" && <GradeFields step={step} onSet={set} />}
          </div>
        )}
        <TimeFields step={step} pattern={pattern} onSet={set} />
      </fieldset>
    </li>
  );
}

type SetParts = {
  readonly step: PatternStep;
  readonly onSet: (change: Parameters<typeof stepWith>[1]) => void;
};

function TieFields({
  step,
  asking,
  pattern,
  onSet,
}: SetParts & { readonly asking: "tie" | "no_tie"; readonly pattern: PatternFile }) {
  const { channels = [] } = useOptions("ties");
  const roles = Object.keys(pattern.roles ?? {});
  const { from, to } = ends(step);
  const role = (label: string, value: string, onRole: (role: string) => void) => (
    <label>
      {label}{" "}
      <select value={value} onChange={({ target }) => onRole(target.value)}>
        <Options of={roles} />
      </select>
    </label>
  );
  return (
    <>
      {role(text.from, from, (next) => onSet({ [asking]: arrow(next, to) }))}
      {role(text.to, to, (next) => onSet({ [asking]: arrow(from, next) }))}
      <label>
        {text.sign}{" "}
        <select
          value={step.sign ?? "+"}
          onChange={({ target }) => onSet({ sign: target.value === "+" ? undefined : target.value })}
        >
          <Options of={optionsOf(text.signs, ["+", "-", "either"])} />
        </select>
      </label>
      {asking === "tie" && (
        <label>
          {text.through}{" "}
          <select
            value={listOf<string>(step.through)[0] ?? ""}
            onChange={({ target }) =>
              onSet({ through: target.value || undefined, through_at_most: undefined })
            }
          >
            <option value="">{text.directly}</option>
            <Options of={optionsOf(text.classes, classes)} />
          </select>
        </label>
      )}
      <Ticks
        legend={text.channels}
        options={channels}
        ticked={listOf(step.channels)}
        onChange={(ids) => onSet({ channels: oneOrMore(ids) })}
      />
    </>
  );
}

const phases = Object.keys(text.phases) as (keyof typeof text.phases)[];

function PhaseField({ step, onSet }: SetParts) {
  return (
    <label>
      {text.phase}{" "}
      <select value={step.phase} onChange={({ target }) => onSet({ phase: target.value })}>
        <Options of={optionsOf(text.phases, phases)} />
      </select>
    </label>
  );
}

const parts = Object.keys(text.grades) as (keyof typeof text.grades)[];

function GradeFields({ step, onSet }: SetParts) {
  const { info } = useStudy();
  const attributes = Object.entries(info?.manifest.attributes ?? {}).filter(
    ([, { role }]) => role !== "note",
  );
  const isAtMost = step.at_most !== undefined;
  const bound = step.at_most ?? step.above ?? 0.5;
  return (
    <>
      <label>
        {text.grade}{" "}
        <select value={step.grade} onChange={({ target }) => onSet({ grade: target.value })}>
          <optgroup label={text.gradeOfAnalysis}>
            <Options of={optionsOf(text.grades, parts)} />
          </optgroup>
          <optgroup label={text.gradeOfStudy}>
            <Options of={attributes.map(([id, { label }]) => ({ id, name: label }))} />
          </optgroup>
        </select>
      </label>
      {step.exceeds === undefined && (
        <>
          <label>
            {text.bound}{" "}
            <select
              value={isAtMost ? "at_most" : "above"}
              onChange={({ target }) =>
                onSet(
                  target.value === "at_most"
                    ? { at_most: bound, above: undefined }
                    : { above: bound, at_most: undefined },
                )
              }
            >
              <option value="above">{text.bounds.above}</option>
              <option value="at_most">{text.bounds.atMost}</option>
            </select>
          </label>
          <label>
            {text.value}{" "}
            <input
              type="number"
              min={0}
              max={1}
              step="any"
              required
              value={bound}
              onChange={({ target }) => onSet({ [isAtMost ? "at_most" : "above"]: Number(target.value) })}
            />
          </label>
        </>
      )}
    </>
  );
}

/** The time of a step (before another step, or within a period of it), and whether the step is required. */
function TimeFields({ step, pattern, onSet }: SetParts & { readonly pattern: PatternFile }) {
  const others = (pattern.steps ?? []).filter(({ id }) => id !== step.id);
  const asking = askingOf(step);
  const { within } = step;
  const years = within?.years;
  const isDated = asking === "tie" || asking === "phase";
  const stepChoice = (label: string, value: string, none: string, onStep: (id: string) => void) => (
    <label>
      {label}{" "}
      <select value={value} onChange={({ target }) => onStep(target.value)}>
        <option value="">{none}</option>
        <Options of={others.map(({ id, name }) => ({ id, name: name === "" ? id : `${id}: ${name}` }))} />
      </select>
    </label>
  );
  return (
    <div className="step-line">
      {isDated &&
        within?.months === undefined &&
        stepChoice(text.withinOf, within?.of ?? "", text.anyTime, (of) =>
          onSet({ within: of === "" ? undefined : { years: years ?? 2, of } }),
        )}
      {within && typeof years === "number" && (
        <label>
          {text.withinYears}{" "}
          <input
            type="number"
            min={0.1}
            step="any"
            required
            value={years}
            onChange={({ target }) => onSet({ within: { ...within, years: Number(target.value) } })}
          />
        </label>
      )}
      {asking !== "grade" &&
        listOf(step.before).length < 2 &&
        stepChoice(text.before, listOf(step.before)[0] ?? "", text.inOrder, (before) =>
          onSet({ before: before === "" ? undefined : before }),
        )}
      <label className="tick">
        <input
          type="checkbox"
          checked={step.optional === true}
          onChange={({ target }) => onSet({ optional: target.checked ? true : undefined })}
        />{" "}
        {text.optional}
      </label>
    </div>
  );
}
