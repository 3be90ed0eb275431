import { useEffect, useMemo, useRef, useState } from "react";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";
import { AutoCode } from "./auto-code.tsx";
import "../../sources/documents.css";
import { addressOf, go, useRoute } from "../../state/route.ts";
import { useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { sheetOf } from "../../ui/files/csv.ts";
import { download } from "../../ui/files/download.ts";
import { Kwic } from "./kwic.tsx";
import {
  allHits,
  type HitOrder,
  hitOrders,
  hitRows,
  type SearchResults,
  searchPage,
} from "./search-results.ts";

/** Number of hits shown at first, and added each time. */
const step = 100;

/** The Search screen: keyword in context over documents, passages, claims and memos. */
export function SearchView() {
  const { query } = useRoute();
  const asked = query.get("q") ?? "";
  const within = query.get("in") ?? "";
  const order = hitOrders.find((one) => one === query.get("order")) ?? "place";
  const question = useMemo(() => ({ asked, within }), [asked, within]);
  const { found, shown, more, findAll, ticked, setTicked } = useHits(question);
  const ask = (change: Readonly<Record<string, string>>) => {
    const wanted = { q: asked, in: within, order, ...change };
    const said = Object.entries(wanted).filter(
      ([name, value]) => value !== "" && `${name} ${value}` !== usual,
    );
    go(addressOf("search", "", Object.fromEntries(said)), { replace: !("q" in change) });
  };
  return (
    <div className="search-view">
      <SearchForm asked={asked} onAsk={(words) => ask({ q: words })} />
      {found && asked !== "" && (
        <>
          <div className="filters">
            <span role="status">
              {found.hits.length === 0
                ? strings.search.none
                : strings.search.found(found.hits.length, found.things, found.next !== null)}
            </span>
            <PlaceChoice value={within} onChange={(place) => ask({ in: place })} />
            <label>
              {strings.search.order}{" "}
              <select value={order} onChange={({ target: { value } }) => ask({ order: value as HitOrder })}>
                <Options of={optionsOf(strings.search.orders, hitOrders)} />
              </select>
            </label>
            {found.hits.length > 0 && (
              <HitActions
                isPart={found.next !== null}
                onTickAll={(on) => setTicked(new Set(on ? found.hits.map((_, i) => i) : []))}
                onFindAll={findAll}
              />
            )}
          </div>
          <AutoCode hits={found.hits} ticked={ticked} query={asked} />
          <Kwic
            order={order}
            ticked={ticked}
            hits={found.hits}
            most={shown}
            onTick={(hit, on) => {
              const next = new Set(ticked);
              next[on ? "add" : "delete"](hit);
              setTicked(next);
            }}
          />
          {(found.next !== null || found.hits.length > shown) && (
            <button type="button" onClick={() => void more()}>
              {strings.search.more}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** The default, which addresses omit. */
const usual = "order place";

/** The words to search for. */
function SearchForm({ asked, onAsk }: { asked: string; onAsk: (words: string) => void }) {
  const [text, setText] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    setText(asked);
  }, [asked]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(text);
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
  );
}

/** The hits of a question: those loaded so far, how many are shown, which are ticked, and ways to load more or all. */
function useHits(question: { readonly asked: string; readonly within: string }) {
  const workbench = useWorkbench();
  const [found, setFound] = useState<SearchResults>();
  const [shown, setShown] = useState(step);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    setTicked(new Set());
    setShown(step);
    if (question.asked === "") return;
    let current = true;
    void workbench.attempt(() => searchPage(question)).then((answer) => current && setFound(answer));
    return () => {
      current = false;
    };
  }, [question, workbench]);
  const more = async () => {
    setShown(shown + step);
    if (!found || found.next === null || found.hits.length >= shown + step) return;
    const { next } = found;
    const page = await workbench.attempt(() => searchPage(question, next));
    if (page) setFound({ ...page, hits: [...found.hits, ...page.hits] });
  };
  const findAll = async (): Promise<SearchResults | undefined> => {
    const whole = found && (await workbench.attempt(() => allHits(question, found)));
    if (whole) setFound(whole);
    return whole;
  };
  return { found, shown, more, findAll, ticked, setTicked };
}

/** Ticks hits, loads the rest of them and saves them. */
function HitActions({
  isPart,
  onTickAll,
  onFindAll,
}: {
  /** whether there are more hits than those that were loaded */
  isPart: boolean;
  onTickAll: (on: boolean) => void;
  onFindAll: () => Promise<SearchResults | undefined>;
}) {
  return (
    <>
      <button type="button" onClick={() => onTickAll(true)}>
        {strings.search.tickAll}
      </button>
      <button type="button" onClick={() => onTickAll(false)}>
        {strings.search.tickNone}
      </button>
      {isPart && (
        <button type="button" onClick={() => void onFindAll()}>
          {strings.search.findAll}
        </button>
      )}
      <button
        type="button"
        onClick={async () => {
          const whole = await onFindAll();
          if (whole) download("search.csv", await sheetOf(hitRows(whole.hits)));
        }}
      >
        {strings.search.save}
      </button>
    </>
  );
}

/** Where to search. */
function PlaceChoice({ value, onChange }: { value: string; onChange: (place: string) => void }) {
  return (
    <label>
      {strings.search.within}{" "}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{strings.search.everywhere}</option>
        <Options of={optionsOf(strings.search.places)} />
      </select>
    </label>
  );
}
