import type { EventsFound } from "@throughline/api";
import type { Exclusion } from "@throughline/study";
import { jobFileAddress } from "../state/api.ts";
import { strings } from "../strings.ts";

const lists = ["exclusions.csv", "events.csv", "ties.csv", "claims.csv", "series.csv"];
/** Largest number of files that are named. */
const named = 12;

/** The account of a reading: what happened to every row and every event. */
export function EventAccount({ job, found }: { job: string; found: EventsFound }) {
  const { account, ties, series } = found;
  const { files, rows, layout, events, excluded, kept, withoutMonth, warning } = account;
  const words = strings.eventData;
  const names = files.slice(0, named).join(", ");
  return (
    <>
      <p>
        {words.account(
          files.length > named ? words.andMore(names, files.length - named) : names,
          rows,
          layout,
          events,
        )}
      </p>
      {excluded.map(({ reason, count, first, listed }) => (
        <details key={reason} open>
          <summary>
            <strong>{count}</strong> {reason}
          </summary>
          <ul>
            {first.map((exclusion) => (
              <li key={lineOf(exclusion)}>{lineOf(exclusion)}</li>
            ))}
            {listed > first.length && <li>{words.moreLines(listed - first.length)}</li>}
          </ul>
        </details>
      ))}
      <p>
        <strong>{kept}</strong> {words.kept(ties, series)}
        {withoutMonth > 0 && <>, {words.withoutMonth(withoutMonth)}</>}
      </p>
      {warning !== undefined && <p className="soft">{warning}</p>}
      <p>
        {words.saveLists}{" "}
        {lists.map((name) => (
          <a key={name} className="export" href={jobFileAddress(job, name)} download>
            {name}
          </a>
        ))}
      </p>
    </>
  );
}

function lineOf({ file, line, event, what, count }: Exclusion): string {
  const words = strings.eventData;
  return [
    file === undefined ? "" : `${file}:${line}`,
    event === undefined ? "" : words.event(event === "" ? words.noId : event),
    what ?? "",
    count > 1 ? `(${count})` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}
