import { type ClaimRow, contract, type SourceRow } from "@throughline/api";
import { type DragEvent, lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { AddFiles, documentEndings } from "../../sources/add-files.tsx";
import { chosenFiles, droppedFiles } from "../../sources/dropped-files.ts";
import { ImportList } from "../../sources/import-list.tsx";
import { type AddedFile, imports } from "../../sources/imports.ts";
import { Library } from "../../sources/library.tsx";
import { SourceDetails } from "../../sources/source-details.tsx";
import { filterSources, noFilter, type SourceFilter } from "../../sources/source-filter.ts";
import { type SourceLine, sourceLines } from "../../sources/source-line.ts";
import { useSourceFacts } from "../../sources/use-source-facts.ts";
import { fileAddress } from "../../state/api.ts";
import { addressOf, go, useRoute } from "../../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../../state/use.ts";
import { draftsAt } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { ScreenActions, useRecordName } from "../../ui/panels/shell-slots.tsx";
import { Reading } from "./reading.tsx";
import { SourceNav } from "./source-nav.tsx";
import { type Shown, useShape } from "./use-shape.ts";
import { wordsToFind } from "./words-to-find.ts";

const PdfReading = lazy(() => import("./pdf-reading.tsx").then((it) => ({ default: it.PdfReading })));

const ReplaceText = lazy(() =>
  import("../../sources/replace-text.tsx").then((it) => ({ default: it.ReplaceText })),
);

/** The Sources screen: the list, a drop target for new documents, and the open source with its passages. */
export function ReadView() {
  const { sources } = useStudy();
  const workbench = useWorkbench();
  const { query } = useRoute();
  const [dropping, setDropping] = useState(false);
  const [filter, setFilter] = useState(() => filterIn(query));
  const { key, claim, passage, passageId } = useAskedPlace();
  const facts = useSourceFacts();
  const asShown = useShape(key, facts.paths, passage?.file, claim && wordsToFind(claim));
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
        <Library lines={lines} shown={shown} facts={facts} filter={filter} onFilter={change} onFiles={take} />
      ) : (
        <>
          <SourceNav
            lines={shown}
            current={key}
            shown={asShown}
            filter={filter}
            listAddress={addressOf("sources", "", queryOf(filter))}
            onFilter={change}
          />
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
                claim={claim}
                shown={asShown}
                chosen={passageId ?? undefined}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** The source that the address names, with the claim or the passage to open in it. */
function useAskedPlace() {
  const { thing, query } = useRoute();
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
  return { key, claim, passage, passageId };
}

/** One source: its name and actions, and its page, text or notes. */
function SourceReading({
  source,
  sourceKey: key,
  line,
  paths,
  at,
  claim,
  shown,
  chosen,
}: {
  source: SourceRow | undefined;
  sourceKey: string;
  line: SourceLine | undefined;
  /** all files of the study, with their versions */
  paths: ReadonlyMap<string, number>;
  at: number;
  /** the claim in the address */
  claim: ClaimRow | undefined;
  shown: Shown;
  /** id of the passage in the address */
  chosen: string | undefined;
}) {
  const { info } = useStudy();
  const { shapes, shape, file, text, original, show } = shown;
  const [details, setDetails] = useState(() => draftsAt(info?.id, `source ${key}/`).length > 0);
  const [replacing, setReplacing] = useState<File>();
  const replaced = useCallback(() => setReplacing(undefined), []);
  useRecordName(line?.label ?? key);
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
          {source && !text?.endsWith(".txt") && (
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
            claim={claim}
            chosen={chosen}
          />
        </Suspense>
      ) : (
        <Reading key={file} source={key} file={file} at={at} claim={claim} chosen={chosen} />
      )}
    </>
  );
}

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
