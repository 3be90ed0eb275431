import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PassageRow } from "../state/model.ts";
import { addressOf, go } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { all } from "../state/workbench.ts";
import { strings } from "../strings.ts";
import { Memos } from "./memos.tsx";
import { PassageList } from "./passage-list.tsx";
import { type Anchor, anchorOf, placePassages } from "./place-passages.ts";
import { piecesOf, unitsOf } from "./positions.ts";
import { SelectionBox } from "./selection-box.tsx";
import { useText } from "./use-text.ts";

/** A text is drawn in blocks of about so many characters; the browser leaves out those that are not in sight. */
const blockLength = 4000;

/** How many colours there are for passages. */
export const colours = 8;

/** A text with its passages; what is selected can be coded, or made a claim. */
export function Reading({
  source,
  file,
  at,
  find,
  chosen,
}: {
  source: string;
  file: string;
  at: number;
  find: string | undefined;
  /** the passage that the address names */
  chosen: string | undefined;
}) {
  const { codes } = useStudy();
  const text = useText(file);
  const passages = usePassages(source, file);
  const [marked, setMarked] = useState<Anchor>();
  const ref = useRef<HTMLDivElement>(null);
  const { placed, orphans } = useMemo(() => placePassages(text ?? "", passages), [text, passages]);
  const colourOf = useMemo(() => new Map(codes.map(({ id }, i) => [id, i % colours])), [codes]);
  const blocks = useMemo(() => blocksOf(text ?? ""), [text]);

  useEffect(() => {
    if (text === undefined) return;
    const unit =
      find !== undefined ? text.indexOf(find) : Number.isNaN(at) ? -1 : (unitsOf(text, [at])[0] ?? -1);
    if (unit < 0) return;
    const block = blocks.findIndex(({ end }) => unit < end);
    const element = ref.current?.children[block];
    element?.scrollIntoView();
    const range = element && rangeAt(element, unit - (blocks[block]?.start ?? 0), find?.length ?? 12);
    if (!range) return;
    const box = range.getBoundingClientRect();
    const scroller = ref.current?.parentElement;
    scroller?.scrollBy(0, box.top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3);
    CSS.highlights?.set("found", new Highlight(range));
    return () => {
      CSS.highlights?.delete("found");
    };
  }, [text, at, find, blocks]);

  const onSelect = useCallback(() => {
    const selection = window.getSelection();
    const container = ref.current;
    if (!selection || selection.isCollapsed || !container || text === undefined) return;
    const range = selection.getRangeAt(0);
    if (!container.contains(range.startContainer) || !container.contains(range.endContainer)) return;
    const start = unitAt(container, range.startContainer, range.startOffset);
    const end = unitAt(container, range.endContainer, range.endOffset);
    const anchor = anchorOf(text, start, end);
    if (anchor) setMarked(anchor);
  }, [text]);

  if (text === undefined) return <p className="soft">{strings.loading}</p>;
  return (
    <div className="reading">
      <div
        className="text"
        role="region"
        aria-label={file}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        onMouseUp={(event) => {
          const mark = (event.target as HTMLElement).closest<HTMLElement>("mark");
          const id = mark?.dataset.passage;
          if (id !== undefined && window.getSelection()?.isCollapsed)
            go(addressOf("read", source, { passage: id }));
          else onSelect();
        }}
        onKeyUp={onSelect}
      >
        <div ref={ref}>
          {blocks.map(({ start, end }) => (
            <div key={start} className="block">
              {piecesOf(placed, start, end).map((piece) =>
                piece.marks.length === 0 ? (
                  text.slice(piece.start, piece.end)
                ) : (
                  <mark
                    key={piece.start}
                    className={`colour-${colourOf.get(piece.marks.at(-1)?.row.codes[0] ?? "") ?? 0} over-${Math.min(3, piece.marks.length)}`}
                    data-passage={piece.marks.at(-1)?.row.id}
                    title={piece.marks.map(({ row }) => row.codes.join(", ") || row.id).join("; ")}
                  >
                    {text.slice(piece.start, piece.end)}
                  </mark>
                ),
              )}
            </div>
          ))}
        </div>
      </div>
      <aside className="panel">
        {marked && (
          <SelectionBox
            {...{ source, file, marked, orphans }}
            onDone={() => {
              setMarked(undefined);
              window.getSelection()?.removeAllRanges();
            }}
          />
        )}
        <PassageList {...{ placed, orphans }} chosen={chosen} />
        <Memos about="source" thing={source} />
      </aside>
    </div>
  );
}

/** The passages of a source in one of its files, as they are now. */
export function usePassages(source: string, file: string): readonly PassageRow[] {
  const [rows, setRows] = useState<readonly PassageRow[]>([]);
  const workbench = useWorkbench();
  useEffect(() => {
    let current = true;
    const load = () =>
      all<PassageRow>(`/api/passages?source_key=${encodeURIComponent(source)}`).then(
        (found) => current && setRows(found.filter((row) => row.file === file)),
        () => undefined,
      );
    void load();
    const stop = workbench.onRevision(({ things, changes }) => {
      if (changes > things.length || things.some((thing) => thing.startsWith("passages/"))) void load();
    });
    return () => {
      current = false;
      stop();
    };
  }, [source, file, workbench]);
  return rows;
}

function blocksOf(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf("\n", start + blockLength);
    const end =
      line < 0 || line > start + 5 * blockLength ? Math.min(text.length, start + 5 * blockLength) : line + 1;
    const cut = line < 0 ? text.length : end;
    blocks.push({ start, end: cut });
    start = cut;
  }
  return blocks;
}

/** The code unit of the text at a place in the page: all text of the container is the text itself. */
function unitAt(container: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(container, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function rangeAt(element: Element, from: number, length: number): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = from;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node.textContent?.length ?? 0;
    if (left < size) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, Math.min(size, left + length));
      return range;
    }
    left -= size;
  }
  return undefined;
}
