import type { TieRow } from "@throughline/api";
import { useState } from "react";
import { ClaimLine } from "../conclusions/conclusion-trace.tsx";
import { strings } from "../strings.ts";
import { Arrow } from "../ui/controls/arrow.tsx";
import { datesOf } from "../ui/language/time-text.ts";
import { useChannels } from "./use-channels.ts";

/** Number of ties listed at first, and added each time. */
const step = 100;

/** Ties, each a button, the chosen one with the claims that it rests on. */
export function TieList({
  ties,
  chosen,
  nameOf,
  onChoose,
}: {
  ties: readonly TieRow[];
  chosen: string;
  nameOf: (actor: string) => string;
  onChoose: (tie: string) => void;
}) {
  const channels = useChannels();
  const [listed, setListed] = useState(step);
  return (
    <>
      <ul className="claims">
        {ties.slice(0, listed).map((tie) => (
          <li key={tie.id}>
            <button type="button" aria-pressed={tie.id === chosen} onClick={() => onChoose(tie.id)}>
              {nameOf(tie.from)} <Arrow /> {nameOf(tie.to)}
            </button>{" "}
            {channels.nameOf(tie.channel)}
            {tie.sign === "-" && ` (${strings.network.refused})`}
            {tie.terms !== null && `, ${tie.terms}`}, {datesOf(tie)}
            {tie.id === chosen && (
              <ul className="claims">
                {tie.claims.map((id) => (
                  <ClaimLine key={id} id={id} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {ties.length > listed && (
        <button type="button" onClick={() => setListed(listed + step)}>
          {strings.network.more(ties.length - listed)}
        </button>
      )}
    </>
  );
}
