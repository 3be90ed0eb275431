import { contract, type SourceRow } from "@throughline/api";
import { type DragEvent, lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { AddFiles, bibliographyEndings, documentEndings } from "../../sources/add-files.tsx";
import { chosenFiles, droppedFiles } from "../../sources/dropped-files.ts";
import { ImportList } from "../../sources/import-list.tsx";
import { type AddedFile, imports } from "../../sources/imports.ts";
import { SourceBulk } from "../../sources/source-bulk.tsx";
import { SourceDetails } from "../../sources/source-details.tsx";
import { filterSources, noFilter, type SourceFilter } from "../../sources/source-filter.ts";
import { SourceFilters } from "../../sources/source-filters.tsx";
import { type SourceLine, sourceLines } from "../../sources/source-line.ts";
import { SourceTable } from "../../sources/source-table.tsx";
import { textsOf, useSourceFacts } from "../../sources/use-source-facts.ts";
import { fileAddress } from "../../state/api.ts";
import { addressOf, go, useRoute } from "../../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../../state/use.ts";
import { draftsAt } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { Link } from "../../ui/link.tsx";
import { ScreenActions, useRecordName } from "../../ui/shell-slots.tsx";
import { Reading } from "./reading.tsx";

const PdfReading = lazy(() => import("./pdf-reading.tsx").then((it) => ({ default: it.PdfReading })));

const ReplaceText = lazy(() =>
  import("../../sources/replace-text.tsx").then((it) => ({ default: it.ReplaceText })),
);

/** The Sources screen: the list, a drop target for new documents, and the open source with its passages. */
export function ReadView() {
  const { sources } = useStudy();
  const workbench = useWorkbench();
  const { thing, query } = useRoute();
  const [dropping, setDropping] = useState(false);
  const [filter, setFilter] = useState(() => filterIn(query));
  const claimId = query.get("claim");
  const claim = useAnswer(
    contract.tables.claims.get,
    claimId === null ? undefined : { params: { id: claimId } },
    ["claims"],
  );
  const passageId = query.get("passage") ?? claim?.passages[0] ?? null;
  const passage = useAnswer(
    contract.tables.passages.get,
    passageId === null ? undefined : { params: { id: passageId } },
    ["passages"],
  );
  const key = thing !== "" ? thing : (claim?.source_key ?? passage?.source_key ?? "");
  const facts = useSourceFacts();
  const lines = useMemo(() => sourceLines(sources), [sources]);
  const shown = useMemo(() => filterSources(lines, filter, facts), [lines, filter, facts]);

  useEffect(() => {
    return imports.follow(workbench);
  }, [workbench]);
  const change = (wanted: SourceFilter) => {
    setFilter(wanted);
    if (key === "") go(addressOf("sources", "", queryOf(wanted)), { replace: true });
  };
  const take = async (given: Iterable<AddedFile>) => {
    const through = await imports.add(given);
    const [only] = through;
    if (through.length === 1 && only?.source !== undefined) go(addressOf("sources", only.source));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    droppedFiles(event.dataTransfer).then(take, () => workbench.notice(strings.imports.unread));
  };
  const source = sources.find((one) => one.key === key);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the keyboard has the button
    <div
      className={`read-view${dropping ? " dropping" : ""}${key === "" ? " listing" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      {key === "" ? (
        <SourceList
          lines={lines}
          shown={shown}
          facts={facts}
          filter={filter}
          onFilter={change}
          onFiles={(files) => void take(chosenFiles(files))}
        />
      ) : (
        <>
          <SourceNav lines={shown} current={key} filter={filter} onFilter={change} />
          <div className="source">
            <ImportList />
            {facts.paths && (
              <SourceReading
                key={key}
                source={source}
                sourceKey={key}
                line={lines.find((line) => line.key === key)}
                paths={facts.paths}
                at={Number(query.get("at") ?? passage?.start ?? Number.NaN)}
                find={claim && claim.passages.length === 0 ? `[${claim.id}]` : undefined}
                wanted={passage?.file}
                chosen={passageId ?? undefined}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** The list of sources, with its filters and the ways to add documents. */
function SourceList({
  lines,
  shown,
  facts,
  filter,
  onFilter,
  onFiles,
}: {
  lines: readonly SourceLine[];
  /** the lines that pass the filter */
  shown: readonly SourceLine[];
  facts: ReturnType<typeof useSourceFacts>;
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
  onFiles: (files: readonly File[]) => void;
}) {
  const { info } = useStudy();
  return (
    <div className="source-list">
      <div className="source-list-head">
        <AddFiles
          label={strings.sources.add}
          accept={`${documentEndings},${bibliographyEndings}`}
          multiple
          onFiles={onFiles}
        />
        <AddFiles label={strings.sources.addFolder} folder onFiles={onFiles} />
        <Link className="button" to={addressOf("import")}>
          {strings.importing.open}
        </Link>
        <span className="soft">{strings.read.drop}</span>
      </div>
      <ImportList />
      {info && lines.length === 0 ? (
        <p className="soft">{strings.sources.empty}</p>
      ) : (
        <>
          <SourceFilters lines={lines} shown={shown.length} filter={filter} onFilter={onFilter} />
          <SourceBulk lines={shown} />
          <SourceTable lines={shown} facts={facts} filter={filter} onFilter={onFilter} />
        </>
      )}
    </div>
  );
}

/** The list beside the open source: sources that pass the filter, by name. */
function SourceNav({
  lines,
  current,
  filter,
  onFilter,
}: {
  lines: readonly SourceLine[];
  current: string;
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
}) {
  return (
    <nav className="sources" aria-label={strings.read.sources}>
      <Link to={addressOf("sources", "", queryOf(filter))}>{strings.sources.list}</Link>
      <input
        type="search"
        aria-label={strings.read.filter}
        placeholder={strings.read.filter}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
      />
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
    </nav>
  );
}

type Shape = "page" | "text" | "notes";

/** One source: its name and actions, and its page, text or notes. */
function SourceReading({
  source,
  sourceKey: key,
  line,
  paths,
  at,
  find,
  wanted,
  chosen,
}: {
  source: SourceRow | undefined;
  sourceKey: string;
  line: SourceLine | undefined;
  /** all files of the study, with their versions */
  paths: ReadonlyMap<string, number>;
  at: number;
  find: string | undefined;
  /** file of the passage in the address, and its id */
  wanted: string | undefined;
  chosen: string | undefined;
}) {
  const { query } = useRoute();
  const { info } = useStudy();
  const [details, setDetails] = useState(() => draftsAt(info?.id, `source ${key}/`).length > 0);
  const [replacing, setReplacing] = useState<File>();
  const replaced = useCallback(() => setReplacing(undefined), []);
  useRecordName(line?.label ?? key);
  const texts = textsOf(key, paths);
  const text = texts[0];
  const original = originalOf(key, paths);
  const hasPage = text?.endsWith(".txt") === true && original?.endsWith(".pdf") === true;
  const shapes: readonly Shape[] = [
    ...(hasPage ? (["page"] as const) : []),
    ...(texts.length > 0 ? (["text"] as const) : []),
    ...(texts.length > 1 ? (["notes"] as const) : []),
  ];
  const [kept, setKept] = useState(query.get("as") ?? "");
  const inNotes = texts[1] !== undefined && (wanted === texts[1] || find !== undefined);
  const inText = wanted !== undefined && wanted !== texts[1];
  const asked = query.get("as") ?? (inNotes ? "notes" : inText && kept === "notes" ? "" : kept);
  const shape = shapes.find((one) => one === asked) ?? shapes[0];
  const file = shape === "notes" ? texts[1] : text;
  const show = (one: Shape) => {
    setKept(one);
    const rest = Object.fromEntries(query);
    go(addressOf("sources", key, { ...rest, as: one }), { replace: true });
  };
  return (
    <>
      <ScreenActions>
        <div className="source-head">
          {shapes.length > 1 && (
            <div role="group" aria-label={strings.sources.shown}>
              {shapes.map((one) => (
                <button key={one} type="button" aria-pressed={one === shape} onClick={() => show(one)}>
                  {strings.sources.shapes[one]}
                </button>
              ))}
            </div>
          )}
          <button type="button" aria-expanded={details} onClick={() => setDetails(!details)}>
            {strings.sources.details}
          </button>
          {original !== undefined && (
            <a href={fileAddress(original)} download>
              {strings.sources.original}
            </a>
          )}
          {source && text !== undefined && (
            <AddFiles
              label={strings.replacement.choose}
              accept={documentEndings}
              onFiles={([file]) => setReplacing(file)}
            />
          )}
          {source && !texts.some((path) => path.endsWith(".txt")) && (
            <AddFiles
              label={strings.sources.addDocument}
              accept={documentEndings}
              onFiles={(files) => void imports.add(chosenFiles(files), key)}
            />
          )}
        </div>
      </ScreenActions>
      {details && source && <SourceDetails source={source} />}
      {replacing && (
        <Suspense fallback={<p className="soft">{strings.loading}</p>}>
          <ReplaceText
            key={`${replacing.name} ${replacing.lastModified}`}
            source={key}
            file={replacing}
            original={original?.split(".").at(-1)}
            onDone={replaced}
          />
        </Suspense>
      )}
      {file === undefined ? (
        <p className="soft">{source ? strings.read.noText : strings.sources.none(key)}</p>
      ) : shape === "page" && original !== undefined ? (
        <Suspense fallback={<p className="soft">{strings.loading}</p>}>
          <PdfReading
            key={`${file} ${paths.get(original)}`}
            source={key}
            file={file}
            original={original}
            at={at}
            chosen={chosen}
          />
        </Suspense>
      ) : (
        <Reading key={file} source={key} file={file} at={at} find={find} chosen={chosen} />
      )}
    </>
  );
}

const originalOf = (key: string, paths: ReadonlyMap<string, number>): string | undefined =>
  ["pdf", "docx", "odt", "rtf", "epub", "srt", "vtt", "html"]
    .map((ending) => `sources/${key}.${ending}`)
    .find((path) => paths.has(path));

const filterNames = ["words", "folder", "tag", "language", "type", "from", "to", "sort"] as const;

/** Parses the filter in an address. */
function filterIn(query: URLSearchParams): SourceFilter {
  const given = Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? ""]));
  return { ...noFilter, ...given, down: query.get("down") !== null } as SourceFilter;
}

function queryOf(filter: SourceFilter): Record<string, string> {
  const given = filterNames.flatMap((name) => (filter[name] === "" ? [] : [[name, filter[name]] as const]));
  return { ...Object.fromEntries(given), ...(filter.down ? { down: "1" } : {}) };
}
