import { type ClaimRow, contract, type TieRow } from "@throughline/api";
import { cellId } from "@throughline/study";
import { CellLink } from "../../conclusions/conclusion-trace.tsx";
import { useAssessment } from "../../conclusions/use-assessment.ts";
import { withoutText } from "../../conclusions/withdrawal.ts";
import { useChannels } from "../../pathways/use-channels.ts";
import { addressOf } from "../../state/route.ts";
import { useAnswer, useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { Arrow } from "../../ui/controls/arrow.tsx";
import { Link } from "../../ui/controls/link.tsx";
import { datesOf } from "../../ui/language/time-text.ts";
import { ClaimChange } from "./claim-change.tsx";
import { RowsFromClaim } from "./rows-from-claim.tsx";
import "./claim-inspector.css";

const text = strings.read.inspector;

/** The opened claim: its content, the grade that it is about, and what rests on it. */
export function ClaimInspector({ claim }: { claim: ClaimRow }) {
  const { statement, direction, locator } = claim;
  const dated = claim.date_from !== null || claim.date_to !== null;
  return (
    <section className="claim-inspector" aria-label={text.claim}>
      <h2>{statement}</h2>
      <dl>
        <dt>{strings.read.direction}</dt>
        <dd>{strings.panel[direction]}</dd>
        <dt>{text.grade}</dt>
        <dd>
          <CellLink cell={cellId(claim.case, claim.attribute)} />
        </dd>
        {dated && (
          <>
            <dt>{text.date}</dt>
            <dd>{datesOf(claim)}</dd>
          </>
        )}
        <dt>{strings.panel.confidence}</dt>
        <dd>{strings.confidences[claim.confidence]}</dd>
        <dt>{strings.read.locator}</dt>
        <dd>{locator}</dd>
      </dl>
      <ClaimChange claim={claim} />
      <h3>{text.rests}</h3>
      <RestsOnClaim id={claim.id} />
      <RowsFromClaim claim={claim} />
    </section>
  );
}

/** The grades, ties and events that cite a claim, and the conclusions that use it or fall without it. */
function RestsOnClaim({ id }: { id: string }) {
  const { grades } = useStudy();
  const assessment = useAssessment();
  const cited = { query: { claims: id, limit: 100 } };
  const ties = useAnswer(contract.tables.ties.list, cited, ["ties"]);
  const events = useAnswer(contract.tables.events.list, cited, ["events"]);
  const cells = [...grades].filter(([, grade]) => grade.claims.includes(id)).map(([cell]) => cell);
  const using = assessment?.conclusions.filter(({ trace }) => trace.claims.includes(id)) ?? [];
  const falling = using.filter(({ leverage }) =>
    leverage.some((lever) => "withdraw" in lever && lever.withdraw === "claim" && lever.id === id),
  );
  const isUnused = cells.length === 0 && ties?.rows.length === 0 && events?.rows.length === 0;
  return (
    <ul className="rests">
      {isUnused && <li className="soft">{text.nothing}</li>}
      {cells.map((cell) => (
        <li key={cell}>
          <CellLink cell={cell} />
        </li>
      ))}
      {ties?.rows.map((tie) => (
        <li key={tie.id}>
          <TieLink tie={tie} />
        </li>
      ))}
      {events?.rows.map((event) => (
        <li key={event.id}>
          {event.title} <span className="soft">{datesOf(event)}</span>
        </li>
      ))}
      {using.length > 0 && (
        <li>
          <Link to={addressOf("conclusions", "", { without: withoutText({ kind: "claim", id }) })}>
            {text.conclusions(using.length)}
          </Link>{" "}
          <span className="soft">{text.falling(falling.length)}</span>
        </li>
      )}
    </ul>
  );
}

function TieLink({ tie }: { tie: TieRow }) {
  const channels = useChannels();
  const from = useAnswer(contract.tables.actors.get, { params: { id: tie.from } }, ["actors"]);
  const to = useAnswer(contract.tables.actors.get, { params: { id: tie.to } }, ["actors"]);
  return (
    <>
      <Link to={addressOf("network", tie.id)}>
        {from?.name ?? "…"} <Arrow /> {to?.name ?? "…"}
      </Link>{" "}
      <span className="soft">
        {channels.nameOf(tie.channel)}, {datesOf(tie)}
      </span>
    </>
  );
}
