import { contract, type RevisionLine } from "@throughline/api";
import { useState } from "react";
import { anyKind } from "../state/queries.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Options } from "../ui/controls/choice.tsx";
import { timeText } from "../ui/language/time-text.ts";
import { sentenceOf } from "./history-words.ts";
import { RevisionDetails } from "./revision-details.tsx";
import "./history.css";

const text = strings.history;

/** Number of revisions shown at first, and at most. */
const first = 50;
const most = 500;

/** The History screen: who changed what, and when. Each change shows the values before and after. */
export function HistoryView() {
  const [limit, setLimit] = useState(first);
  const [author, setAuthor] = useState("");
  const lines = useAnswer(contract.study.history, { query: { limit } }, [anyKind]);
  if (!lines) return <p role="status">{strings.loading}</p>;
  const authors = [...new Set(lines.map((line) => line.author))];
  return (
    <div className="history-view">
      {authors.length > 1 && (
        <p className="filters">
          <label>
            {text.filters.author}{" "}
            <select value={author} onChange={({ target }) => setAuthor(target.value)}>
              <option value="">{text.filters.everyone}</option>
              <Options of={authors} />
            </select>
          </label>
        </p>
      )}
      <ol className="revisions" aria-label={text.heading}>
        {lines
          .filter((line) => author === "" || line.author === author)
          .map((line) => (
            <RevisionItem key={line.number} line={line} />
          ))}
      </ol>
      {lines.length === limit && limit < most && (
        <button type="button" onClick={() => setLimit(Math.min(most, limit * 3))}>
          {text.older}
        </button>
      )}
    </div>
  );
}

function RevisionItem({ line }: { line: RevisionLine }) {
  const study = useStudy();
  const [isOpen, setOpen] = useState(false);
  const { number, at, author } = line;
  const words = sentenceOf(line, study);
  return (
    <li>
      <div className="revision">
        <span className="soft number">{number}</span>
        <span className="revision-words">{words}</span>
        <span className="soft">
          {author}, <time dateTime={at}>{timeText(at)}</time>
        </span>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? text.hide : text.details}: ${words}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text.hide : text.details}
        </button>
      </div>
      {isOpen && <RevisionDetails revision={number} />}
    </li>
  );
}
