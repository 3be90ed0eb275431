import { contract } from "@throughline/api";
import { useState } from "react";
import { anyKind } from "../state/queries.ts";
import { useAnswer } from "../state/use.ts";
import { strings } from "../strings.ts";

/** Who changed what, when. */
export function HistoryView() {
  const [limit, setLimit] = useState(50);
  const lines = useAnswer(contract.study.history, { query: { limit } }, [anyKind]);
  return (
    <div className="history-view">
      <table>
        <thead>
          <tr>
            {strings.history.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines?.map(({ number, at, author, action, note, things, changes }) => (
            <tr key={number}>
              <td>{number}</td>
              <td>
                <time dateTime={at}>{at.slice(0, 19).replace("T", " ")}</time>
              </td>
              <td>{author}</td>
              <td>
                {action}
                {note !== null && `: ${note}`}
                <br />
                <span className="soft">
                  {things.slice(0, 3).join(", ")}
                  {changes > 3 && strings.history.more(changes - 3)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines && lines.length === limit && limit < 500 && (
        <button type="button" onClick={() => setLimit(Math.min(500, limit * 3))}>
          {strings.history.older}
        </button>
      )}
    </div>
  );
}
