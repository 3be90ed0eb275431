import { type CodeRow, contract, type PassageRow } from "@throughline/api";
import type { LocatedPassage } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type CSSProperties, useEffect, useRef } from "react";
import { CellLink } from "../../conclusions/conclusion-trace.tsx";
import { api } from "../../state/api.ts";
import { addressOf, useRoute } from "../../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { Options } from "../../ui/controls/choice.tsx";
import { Link } from "../../ui/controls/link.tsx";
import { ClaimChange } from "../claims/claim-change.tsx";
import { pathOf } from "../codebook/code-tree-model.ts";
import { Memos } from "../memos/memos.tsx";
import { markOf } from "./marks.ts";

/** Number of passages to relocate listed beside the text. Their own screen lists all. */
const shown = 20;
const most = 200;

/**
 * Lists the passages in the visible part of a text. The selected one shows its codes, claims and memos for
 * editing.
 */
export function PassageList({
  placed,
  inView,
  orphans,
  chosen,
}: {
  placed: readonly LocatedPassage<PassageRow>[];
  /** passages in the visible part; by default the first ones */
  inView?: readonly LocatedPassage<PassageRow>[];
  orphans: readonly PassageRow[];
  chosen: string | undefined;
}) {
  const { codes } = useStudy();
  const lost = new Set(orphans.map(({ id }) => id));
  const at = placed.find(({ passage: row }) => row.id === chosen);
  const first = at?.passage ?? orphans.find(({ id }) => id === chosen);
  const over = at ? placed.filter((one) => one !== at && one.start < at.end && one.end > at.start) : [];
  const others = [
    ...orphans.slice(0, shown),
    ...(inView ?? placed.slice(0, most)).map(({ passage: row }) => row),
  ].filter(({ id }) => id !== chosen);
  return (
    <>
      {first && (
        <ChosenPassage
          key={first.id}
          row={first}
          over={over.map(({ passage: row }) => row)}
          orphan={lost.has(first.id)}
        />
      )}
      <h3>
        {inView
          ? strings.read.inView(inView.length, placed.length + orphans.length)
          : `${strings.read.passages} (${placed.length + orphans.length})`}
      </h3>
      {orphans.length > 0 && (
        <p>
          <strong className="unanswered">{strings.orphans.some(orphans.length)}</strong>{" "}
          <Link to={addressOf("relocate")}>{strings.orphans.settle}</Link>
        </p>
      )}
      <ul className="claims">
        {others.map((row) => (
          <li key={row.id}>
            <Link to={addressOf("sources", row.source_key, { passage: row.id })}>
              {row.exact.length > 160 ? `${row.exact.slice(0, 159)}…` : row.exact}
            </Link>{" "}
            <CodeChips row={row} codes={codes} />
            {lost.has(row.id) && <strong className="unanswered"> {strings.read.orphan}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}

function CodeChips({ row, codes }: { row: PassageRow; codes: readonly CodeRow[] }) {
  return row.codes.map((id) => (
    <span key={id} {...chipOf(codes, id)}>
      {pathOf(codes, id)}
    </span>
  ));
}

function chipOf(codes: readonly CodeRow[], id: string): { className: string; style?: CSSProperties } {
  const { className, colour } = markOf(codes, id);
  return {
    className: `chip ${className}`,
    ...(colour ? { style: { "--mark": colour } as CSSProperties } : {}),
  };
}

/** The codes of a passage, each with a button to remove it, and a list to add others. */
function PassageCodes({ row, onRecode }: { row: PassageRow; onRecode: (codes: readonly string[]) => void }) {
  const { codes } = useStudy();
  return (
    <p className="filters">
      {row.codes.map((code) => (
        <span key={code} {...chipOf(codes, code)}>
          <Link to={addressOf("codes", code)}>{pathOf(codes, code)}</Link>{" "}
          <button
            type="button"
            aria-label={strings.read.uncode(pathOf(codes, code))}
            onClick={() => onRecode(row.codes.filter((one) => one !== code))}
          >
            ×
          </button>
        </span>
      ))}
      <label>
        {strings.read.recode}{" "}
        <select
          value=""
          onChange={({ target: { value } }) => value !== "" && onRecode([...row.codes, value])}
        >
          <option value="">{strings.codes.choose}</option>
          <Options
            of={codes
              .filter(({ id }) => !row.codes.includes(id))
              .map(({ id }) => ({ id, name: pathOf(codes, id) }))}
          />
        </select>
      </label>
    </p>
  );
}

function ChosenPassage({
  row,
  over,
  orphan,
}: {
  row: PassageRow;
  /** other passages over the same words */
  over: readonly PassageRow[];
  orphan: boolean;
}) {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const { query } = useRoute();
  const ref = useRef<HTMLElement>(null);
  const params = { id: row.id };
  const claims = useAnswer(contract.tables.claims.list, { query: { passages: row.id, limit: 100 } }, [
    "claims",
  ]);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const recode = (ids: readonly string[]) =>
    void workbench.attempt(() =>
      api(contract.tables.passages.change, { params, body: { version: row.version, codes: ids } }),
    );
  return (
    <section ref={ref} className="selection" aria-label={strings.read.passage}>
      <h3>{strings.read.passage}</h3>
      <blockquote>{row.exact.length > 300 ? `${row.exact.slice(0, 299)}…` : row.exact}</blockquote>
      {orphan && <strong className="unanswered">{strings.read.orphan}</strong>}
      <PassageCodes row={row} onRecode={recode} />
      {claims && claims.rows.length > 0 && (
        <ul className="claims">
          {claims.rows.map((claim) => (
            <li key={claim.id}>
              <Link to={addressOf("sources", row.source_key, { claim: claim.id })}>{claim.statement}</Link>{" "}
              <CellLink cell={cellId(claim.case, claim.attribute)} />
              <ClaimChange claim={claim} />
            </li>
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <>
          <h4>{strings.read.over}</h4>
          <ul className="claims">
            {over.map((other) => (
              <li key={other.id}>
                <Link to={addressOf("sources", other.source_key, { passage: other.id })}>
                  {other.codes.map((code) => pathOf(codes, code)).join(", ") || strings.read.noCode}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <button
        type="button"
        onClick={() =>
          void workbench.attempt(() =>
            api(contract.tables.passages.remove, { params, query: { version: row.version } }),
          )
        }
      >
        {strings.read.remove}
      </button>
      <Memos about="passage" thing={row.id} isWriting={query.get("write") === "memo"} />
    </section>
  );
}
