import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { ScreenActions } from "../ui/panels/shell-slots.tsx";
import { AddFiles, bibliographyEndings, documentEndings } from "./add-files.tsx";
import { chosenFiles } from "./dropped-files.ts";
import { ImportList } from "./import-list.tsx";
import type { AddedFile } from "./imports.ts";
import { SourceBulk } from "./source-bulk.tsx";
import type { SourceFacts, SourceFilter } from "./source-filter.ts";
import { SourceFilters } from "./source-filters.tsx";
import type { SourceLine } from "./source-line.ts";
import { SourceTable } from "./source-table.tsx";
import { SourceWords } from "./source-words.tsx";

/** The list of sources with its facets, and the ways to add some. */
export function Library({
  lines,
  shown,
  facts,
  filter,
  onFilter,
  onFiles,
}: {
  lines: readonly SourceLine[];
  /** those that pass the filter */
  shown: readonly SourceLine[];
  facts: SourceFacts;
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
  onFiles: (files: Iterable<AddedFile>) => Promise<void>;
}) {
  const { info } = useStudy();
  const take = (files: readonly File[]) => void onFiles(chosenFiles(files));
  return (
    <div className="source-list">
      <ScreenActions>
        <Link className="button" to={addressOf("import")}>
          {strings.importing.open}
        </Link>
        <AddFiles label={strings.sources.addFolder} folder onFiles={take} />
        <AddFiles
          label={strings.sources.add}
          accept={`${documentEndings},${bibliographyEndings}`}
          multiple
          primary
          onFiles={take}
        />
      </ScreenActions>
      <ImportList />
      {info && lines.length === 0 ? (
        <p className="soft">{strings.sources.empty}</p>
      ) : (
        <div className="library">
          <SourceFilters lines={lines} filter={filter} onFilter={onFilter} />
          <div className="library-list">
            <div className="filters">
              <SourceWords filter={filter} onFilter={onFilter} />
              <span className="soft" role="status">
                {strings.sources.count(shown.length, lines.length)}
              </span>
              <SourceBulk lines={shown} />
            </div>
            <SourceTable lines={shown} facts={facts} filter={filter} onFilter={onFilter} />
          </div>
        </div>
      )}
      <p className="soft">{strings.read.drop}</p>
    </div>
  );
}
