import { useEffect, useRef, useState } from "react";
import { AutoCode } from "../components/auto-code.tsx";
import { Link } from "../components/link.tsx";
import { call } from "../state/api.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** A place that a search has found. */
export type Hit = {
  readonly in: string;
  readonly key: string;
  readonly field: string;
  /** in code points */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
};
type Found = { readonly hits: readonly Hit[]; readonly things: number; readonly next: number | null };

/** Keyword in context, over documents, passages, claims and memos. */
export function SearchView() {
  const { query } = useRoute();
  const workbench = useWorkbench();
  const asked = query.get("q") ?? "";
  const [text, setText] = useState(asked);
  const [found, setFound] = useState<Found>();
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    setText(asked);
    setUnticked(new Set());
    if (asked === "") return;
    let current = true;
    void workbench
      .attempt(() => call<Found>("GET", `/api/search?limit=100&q=${encodeURIComponent(asked)}`))
      .then((answer) => current && setFound(answer));
    return () => {
      current = false;
    };
  }, [asked, workbench]);
  const more = async (from: number) => {
    const page = await workbench.attempt(() =>
      call<Found>("GET", `/api/search?limit=100&from=${from}&q=${encodeURIComponent(asked)}`),
    );
    if (page && found) setFound({ ...page, hits: [...found.hits, ...page.hits] });
  };
  return (
    <div className="search-view">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          go(addressOf("search", "", { q: text }));
        }}
      >
        <input
          ref={input}
          type="search"
          aria-label={strings.search.label}
          placeholder={strings.search.label}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="soft">{strings.search.hint}</p>
      </form>
      {found && asked !== "" && (
        <>
          <p role="status">
            {found.hits.length === 0
              ? strings.search.none
              : strings.search.found(found.hits.length, found.things, found.next !== null)}
          </p>
          <AutoCode hits={found.hits} unticked={unticked} query={asked} />
          <table className="kwic">
            <tbody>
              {found.hits.map((hit, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: hits are only ever added at the end
                <tr key={i}>
                  <td>
                    {hit.in === "documents" && (
                      <input
                        type="checkbox"
                        aria-label={strings.search.tick(hit.exact, hit.key)}
                        checked={!unticked.has(i)}
                        onChange={({ target: { checked } }) => {
                          const next = new Set(unticked);
                          next[checked ? "delete" : "add"](i);
                          setUnticked(next);
                        }}
                      />
                    )}
                  </td>
                  <th scope="row">
                    <Link to={addressFor(hit)}>{hit.key.replace(/^sources\//u, "")}</Link>
                  </th>
                  <td className="before">{hit.before}</td>
                  <td>
                    <mark>{hit.exact}</mark>
                    {hit.after}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.next !== null && (
            <button type="button" onClick={() => found.next !== null && void more(found.next)}>
              {strings.search.more}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function addressFor({ in: where, key, start }: Hit): string {
  if (where === "documents")
    return addressOf("read", key.replace(/^sources\//u, "").replace(/\.\w+$/u, ""), {
      at: String(start),
      ...(key.endsWith(".md") ? { as: "notes" } : {}),
    });
  return where === "claims" ? addressOf("read", "", { claim: key }) : addressOf("read", "", { passage: key });
}
