import { contract } from "@throughline/api";
import type { Trace } from "@throughline/assess";
import { cellParts, silenceWithId } from "@throughline/study";
import { useChannels } from "../pathways/use-channels.ts";
import { addressOf } from "../state/route.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { useSourceName } from "../state/use-source-name.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { gradeText } from "../ui/language/number-text.ts";
import { datesOf } from "../ui/language/time-text.ts";

const shown = 60;

/**
 * The trace of a conclusion as links: grades to the grid, claims to their position in the text, ties to the
 * network.
 */
export function ConclusionTrace({ trace }: { trace: Trace }) {
  const { grades } = useStudy();
  return (
    <>
      {trace.cells.length > 0 && (
        <Listed title={strings.verdict.grades} count={trace.cells.length}>
          {trace.cells.slice(0, shown).map((cell) => (
            <li key={cell}>
              <CellLink cell={cell} /> {gradeText(grades.get(cell)?.grade)}
            </li>
          ))}
        </Listed>
      )}
      {trace.claims.length > 0 && (
        <Listed title={strings.verdict.claims} count={trace.claims.length}>
          {trace.claims.slice(0, shown).map((id) => (
            <ClaimLine key={id} id={id} />
          ))}
        </Listed>
      )}
      {trace.ties.length > 0 && (
        <Listed title={strings.verdict.ties} count={trace.ties.length}>
          {trace.ties.slice(0, shown).map((id) => (
            <li key={id}>
              <Link to={addressOf("network", id)}>
                <TieText id={id} />
              </Link>
            </li>
          ))}
        </Listed>
      )}
      {trace.events.length > 0 && (
        <Listed title={strings.verdict.events} count={trace.events.length}>
          {trace.events.slice(0, shown).map((id) => (
            <EventLine key={id} id={id} />
          ))}
        </Listed>
      )}
      {trace.silences.length > 0 && (
        <Listed title={strings.verdict.silences} count={trace.silences.length}>
          {trace.silences.map((id) => (
            <SilenceLine key={id} id={id} />
          ))}
        </Listed>
      )}
    </>
  );
}

/** What a study declares its sources would have reported, with the reason and the sources. */
function SilenceLine({ id }: { id: string }) {
  const { info } = useStudy();
  const channels = useChannels();
  const nameOf = useSourceName();
  const declared = silenceWithId(info?.manifest.silences, id);
  if (declared === undefined) return null;
  const { attribute, channel = "", reason, sources } = declared;
  const about =
    attribute === undefined
      ? channels.nameOf(channel)
      : (info?.manifest.attributes[attribute]?.label ?? attribute);
  return (
    <li>
      {about}: {reason} {sources.map(nameOf).join(", ")}
    </li>
  );
}

function TieText({ id }: { id: string }) {
  const channels = useChannels();
  const tie = useAnswer(contract.tables.ties.get, { params: { id: id } }, ["ties"]);
  const from = useAnswer(contract.tables.actors.get, tie && { params: { id: tie.from } }, ["actors"]);
  const to = useAnswer(contract.tables.actors.get, tie && { params: { id: tie.to } }, ["actors"]);
  return tie
    ? `${from?.name ?? tie.from} → ${to?.name ?? tie.to}, ${channels.nameOf(tie.channel)}, ${datesOf(tie)}`
    : id;
}

/** An event with its claims, each linked to its position in the text. */
function EventLine({ id }: { id: string }) {
  const event = useAnswer(contract.tables.events.get, { params: { id: id } }, ["events"]);
  return (
    <li>
      {event && (
        <>
          {event.title}, {datesOf(event)}
        </>
      )}
      <ul className="claims">
        {event?.claims.map((claim) => (
          <ClaimLine key={claim} id={claim} />
        ))}
      </ul>
    </li>
  );
}

/** A link to a cell of the grid, with the names of case and attribute. */
export function CellLink({ cell }: { cell: string }) {
  const { cases, info } = useStudy();
  const { caseId, attribute } = cellParts(cell);
  const name = cases.find(({ id }) => id === caseId)?.name ?? caseId;
  return (
    <Link to={addressOf("cases", cell)}>
      {name}, {info?.manifest.attributes[attribute]?.label ?? attribute}
    </Link>
  );
}

function Listed({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  return (
    <details>
      <summary>
        {title} ({count > shown ? strings.verdict.first(shown, count) : count})
      </summary>
      <ul className="claims">{children}</ul>
    </details>
  );
}

/** A claim with a link to its position in the text. */
export function ClaimLine({ id }: { id: string }) {
  const nameOf = useSourceName();
  const claim = useAnswer(contract.tables.claims.get, { params: { id: id } }, ["claims"]);
  return (
    <li>
      {claim && (
        <>
          {claim.statement}{" "}
          <Link to={addressOf("sources", claim.source_key, { claim: id })}>
            {nameOf(claim.source_key)}, {claim.locator}
          </Link>
        </>
      )}
    </li>
  );
}
