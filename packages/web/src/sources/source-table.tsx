import { interval } from "@throughline/report/components";
import { useEffect, useRef, useState } from "react";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import type { SortColumn, SourceFacts, SourceFilter } from "./source-filter.ts";
import type { SourceLine } from "./source-line.ts";

const rowHeight = 32;
const margin = 12;

const columns: readonly SortColumn[] = [
  "title",
  "by",
  "type",
  "language",
  "date",
  "text",
  "passages",
  "claims",
];

/** The table of sources. Only visible rows are drawn. */
export function SourceTable({
  lines,
  facts,
  filter,
  onFilter,
}: {
  lines: readonly SourceLine[];
  facts: SourceFacts;
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 900 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = () => setScroll({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const first = Math.max(0, Math.min(lines.length, Math.floor(scroll.top / rowHeight)) - margin);
  const last = Math.min(lines.length, Math.ceil((scroll.top + scroll.height) / rowHeight) + margin);
  const sortBy = (column: SortColumn) => {
    if (filter.sort !== column) onFilter({ ...filter, sort: column, down: false });
    else onFilter(filter.down ? { ...filter, sort: "", down: false } : { ...filter, down: true });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <div className="source-table" ref={ref} tabIndex={0} role="region" aria-label={strings.read.sources}>
      <table aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`column-${column}`}
                aria-sort={filter.sort !== column ? "none" : filter.down ? "descending" : "ascending"}
              >
                <button type="button" onClick={() => sortBy(column)}>
                  {strings.sources.columns[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={first * rowHeight} />
          {lines.slice(first, last).map((line, i) => (
            <SourceRow key={line.key} line={line} facts={facts} index={first + i + 2} />
          ))}
          <Space height={(lines.length - last) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

const Space = ({ height }: { height: number }) =>
  height > 0 && (
    <tr className="space">
      <td style={{ height }} />
    </tr>
  );

function SourceRow({ line, facts, index }: { line: SourceLine; facts: SourceFacts; index: number }) {
  const { key, title, by, date, type, language, folder, tags } = line;
  const passages = facts.passagesOf(key);
  const claims = facts.claimsOf(key);
  return (
    <tr aria-rowindex={index}>
      <th scope="row" className="title">
        <Link to={addressOf("sources", key)} title={title}>
          {title === "" ? line.label : title}
        </Link>
        {folder !== "" && <span className="folder">{folder}</span>}
        {tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
      </th>
      <td title={by}>{by}</td>
      <td className="column-type">{typeName(type)}</td>
      <td className="column-language">{language}</td>
      <td className="column-date">{date === "" ? "" : interval(date, date)}</td>
      <td>
        {facts.hasText(key) ? (
          strings.sources.hasText
        ) : (
          <span className="soft">{strings.sources.noText}</span>
        )}
      </td>
      <td className="number">{passages === 0 ? "" : passages}</td>
      <td className="number">{claims === 0 ? "" : claims}</td>
    </tr>
  );
}

const typeNames: Readonly<Record<string, string>> = strings.sources.types;

/** Returns the name of a CSL type. */
export const typeName = (type: string): string => typeNames[type] ?? type.replaceAll("-", " ");
