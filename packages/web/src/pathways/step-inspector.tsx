import type { DrawnPathway } from "@throughline/report";
import type { RecordRef } from "@throughline/report/components";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";

const text = strings.pathways;

/** A step of a pattern in a case: what it asks for, the closest records, and which patterns fit the case better. */
export function StepInspector({
  pathway,
  step: wanted,
  rivals,
  addressOfStep,
  addressOfPattern,
  onChoose,
}: {
  pathway: DrawnPathway;
  /** id of the step; by default the first that is not met */
  step: string | null;
  /** other patterns of the case that hold or may hold */
  rivals: readonly DrawnPathway[];
  addressOfStep: (step: string) => string;
  addressOfPattern: (pattern: string) => string;
  onChoose: (record: RecordRef) => void;
}) {
  const { steps, name, figure } = pathway;
  const step =
    steps.find(({ id }) => id === wanted) ??
    steps.find(({ status, optional }) => status !== "met" && !optional) ??
    steps[0];
  if (!step) return null;
  const picture = figure?.picture.is === "pathway" ? figure.picture : undefined;
  const row = picture?.rows.find(({ id }) => id === step.id);
  const [from, to] = row?.ends?.map((end) => picture?.lanes[end]) ?? [];
  return (
    <aside className="panel step-inspector" aria-label={text.step}>
      <nav aria-label={text.stepsOf(name)}>
        {steps.map(({ id, status }) => (
          <Link
            key={id}
            to={addressOfStep(id)}
            className={`step-chip ${status.replace(" ", "-")}`}
            aria-current={id === step.id ? "true" : undefined}
          >
            {id} <span className="unseen">{text.statuses[status]}</span>
          </Link>
        ))}
      </nav>
      <p className="soft">{text.stepOf(name, step.id, steps.length)}</p>
      <h2>{step.name}</h2>
      <p className={`step-status ${step.status.replace(" ", "-")}`}>{text.statuses[step.status]}</p>
      {row && (
        <>
          <h3>{text.asked}</h3>
          <dl>
            {from && <Term name={text.from}>{from.who}</Term>}
            {to && <Term name={text.to}>{to.who}</Term>}
            {row.conditions.length > 0 && <Term name={text.conditions}>{row.conditions.join("; ")}</Term>}
          </dl>
          <h3>{text.records}</h3>
          {row.records.length === 0 && <p className="soft">{text.noRecords}</p>}
          <ul>
            {row.records.map(({ ref, text: words, against }) => (
              <li key={`${ref.is} ${ref.id}`}>
                <button type="button" className="plain" onClick={() => onChoose(ref)}>
                  {words}
                </button>
                {against && <span className="soft"> {text.against}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {rivals.length > 0 && (
        <>
          <h3>{text.rivals}</h3>
          <ul>
            {rivals.map((rival) => (
              <li key={rival.pattern}>
                <Link to={addressOfPattern(rival.pattern)}>{rival.name}</Link>{" "}
                <span className="soft">{text.outcomes[rival.outcome]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

function Term({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
