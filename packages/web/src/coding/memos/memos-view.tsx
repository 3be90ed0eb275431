import type { MemoRow } from "@throughline/api";
import { memoKinds } from "@throughline/study";
import { useEffect, useRef, useState } from "react";
import { nameOfThing } from "../../history/history-words.ts";
import { addressOf, useRoute } from "../../state/route.ts";
import { useStudy } from "../../state/use.ts";
import { useRows } from "../../state/use-rows.ts";
import { strings } from "../../strings.ts";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";
import { Link } from "../../ui/controls/link.tsx";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { NewMemo } from "./new-memo.tsx";
import { useMemoDraft } from "./use-memo-draft.ts";

const shown = 300;

/** Lists all memos of the study. */
export function MemosView() {
  const memos = useRows("memos");
  const [text, setText] = useState("");
  const [about, setAbout] = useState("");
  const { thing: chosen } = useRoute();
  const kinds = memoKinds.filter((kind) => memos?.some((memo) => memo.about === kind));
  const found = (memos ?? []).filter(
    (memo) =>
      (about === "" || memo.about === about) &&
      `${memo.title ?? ""} ${memo.text} ${memo.thing ?? ""}`.toLowerCase().includes(text.toLowerCase()),
  );
  return (
    <div className="memos-view">
      <NewMemo />
      {memos?.length === 0 ? (
        <p className="soft">{strings.memos.none}</p>
      ) : (
        <div className="filters">
          <label>
            {strings.memos.filter}{" "}
            <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <label>
            {strings.memos.about}{" "}
            <select value={about} onChange={(event) => setAbout(event.target.value)}>
              <option value="">{strings.memos.anything}</option>
              <Options of={optionsOf(strings.memos.kinds, kinds)} />
            </select>
          </label>
          <span role="status">{memos && strings.memos.count(found.length, memos.length)}</span>
        </div>
      )}
      <ul className="memos">
        {found.slice(0, shown).map((memo) => (
          <Memo key={memo.id} memo={memo} isChosen={memo.id === chosen} />
        ))}
      </ul>
    </div>
  );
}

function Memo({ memo, isChosen }: { memo: MemoRow; isChosen: boolean }) {
  const { id, about, thing, title, author } = memo;
  const { draft, save, remove } = useMemoDraft(memo);
  const study = useStudy();
  const place = addressOfThing(about, thing ?? "");
  const name = thing === null ? strings.memos.kinds.study : nameOfThing(`${about}s/${thing}`, study);
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: "center" });
  }, [isChosen]);
  return (
    <li ref={ref} className={isChosen ? "chosen" : undefined}>
      <p>
        {place === undefined ? name : <Link to={place}>{name}</Link>}{" "}
        {title !== null && <strong>{title}</strong>} <span className="soft">{author}</span>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <textarea {...draft.field("text")} aria-label={strings.memos.text(id)} rows={2} required />
        <DraftNote draft={draft} />
        <button type="submit" disabled={draft.overtaken.length > 0}>
          {strings.read.save}
        </button>{" "}
        <button type="button" onClick={remove}>
          {strings.read.remove}
        </button>
      </form>
    </li>
  );
}

/** Returns the address of a record, or undefined when it has no page. */
function addressOfThing(about: string, thing: string): string | undefined {
  switch (about) {
    case "source":
      return addressOf("sources", thing);
    case "passage":
      return addressOf("sources", "", { passage: thing });
    case "claim":
      return addressOf("sources", "", { claim: thing });
    case "code":
      return addressOf("codes", thing);
    case "case":
    case "grade":
      return addressOf("cases", thing);
    case "attribute":
      return addressOf("grade", thing);
    case "study":
      return addressOf("settings");
    default:
      return undefined;
  }
}
