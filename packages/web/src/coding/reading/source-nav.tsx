import { useState } from "react";
import type { SourceFilter } from "../../sources/source-filter.ts";
import type { SourceLine } from "../../sources/source-line.ts";
import { SourceWords } from "../../sources/source-words.tsx";
import { addressOf } from "../../state/route.ts";
import { strings } from "../../strings.ts";
import { Link } from "../../ui/controls/link.tsx";
import { Segments } from "../../ui/controls/segments.tsx";
import { Outline, useHeadings } from "./outline.tsx";
import type { Shown } from "./use-shape.ts";

type Side = keyof typeof strings.read.sides;

/** What is beside the open source: the sources that pass the filter, or the headings of its text. */
export function SourceNav({
  lines,
  current,
  shown: { file, shape },
  filter,
  listAddress,
  onFilter,
}: {
  lines: readonly SourceLine[];
  current: string;
  shown: Shown;
  filter: SourceFilter;
  /** the list of sources with the same filter */
  listAddress: string;
  onFilter: (filter: SourceFilter) => void;
}) {
  const [side, setSide] = useState<Side>("sources");
  const headings = useHeadings(file);
  const hasOutline = headings.length > 1;
  return (
    <nav className="sources" aria-label={strings.read.sources}>
      <div className="sides">
        {hasOutline && (
          <Segments
            label={strings.read.sidesName}
            choices={strings.read.sides}
            value={side}
            onChange={setSide}
          />
        )}
      </div>
      {hasOutline && side === "outline" ? (
        <Outline source={current} shape={shape} headings={headings} />
      ) : (
        <>
          <Link to={listAddress}>{strings.sources.list}</Link>
          <SourceWords filter={filter} onFilter={onFilter} />
          <ul>
            {lines.map((line) => (
              <li key={line.key}>
                <Link
                  to={addressOf("sources", line.key)}
                  aria-current={line.key === current ? "true" : undefined}
                >
                  {line.label}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
