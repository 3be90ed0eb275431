import { contract } from "@throughline/api";
import { CellLink, ClaimLine } from "../conclusions/conclusion-trace.tsx";
import { useChannels } from "../pathways/use-channels.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Arrow } from "../ui/controls/arrow.tsx";
import type { Thing } from "../ui/figures/live-figure.tsx";
import { numberText } from "../ui/language/number-text.ts";
import { datesOf } from "../ui/language/time-text.ts";

/** What a tie, an event, a claim or a grade of a figure rests on, down to the places in the texts. */
export function EvidencePanel({ thing, onClose }: { thing: Thing; onClose: () => void }) {
  return (
    <aside className="panel evidence" aria-label={strings.evidence.of(thing.id)}>
      <button type="button" onClick={onClose}>
        {strings.close}
      </button>
      {thing.is === "tie" && <TieEvidence id={thing.id} />}
      {thing.is === "event" && <EventEvidence id={thing.id} />}
      {thing.is === "claim" && <Claims ids={[thing.id]} />}
      {thing.is === "cell" && <CellEvidence cell={thing.id} />}
    </aside>
  );
}

function TieEvidence({ id }: { id: string }) {
  const channels = useChannels();
  const tie = useAnswer(contract.tables.ties.get, { params: { id: id } }, ["ties"]);
  const from = useAnswer(contract.tables.actors.get, tie && { params: { id: tie.from } }, ["actors"]);
  const to = useAnswer(contract.tables.actors.get, tie && { params: { id: tie.to } }, ["actors"]);
  if (!tie) return null;
  return (
    <>
      <h2>
        {from?.name ?? tie.from} <Arrow /> {to?.name ?? tie.to}
      </h2>
      <p>
        {channels.nameOf(tie.channel)}
        {tie.sign === "-" && ` (${strings.network.refused})`}
        {tie.terms !== null && `, ${tie.terms}`}, {datesOf(tie)}
      </p>
      <Claims ids={tie.claims} />
    </>
  );
}

function EventEvidence({ id }: { id: string }) {
  const event = useAnswer(contract.tables.events.get, { params: { id: id } }, ["events"]);
  if (!event) return null;
  return (
    <>
      <h2>{event.title}</h2>
      <p>
        {datesOf(event)}
        {event.phase !== null && `, ${event.phase}`}
      </p>
      <Claims ids={event.claims} />
    </>
  );
}

function CellEvidence({ cell }: { cell: string }) {
  const { grades } = useStudy();
  const grade = grades.get(cell);
  return (
    <>
      <h2>
        <CellLink cell={cell} />
      </h2>
      <p>{typeof grade?.grade === "number" ? numberText(grade.grade) : strings.evidence.notGraded}</p>
      <Claims ids={grade?.claims ?? []} />
    </>
  );
}

function Claims({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <p className="soft">{strings.evidence.none}</p>;
  return (
    <ul className="claims">
      {ids.map((id) => (
        <ClaimLine key={id} id={id} />
      ))}
    </ul>
  );
}
