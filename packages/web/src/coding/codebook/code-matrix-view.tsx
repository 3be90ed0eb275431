import { type CSSProperties, useMemo, useState } from "react";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";
import { Link } from "../../ui/controls/link.tsx";
import "../../sources/documents.css";
import { contract } from "@throughline/api";
import { addressOf, go, useRoute } from "../../state/route.ts";
import { useAnswer, useStudy } from "../../state/use.ts";
import { useSourceName } from "../../state/use-source-name.ts";
import { strings } from "../../strings.ts";
import { sheetOf } from "../../ui/files/csv.ts";
import { download } from "../../ui/files/download.ts";
import { WordsInContext } from "../reading/words-in-context.tsx";
import { type Crossing, crossings, type Matrix, matrixOf, matrixRows } from "./code-matrix-model.ts";
import { codeTree, pathOf, visibleNodes } from "./code-tree-model.ts";

/** Number of columns shown before all are requested. The file has all. */
const few = 40;

/** Cross-tabulates codes with sources, cases or each other. Each count opens its passages. */
export function CodeMatrixView() {
  const { codes, cases } = useStudy();
  const { query } = useRoute();
  const across = crossings.find((one) => one === query.get("across")) ?? "sources";
  const below = query.get("below") === "true" && across !== "codes";
  const [whole, setWhole] = useState(false);
  const meetings = useAnswer(contract.codeMatrix.get, { query: { across, below: String(below) } }, [
    "passages",
    "codes",
    "claims",
  ]);
  const ids = useMemo(() => visibleNodes(codeTree(codes)).map(({ code }) => code.id), [codes]);
  const matrix = useMemo(() => {
    const found = matrixOf(meetings ?? [], ids);
    // The table of codes by codes is symmetric.
    return across === "codes" ? { ...found, columns: found.rows } : found;
  }, [meetings, ids, across]);
  const nameOf = (column: string): string => {
    if (across === "codes") return pathOf(codes, column);
    return across === "cases" ? (cases.find(({ id }) => id === column)?.name ?? column) : column;
  };
  const address = (change: Readonly<Record<string, string>>) =>
    addressOf("matrix", "", { across, ...(below ? { below: "true" } : {}), ...change });
  const open = { code: query.get("code") ?? "", column: query.get("column") ?? "" };
  const columns = whole ? matrix.columns : matrix.columns.slice(0, few);
  return (
    <div className="matrix-view">
      <div className="filters">
        <AcrossChoice
          across={across}
          below={below}
          onChange={(change) => go(address(change), { replace: true })}
        />
        <button
          type="button"
          onClick={async () =>
            download(
              `codes-across-${across}.csv`,
              await sheetOf(matrixRows(matrix, strings.matrix.code, (code) => pathOf(codes, code))),
            )
          }
        >
          {strings.matrix.save}
        </button>
      </div>
      <p className="soft">{strings.matrix.about[across]}</p>
      {meetings && meetings.length === 0 && <p role="status">{strings.matrix.none}</p>}
      {columns.length < matrix.columns.length && (
        <p role="status">
          {strings.matrix.columns(columns.length, matrix.columns.length)}{" "}
          <button type="button" onClick={() => setWhole(true)}>
            {strings.matrix.allColumns}
          </button>
        </p>
      )}
      {matrix.rows.length > 0 && (
        <MatrixTable
          matrix={matrix}
          columns={columns}
          nameOf={nameOf}
          open={open}
          addressFor={(code, column) => address({ code, column })}
        />
      )}
      {open.code !== "" && open.column !== "" && (
        <MeetingPassages across={across} below={below} {...open} name={nameOf(open.column)} />
      )}
    </div>
  );
}

/** What the codes are counted across, and whether the codes below them count. */
function AcrossChoice({
  across,
  below,
  onChange,
}: {
  across: (typeof crossings)[number];
  below: boolean;
  onChange: (change: Readonly<Record<string, string>>) => void;
}) {
  return (
    <>
      <label>
        {strings.matrix.across}{" "}
        <select value={across} onChange={({ target: { value } }) => onChange({ across: value })}>
          <Options of={optionsOf(strings.matrix.crossings, crossings)} />
        </select>
      </label>
      {across !== "codes" && (
        <label>
          <input
            type="checkbox"
            checked={below}
            onChange={({ target: { checked } }) => onChange({ below: String(checked) })}
          />{" "}
          {strings.matrix.below}
        </label>
      )}
    </>
  );
}

function MatrixTable({
  matrix: { rows, count, most },
  columns,
  nameOf,
  open,
  addressFor,
}: {
  matrix: Matrix;
  columns: readonly string[];
  nameOf: (column: string) => string;
  open: { readonly code: string; readonly column: string };
  addressFor: (code: string, column: string) => string;
}) {
  const { codes } = useStudy();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <div className="matrix" tabIndex={0} role="region" aria-label={strings.screens.matrix}>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.matrix.code}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <span>{nameOf(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((code) => (
            <tr key={code}>
              <th scope="row">
                <Link to={addressOf("codes", code)}>{pathOf(codes, code)}</Link>
              </th>
              {columns.map((column) => {
                const met = count(code, column);
                return (
                  <td
                    key={column}
                    style={{ "--share": `${Math.round((45 * met) / most)}%` } as CSSProperties}
                  >
                    {met > 0 && (
                      <Link
                        to={addressFor(code, column)}
                        aria-label={strings.matrix.cell(pathOf(codes, code), nameOf(column), met)}
                        aria-current={open.code === code && open.column === column ? "true" : undefined}
                      >
                        {met}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Lists the passages behind a count, with links to their positions. */
function MeetingPassages({
  across,
  below,
  code,
  column,
  name,
}: {
  across: Crossing;
  below: boolean;
  code: string;
  column: string;
  name: string;
}) {
  const nameOf = useSourceName();
  const { codes } = useStudy();
  const rows = useAnswer(
    contract.codeMatrix.passages,
    { query: { across, below: String(below), code, column } },
    ["passages", "codes", "claims"],
  );
  if (!rows) return <p className="soft">{strings.loading}</p>;
  return (
    <section aria-label={strings.read.passages}>
      <h2>{strings.matrix.passages(pathOf(codes, code), name, rows.length)}</h2>
      <ul className="claims">
        {rows.map((row) => (
          <li key={row.id}>
            <WordsInContext place={row} />{" "}
            <Link to={addressOf("sources", row.source_key, { passage: row.id })}>
              {nameOf(row.source_key)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
