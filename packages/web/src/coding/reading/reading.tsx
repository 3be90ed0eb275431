import type { ClaimRow, CodeRow, PassageRow } from "@throughline/api";
import { type Anchor, anchorOf, type LocatedPassage, locatePassages, unitsOf } from "@throughline/study";
import { type DragEvent, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { changePreferences, currentPreferences } from "../../state/preferences.ts";
import { addressOf, go } from "../../state/route.ts";
import { useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { DraftsOfText } from "../../ui/drafts/unsaved-drafts.tsx";
import { latinKey } from "../../ui/input/latin-key.ts";
import { useMouseUp } from "../../ui/input/use-mouse-up.ts";
import { useTextSelection } from "../../ui/input/use-text-selection.ts";
import { Panes } from "../../ui/panels/panes.tsx";
import { StatusBar } from "../../ui/panels/status-bar.tsx";
import { toast } from "../../ui/panels/toast.ts";
import { ClaimInspector } from "../claims/claim-inspector.tsx";
import { draggedCode } from "../codebook/code-tree.tsx";
import { pathOf } from "../codebook/code-tree-model.ts";
import { Memos } from "../memos/memos.tsx";
import { VisiblePassages } from "./adjacent-passages.tsx";
import { moveCaret } from "./caret.ts";
import { CodePanel } from "./code-panel.tsx";
import { type FormatNode, formatTree } from "./format-tree.ts";
import { markOf } from "./marks.ts";
import { SelectionBox } from "./selection-box.tsx";
import type { Writing } from "./selection-draft.ts";
import { SelectionMenu } from "./selection-menu.tsx";
import { placeBelow, SelectionTools, type ToolsPlace } from "./selection-tools.tsx";
import { type DrawnMark, TextBlock } from "./text-block.tsx";
import { type Block, blocksOf, drawRange, rangeOf, scrollToRange, selectedUnits } from "./text-places.ts";
import { useCoding } from "./use-coding.ts";
import { useFormats } from "./use-formats.ts";
import { usePassages } from "./use-passages.ts";
import { useText } from "./use-text.ts";
import { wordsToFind } from "./words-to-find.ts";

/** A text with its passages. A selection can be coded, or become a claim. */
export function Reading({
  source,
  file,
  at,
  claim,
  chosen,
}: {
  source: string;
  file: string;
  at: number;
  /** the claim in the address */
  claim: ClaimRow | undefined;
  /** id of the passage in the address */
  chosen: string | undefined;
}) {
  const { codes } = useStudy();
  const find = claim && wordsToFind(claim);
  const text = useText(file);
  const passages = usePassages(source, file);
  const { placed, orphans } = useMemo(() => locatePassages(text ?? "", passages), [text, passages]);
  const blocks = useMemo(() => blocksOf(text ?? ""), [text]);
  const formats = useFormats(file);
  const trees = useMemo(
    () => blocks.map(({ start, end }) => formatTree(text ?? "", formats, start, end)),
    [blocks, text, formats],
  );
  const marks = useMemo(() => marksIn(blocks, placed, codes), [blocks, placed, codes]);
  const { marked, setMarked, writing, setWriting, end, discard } = useTextSelection(file);
  const [current, setCurrent] = useState<PassageRow>();
  const scroller = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const rangeIn = useCallback(
    (start: number, end: number) => container.current && rangeOf(container.current, blocks, start, end),
    [blocks],
  );

  const opened = placed.find(({ passage }) => passage.id === chosen);
  const [openedAt, openedTo] = [opened?.start, opened?.end];
  useEffect(() => {
    if (text === undefined || !scroller.current) return;
    const start =
      openedAt ??
      (find !== undefined ? text.indexOf(find) : Number.isNaN(at) ? -1 : (unitsOf(text, [at])[0] ?? -1));
    const end = openedTo ?? Math.min(text.length, start + (find?.length ?? 12));
    const range = start < 0 ? undefined : rangeIn(start, end);
    if (!range) return;
    const name = openedAt === undefined ? "found" : "opened";
    scrollToRange(scroller.current, range);
    drawRange(name, range);
    return () => drawRange(name, undefined);
  }, [text, at, find, openedAt, openedTo, rangeIn]);

  const [tools, setTools] = useState<ToolsPlace>();
  const done = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    drawRange("chosen", undefined);
    end();
    scroller.current?.focus({ preventScroll: true });
  }, [end]);
  const cancel = () => {
    discard();
    done();
  };
  const goOn = (anchor: Anchor, what: Writing) => {
    const [from = 0, to = 0] = unitsOf(text ?? "", [anchor.start, anchor.end]);
    const range = rangeIn(from, to);
    setMarked(anchor);
    setWriting(what);
    if (!range || !scroller.current) return;
    drawRange("chosen", range);
    scrollToRange(scroller.current, range);
  };

  const onSelect = () => {
    const selected = container.current && selectedUnits(container.current, blocks);
    if (!selected || text === undefined) return;
    const anchor = anchorOf(text, selected.start, selected.end);
    if (!anchor || (anchor.start === marked?.start && anchor.end === marked.end)) return;
    const range = rangeIn(selected.start, selected.end) ?? undefined;
    drawRange("chosen", range);
    setTools(range && scroller.current ? placeBelow(scroller.current, range) : undefined);
    setMarked(anchor);
  };
  const open = (id: string) => go(addressOf("sources", source, { passage: id }));
  useMouseUp(({ target }) => {
    if (!window.getSelection()?.isCollapsed) return onSelect();
    if (!scroller.current?.contains(target as Node)) return;
    const ids = (target as Element).closest<HTMLElement>("[data-marks]")?.dataset.marks?.split(" ") ?? [];
    const over = placed.filter(({ passage: row }) => ids.includes(row.id));
    // The shortest of several passages is the most specific one.
    const [first] = over.sort((a, b) => a.end - a.start - (b.end - b.start));
    if (first) open(first.passage.id);
  });
  const step = (by: 1 | -1) => {
    const from = placed.findIndex(({ passage: row }) => row.id === current?.id);
    const next = placed[from < 0 ? firstSeen(scroller.current, placed) : from + by];
    const range = next && rangeIn(next.start, next.end);
    if (!range || !scroller.current) return;
    setCurrent(next.passage);
    drawRange("current", range);
    scrollToRange(scroller.current, range);
  };
  /** Shows the details, where the selection is coded, and does something there. */
  const inDetails = (act: () => void) => {
    flushSync(() => changePreferences({ detailsHidden: false }));
    act();
  };
  const focusPicker = () => inDetails(() => document.querySelector<HTMLElement>(".selection input")?.focus());
  const keyed = (event: KeyboardEvent): (() => void) | undefined => {
    if (scroller.current && container.current && moveCaret(scroller.current, container.current, event))
      return () => undefined;
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if (event.key === "Escape" && marked) return cancel;
    if (marked && event.key === "Enter") return focusPicker;
    if (current && event.key === "Enter") return () => open(current.id);
    if (!currentPreferences().singleKeys) return undefined;
    if (latinKey(event) === "]") return () => step(1);
    if (latinKey(event) === "[") return () => step(-1);
    return marked && latinKey(event) === "c" ? focusPicker : undefined;
  };

  const { codeWords, codePassage, writeMemo } = useCoding(source, file, passages);
  const memo = async (anchor: Anchor) => {
    if (await writeMemo(anchor)) inDetails(done);
  };
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number }>();
  const codeMarked = async (id: string) => {
    if (marked && (await codeWords(marked, id))) done();
  };
  /** Applies a dropped code to the selected words, or to the passage under the pointer. */
  const dropCode = (event: DragEvent) => {
    const id = event.dataTransfer.getData(draggedCode);
    if (id === "") return;
    event.preventDefault();
    if (marked) return void codeMarked(id);
    const over =
      (event.target as Element).closest<HTMLElement>("[data-marks]")?.dataset.marks?.split(" ") ?? [];
    const [shortest] = placed
      .filter(({ passage: row }) => over.includes(row.id))
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    if (shortest) void codePassage(shortest.passage, id);
    else toast(strings.read.selectFirst);
  };

  if (text === undefined) return <p className="soft">{strings.loading}</p>;
  return (
    <div className="reading">
      <Panes
        name="reading"
        details={
          <aside className="panel">
            <h2 className="unseen">{strings.sources.details}</h2>
            {marked && (
              <SelectionBox
                source={source}
                file={file}
                text={text}
                marked={marked}
                orphans={orphans}
                passages={passages}
                chosen={chosen}
                writing={writing}
                onWrite={setWriting}
                onCancel={cancel}
                onDone={done}
              />
            )}
            {marked && menu && (
              <SelectionMenu
                at={menu}
                onCode={(id) => void codeMarked(id)}
                onChooseCode={focusPicker}
                onWrite={setWriting}
                onClose={() => setMenu(undefined)}
              />
            )}
            {claim && <ClaimInspector key={claim.id} claim={claim} />}
            <CodePanel canCode={marked !== undefined} onCode={(id) => void codeMarked(id)} />
            <DraftsOfText file={file} text={text} marked={marked} writing={writing} onGoOn={goOn} />
            <p className="unseen" role="status">
              {current && `${labelOf(codes, current)}: ${current.exact}`}
            </p>
            <VisiblePassages scroller={scroller} placed={placed} orphans={orphans} chosen={chosen} />
            <Memos about="source" thing={source} />
          </aside>
        }
      >
        <div
          ref={scroller}
          className="text"
          role="region"
          aria-label={file}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
          tabIndex={0}
          onKeyDown={(event) => {
            const act = keyed(event);
            if (!act) return;
            event.preventDefault();
            act();
          }}
          onKeyUp={onSelect}
          onDragOver={(event) => {
            if (event.dataTransfer.types.includes(draggedCode)) event.preventDefault();
          }}
          onDrop={dropCode}
          onContextMenu={(event) => {
            if (!marked) return;
            event.preventDefault();
            setMenu({ x: event.clientX, y: event.clientY });
          }}
        >
          <div ref={container}>
            {blocks.map((block, i) => (
              <TextBlock
                key={block.start}
                block={block}
                text={text.slice(block.start, block.end)}
                marks={marks[i] ?? none}
                nodes={trees[i] ?? noNodes}
              />
            ))}
          </div>
          {marked && tools && !writing && (
            <SelectionTools
              at={tools}
              onCode={focusPicker}
              onClaim={() => inDetails(() => setWriting("claim"))}
              onMemo={() => void memo(marked)}
            />
          )}
        </div>
      </Panes>
      <ReadingStatus passages={passages.length} orphans={orphans.length} />
    </div>
  );
}

/** How many passages the text has, and the keys to code it. */
function ReadingStatus({ passages, orphans }: { passages: number; orphans: number }) {
  const text = strings.read;
  return (
    <StatusBar
      keys={[
        [text.selectKeys, text.select],
        ["C", text.code],
        ["M", text.claim],
        ["] [", text.nextPassage],
        ["?", strings.grid.allKeys],
      ]}
    >
      <span>{text.passagesHere(passages)}</span>
      {orphans > 0 && <span>{text.toRelocate(orphans)}</span>}
    </StatusBar>
  );
}

const none: readonly DrawnMark[] = [];
const noNodes: readonly FormatNode[] = [];

/** Returns the marks over each block, in the order of the text. */
function marksIn(
  blocks: readonly Block[],
  placed: readonly LocatedPassage<PassageRow>[],
  codes: readonly CodeRow[],
): DrawnMark[][] {
  const marks: DrawnMark[][] = blocks.map(() => []);
  let first = 0;
  for (const { passage: row, start, end } of placed) {
    const mark = { ...markOf(codes, row.codes[0]), id: row.id, start, end, label: labelOf(codes, row) };
    while ((blocks[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++;
    for (let i = first; (blocks[i]?.start ?? Number.POSITIVE_INFINITY) < end; i++) marks[i]?.push(mark);
  }
  return marks;
}

const labelOf = (codes: readonly CodeRow[], { codes: ids }: PassageRow): string =>
  ids.map((id) => pathOf(codes, id)).join(", ") || strings.read.noCode;

/** Returns the first visible passage, or the first of all when none is visible. */
function firstSeen(scroller: Element | null, placed: readonly LocatedPassage<PassageRow>[]): number {
  const top = scroller?.getBoundingClientRect().top ?? 0;
  for (const block of scroller?.querySelectorAll(".block") ?? []) {
    if (block.getBoundingClientRect().bottom <= top) continue;
    for (const piece of block.querySelectorAll<HTMLElement>("mark")) {
      if (piece.getBoundingClientRect().top < top) continue;
      const ids = piece.dataset.marks?.split(" ") ?? [];
      return placed.findIndex(({ passage }) => ids.includes(passage.id));
    }
  }
  return 0;
}
