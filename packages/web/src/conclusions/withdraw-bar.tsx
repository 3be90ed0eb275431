import { contract } from "@throughline/api";
import { useMemo, useState } from "react";
import { matchingPlaces } from "../state/places.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { useRows } from "../state/use-rows.ts";
import { useSourceName } from "../state/use-source-name.ts";
import { strings } from "../strings.ts";
import { CancelJobButton } from "../ui/controls/cancel-job-button.tsx";
import { Dialog } from "../ui/panels/dialog.tsx";
import type { useWithdrawal } from "./use-withdrawal.ts";
import { type SetAside, withoutText } from "./withdrawal.ts";

const shown = 30;
const text = strings.withdrawal;

/** Withdraws a source, a claim, a coder or all judgements, and summarises the effect on the conclusions. */
export function WithdrawBar({
  aside,
  state: { found, running, failure },
  onChange,
}: {
  aside: SetAside | undefined;
  state: ReturnType<typeof useWithdrawal>;
  onChange: (aside: SetAside | undefined) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const name = useAsideName(aside);
  return (
    <section className="withdraw" aria-label={text.title}>
      <p className="filters">
        <label>
          <input
            type="checkbox"
            checked={aside?.kind === "judgements"}
            onChange={(event) => onChange(event.target.checked ? { kind: "judgements" } : undefined)}
          />{" "}
          {text.factsOnly}
        </label>
        <button type="button" onClick={() => setOpen(true)}>
          {text.choose}
        </button>
      </p>
      <div className={aside && "result"} role="status">
        {aside && (
          <>
            <p>
              <strong>{text.without(name)}</strong>{" "}
              {found ? text.counts(found.result.counts) : failure === undefined && text.computing}
            </p>
            {found && (
              <p className="soft">
                {"gone" in found.result
                  ? text.gone(found.result.gone)
                  : text.judgements(found.result.claims.judgements)}
              </p>
            )}
            {failure !== undefined && <p className="notice">{failure}</p>}
            <p className="filters">
              <span className="soft">{text.notSaved}</span>
              {running && <CancelJobButton job={running.id} />}
              <button type="button" onClick={() => onChange(undefined)}>
                {text.putBack}
              </button>
            </p>
          </>
        )}
      </div>
      {isOpen && (
        <Chooser
          onClose={() => setOpen(false)}
          onChoose={(chosen) => {
            setOpen(false);
            onChange(chosen);
          }}
        />
      )}
    </section>
  );
}

/** Returns a description of the withdrawn evidence. */
function useAsideName(aside: SetAside | undefined): string {
  const nameOf = useSourceName();
  const claimId = aside?.kind === "claim" ? aside.id : undefined;
  const claim = useAnswer(
    contract.tables.claims.get,
    claimId === undefined ? undefined : { params: { id: claimId } },
    ["claims"],
  );
  switch (aside?.kind) {
    case undefined:
      return "";
    case "judgements":
      return text.allJudgements;
    case "source":
      return nameOf(aside.id);
    case "coder":
      return text.coded(aside.id);
    case "claim":
      return text.claim(claim?.statement ?? aside.id);
  }
}

type Choice = { readonly kind: string; readonly label: string; readonly aside: SetAside };

/** Finds a source, claim or coder by a few letters. */
function Chooser({ onClose, onChoose }: { onClose: () => void; onChoose: (aside: SetAside) => void }) {
  const choices = useChoices();
  const [wanted, setWanted] = useState("");
  const found = useMemo(() => matchingPlaces(choices, wanted), [choices, wanted]);
  return (
    <Dialog label={text.choose} onClose={onClose}>
      <input
        type="search"
        aria-label={text.find}
        placeholder={text.find}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="choices">
        {found.slice(0, shown).map(({ kind, label, aside }) => (
          <li key={withoutText(aside)}>
            <button type="button" className="plain" onClick={() => onChoose(aside)}>
              <span>{label}</span> <span className="soft">{kind}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="soft" role="status">
        {strings.found(Math.min(found.length, shown), found.length)}
      </p>
    </Dialog>
  );
}

function useChoices(): readonly Choice[] {
  const { sources } = useStudy();
  const nameOf = useSourceName();
  const claims = useRows("claims");
  const passages = useRows("passages");
  return useMemo(() => {
    const coders = new Set((passages ?? []).flatMap(({ coder }) => coder ?? []));
    return [
      ...sources.map(
        ({ key }): Choice => ({
          kind: text.kinds.source,
          label: nameOf(key),
          aside: { kind: "source", id: key },
        }),
      ),
      ...[...coders].map(
        (coder): Choice => ({ kind: text.kinds.coder, label: coder, aside: { kind: "coder", id: coder } }),
      ),
      ...(claims ?? []).map(
        ({ id, statement }): Choice => ({
          kind: text.kinds.claim,
          label: statement,
          aside: { kind: "claim", id },
        }),
      ),
    ];
  }, [sources, nameOf, claims, passages]);
}
