import type { CodeCount, CodeRow } from "@throughline/api";
import { type CSSProperties, type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { strings } from "../../strings.ts";
import { type Mark, markOf } from "../reading/marks.ts";
import { type CodeNode, visibleNodes } from "./code-tree-model.ts";

/** Data type of a dragged code. */
export const draggedCode = "application/x-throughline-code";

/**
 * The codebook as a tree. Arrow keys move and collapse, Enter chooses; with Alt, arrow keys indent and
 * outdent the code. F2, Insert and Delete lead to the controls beside the tree. A code can be dragged onto
 * another, or to the top.
 */
export function CodeTree({
  codes,
  tree,
  chosen,
  counts,
  onChoose,
  onMove,
  onDo,
}: {
  codes: readonly CodeRow[];
  tree: readonly CodeNode[];
  chosen: string;
  counts: ReadonlyMap<string, CodeCount>;
  onChoose: (id: string) => void;
  onMove: (id: string, under: string | null) => void;
  /** called when F2, Insert or Delete is pressed on a code */
  onDo: (key: string, id: string) => void;
}) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const ref = useRef<HTMLDivElement>(null);
  const shown = visibleNodes(tree, folded);
  const fold = (id: string, away: boolean) => {
    const next = new Set(folded);
    next[away ? "add" : "delete"](id);
    setFolded(next);
  };
  const focus = (i: number) => {
    const node = shown[Math.min(shown.length - 1, Math.max(0, i))];
    if (!node) return;
    onChoose(node.code.id);
    ref.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(node.code.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, i: number, node: CodeNode) => {
    const { code, children } = node;
    const open = children.length > 0 && !folded.has(code.id);
    const before = shown.slice(0, i).findLast(({ depth }) => depth <= node.depth);
    const above = shown.slice(0, i).findLast(({ depth }) => depth < node.depth);
    if (event.altKey && event.key === "ArrowRight") {
      if (before?.depth === node.depth) onMove(code.id, before.code.id);
    } else if (event.altKey && event.key === "ArrowLeft") {
      if (above) onMove(code.id, above.code.parent);
    } else if (event.key === "ArrowDown") focus(i + 1);
    else if (event.key === "ArrowUp") focus(i - 1);
    else if (event.key === "ArrowRight" && children.length > 0) open ? focus(i + 1) : fold(code.id, false);
    else if (event.key === "ArrowLeft")
      open ? fold(code.id, true) : focus(shown.findIndex((node) => node.code.id === code.parent));
    else if (event.key === "Enter" || event.key === " ") onChoose(code.id);
    else if (["F2", "Insert", "Delete"].includes(event.key)) onDo(event.key, code.id);
    else return;
    event.preventDefault();
  };
  const active = shown.some(({ code }) => code.id === chosen) ? chosen : shown[0]?.code.id;
  return (
    <div
      ref={ref}
      className="code-tree"
      role="tree"
      aria-label={strings.codes.tree}
      {...dropTarget(null, onMove)}
    >
      {shown.map((node, i) => {
        const { code, depth, children } = node;
        const { own, all } = counts.get(code.id) ?? { own: 0, all: 0 };
        return (
          <div
            key={code.id}
            className={`depth-${Math.min(depth, 6)}`}
            role="treeitem"
            aria-level={depth + 1}
            aria-selected={code.id === chosen}
            aria-expanded={children.length > 0 ? !folded.has(code.id) : undefined}
            data-code={code.id}
            tabIndex={code.id === active ? 0 : -1}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(draggedCode, code.id)}
            {...dropTarget(code.id, onMove)}
            onClick={() => onChoose(code.id)}
            onKeyDown={(event) => onKeyDown(event, i, node)}
          >
            <Fold
              state={children.length === 0 ? "" : folded.has(code.id) ? "shut" : "open"}
              onFold={(away) => fold(code.id, away)}
            />{" "}
            <Swatch {...markOf(codes, code.id)} />
            {code.name} <span className="soft">{all === own ? own : strings.codes.withBelow(own, all)}</span>
          </div>
        );
      })}
    </div>
  );
}

/** Lets codes be dropped on a code, or on the top. */
const dropTarget = (under: string | null, onMove: (id: string, under: string | null) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer.types.includes(draggedCode)) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    const id = event.dataTransfer.getData(draggedCode);
    if (id === "") return;
    event.preventDefault();
    event.stopPropagation();
    onMove(id, under);
  },
});

/** The triangle that hides or shows the codes below a code; nothing on a code without any. */
function Fold({ state, onFold }: { state: "" | "shut" | "open"; onFold: (away: boolean) => void }) {
  return (
    <span
      className={`fold ${state}`}
      aria-hidden="true"
      onClick={(event) => {
        if (state === "") return;
        event.stopPropagation();
        onFold(state === "open");
      }}
    />
  );
}

/** The line style of a code in texts. */
function Swatch({ className, colour }: Mark) {
  const style = colour === undefined ? undefined : ({ "--mark": colour } as CSSProperties);
  return <span className={`code-swatch ${className}`} style={style} aria-hidden="true" />;
}
