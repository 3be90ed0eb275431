import { type DragEvent, useState } from "react";
import { Link } from "../components/link.tsx";
import { Reading } from "../components/reading.tsx";
import { call } from "../state/api.ts";
import { freeId } from "../state/free-id.ts";
import type { ClaimRow, PassageRow, SourceRow } from "../state/model.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useFetched, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

type FileRow = { readonly path: string };

/** The sources, and the text of one with its passages. */
export function ReadView() {
  const { sources } = useStudy();
  const workbench = useWorkbench();
  const { thing, query } = useRoute();
  const [filter, setFilter] = useState("");
  const [dropping, setDropping] = useState(false);
  const claimId = query.get("claim");
  const passageId = query.get("passage");
  const claim = useFetched<ClaimRow>(
    claimId === null ? undefined : `/api/claims/${encodeURIComponent(claimId)}`,
    ["claims"],
  );
  const passage = useFetched<PassageRow>(
    passageId === null ? undefined : `/api/passages/${encodeURIComponent(passageId)}`,
    ["passages"],
  );
  const key = thing !== "" ? thing : (claim?.source_key ?? passage?.source_key ?? "");
  const files = useFetched<FileRow[]>("/api/files", ["files"]);
  const file = files?.find(
    ({ path }) => path.startsWith(`sources/${key}.`) && /\.(?:md|txt)$/u.test(path),
  )?.path;
  const shown = sources.filter((source) => titleOf(source).toLowerCase().includes(filter.toLowerCase()));
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    for (const dropped of event.dataTransfer.files) {
      if (/\.bib$/iu.test(dropped.name)) {
        await addEntries(await dropped.text(), (act) => workbench.attempt(act));
        continue;
      }
      if (!/\.(?:md|txt)$/iu.test(dropped.name)) {
        workbench.notice(strings.read.refusedDrop(dropped.name));
        continue;
      }
      const added = await addSource(dropped, new Set(sources.map((source) => source.key)), (act) =>
        workbench.attempt(act),
      );
      if (added === undefined) continue;
      workbench.notice(strings.read.dropped(dropped.name));
      go(addressOf("read", added));
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the keyboard has throughline and the folder
    <div
      className={dropping ? "read-view dropping" : "read-view"}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => void drop(event)}
    >
      <nav className="sources" aria-label={strings.read.sources}>
        <input
          type="search"
          aria-label={strings.read.filter}
          placeholder={strings.read.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <ul>
          {shown.map((source) => (
            <li key={source.key}>
              <Link to={addressOf("read", source.key)} aria-current={source.key === key ? "true" : undefined}>
                {titleOf(source)}
              </Link>
            </li>
          ))}
        </ul>
        <p className="soft">{strings.read.drop}</p>
      </nav>
      {key === "" ? (
        <p className="soft">{strings.read.choose}</p>
      ) : file === undefined ? (
        files && <p className="soft">{strings.read.noText}</p>
      ) : (
        <Reading
          key={file}
          source={key}
          file={file}
          at={Number(query.get("at") ?? passage?.start ?? Number.NaN)}
          chosen={passageId ?? undefined}
          find={claim ? `[${claim.id}]` : undefined}
        />
      )}
    </div>
  );
}

function titleOf({ key, csl }: SourceRow): string {
  const [first] = csl.author ?? [];
  const year = csl.issued?.["date-parts"]?.[0]?.[0];
  const by = first?.family ?? first?.literal;
  return `${by === undefined ? key : by}${year === undefined ? "" : ` ${year}`}${csl.title === undefined ? "" : `: ${csl.title}`}`;
}

/** A work for a text that was dropped: its key from the name of the file, its entry to be completed by the researcher. */
async function addSource(
  dropped: File,
  keys: ReadonlySet<string>,
  attempt: <T>(act: () => Promise<T>) => Promise<T | undefined>,
): Promise<string | undefined> {
  const [, stem = "source", ending = "md"] = /^(?:.*[\\/])?(.*)\.(\w+)$/u.exec(dropped.name) ?? [];
  const key = freeId(stem, keys, "source");
  const title = stem.replace(/[{}\\]/gu, "");
  const bytes = new Uint8Array(await dropped.arrayBuffer());
  return attempt(async () => {
    await call("POST", "/api/sources", { bibtex: `@misc{${key}, title={${title}}}\n` });
    await call("PUT", `/api/files/sources/${encodeURIComponent(`${key}.${ending.toLowerCase()}`)}`, bytes);
    return key;
  });
}

/** The works of a dropped bibliography, as one after the other; one that is refused does not keep the others out. */
async function addEntries(
  text: string,
  attempt: <T>(act: () => Promise<T>) => Promise<T | undefined>,
): Promise<void> {
  const entries = text
    .split(/^(?=\s*@)/mu)
    .filter((entry) => /^\s*@(?!comment|string|preamble)/iu.test(entry));
  for (const bibtex of entries) await attempt(() => call("POST", "/api/sources", { bibtex }));
}
