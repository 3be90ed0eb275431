import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call } from "../state/api.ts";
import type { PassageRow } from "../state/model.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { all } from "../state/workbench.ts";
import { strings } from "../strings.ts";
import { Memos } from "./memos.tsx";
import { codePointAt, piecesOf, unitsOf } from "./positions.ts";
import { type Marked, SelectionBox } from "./selection-box.tsx";

/** A text is drawn in blocks of about so many characters; the browser leaves out those that are not in sight. */
const blockLength = 4000;
const colours = 8;

type Placed = { readonly row: PassageRow; readonly start: number; readonly end: number };

/** A text with its passages; what is selected can be coded, or made a claim. */
export function Reading({
  source,
  file,
  at,
  find,
}: {
  source: string;
  file: string;
  at: number;
  find: string | undefined;
}) {
  const { codes } = useStudy();
  const text = useText(file);
  const passages = usePassages(source, file);
  const [marked, setMarked] = useState<Marked>();
  const ref = useRef<HTMLDivElement>(null);
  const { placed, orphans } = useMemo(() => place(text ?? "", passages), [text, passages]);
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
    const exact = text.slice(start, end);
    const lead = exact.length - exact.trimStart().length;
    const trail = exact.length - exact.trimEnd().length;
    if (exact.trim() === "") return;
    setMarked({
      exact: exact.trim(),
      start: codePointAt(text, start + lead),
      end: codePointAt(text, end - trail),
      prefix: [...text.slice(Math.max(0, start + lead - 64), start + lead)].slice(-32).join(""),
      suffix: [...text.slice(end - trail, end - trail + 64)].slice(0, 32).join(""),
    });
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
        onMouseUp={onSelect}
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
          <SelectionBox source={source} file={file} marked={marked} onDone={() => setMarked(undefined)} />
        )}
        <PassageList placed={placed} orphans={orphans} />
        <Memos about="source" thing={source} />
      </aside>
    </div>
  );
}

function PassageList({ placed, orphans }: { placed: readonly Placed[]; orphans: readonly PassageRow[] }) {
  const workbench = useWorkbench();
  const item = (row: PassageRow, orphan: boolean) => (
    <li key={row.id}>
      <q>{row.exact.length > 160 ? `${row.exact.slice(0, 159)}…` : row.exact}</q>{" "}
      <span className="id">{row.codes.join(" ")}</span>
      {orphan && <strong className="unanswered"> {strings.read.orphan}</strong>}{" "}
      <button
        type="button"
        onClick={() =>
          void workbench.attempt(() =>
            call("DELETE", `/api/passages/${encodeURIComponent(row.id)}?version=${row.version}`),
          )
        }
      >
        {strings.read.remove}
      </button>
    </li>
  );
  return (
    <>
      <h3>
        {strings.read.passages} ({placed.length + orphans.length})
      </h3>
      <ul className="claims">
        {orphans.map((row) => item(row, true))}
        {placed.slice(0, 200).map(({ row }) => item(row, false))}
      </ul>
    </>
  );
}

function useText(file: string): string | undefined {
  const [text, setText] = useState<string>();
  const workbench = useWorkbench();
  useEffect(() => {
    let current = true;
    const load = async () => {
      const response = await fetch(`/api/files/${file.split("/").map(encodeURIComponent).join("/")}`);
      const found = await response.text();
      if (current && response.ok) setText(found.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n"));
    };
    void load();
    const stop = workbench.onRevision(({ things }) => {
      if (things.includes(`files/${file}`)) void load();
    });
    return () => {
      current = false;
      stop();
    };
  }, [file, workbench]);
  return text;
}

function usePassages(source: string, file: string): readonly PassageRow[] {
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

/** Passages where their words still stand exactly; the others are orphans, and never moved in silence. */
function place(text: string, rows: readonly PassageRow[]): { placed: Placed[]; orphans: PassageRow[] } {
  const points = [...new Set(rows.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const units = unitsOf(text, points);
  const unitOf = new Map(points.map((point, i) => [point, units[i] ?? 0]));
  const placed: Placed[] = [];
  const orphans: PassageRow[] = [];
  for (const row of rows) {
    const [start = 0, end = 0] = [unitOf.get(row.start), unitOf.get(row.end)];
    if (text.slice(start, end).trim() === row.exact.trim()) placed.push({ row, start, end });
    else orphans.push(row);
  }
  return { placed: placed.sort((a, b) => a.start - b.start), orphans };
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
