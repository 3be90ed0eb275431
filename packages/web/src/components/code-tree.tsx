import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import { type CodeNode, inOrder } from "../state/code-tree.ts";
import { strings } from "../strings.ts";

const dragged = "application/x-throughline-code";

/** The codebook as a tree: arrow keys move and fold, Enter chooses; a code is dragged under another, or to the top. */
export function CodeTree({
  tree,
  chosen,
  counts,
  onChoose,
  onMove,
}: {
  tree: readonly CodeNode[];
  chosen: string;
  /** passages by code */
  counts: ReadonlyMap<string, number>;
  onChoose: (id: string) => void;
  onMove: (id: string, under: string | null) => void;
}) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const ref = useRef<HTMLDivElement>(null);
  const shown = inOrder(tree, folded);
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
  const onKeyDown = (event: KeyboardEvent, i: number, { code, children }: CodeNode) => {
    const open = children.length > 0 && !folded.has(code.id);
    if (event.key === "ArrowDown") focus(i + 1);
    else if (event.key === "ArrowUp") focus(i - 1);
    else if (event.key === "ArrowRight" && children.length > 0) open ? focus(i + 1) : fold(code.id, false);
    else if (event.key === "ArrowLeft")
      open ? fold(code.id, true) : focus(shown.findIndex((node) => node.code.id === code.parent));
    else if (event.key === "Enter" || event.key === " ") onChoose(code.id);
    else return;
    event.preventDefault();
  };
  const drop = (event: DragEvent, under: string | null) => {
    const id = event.dataTransfer.getData(dragged);
    if (id === "") return;
    event.preventDefault();
    event.stopPropagation();
    onMove(id, under);
  };
  const over = (event: DragEvent) => {
    if (event.dataTransfer.types.includes(dragged)) event.preventDefault();
  };
  const active = shown.some(({ code }) => code.id === chosen) ? chosen : shown[0]?.code.id;
  return (
    <div
      ref={ref}
      className="code-tree"
      role="tree"
      aria-label={strings.codes.tree}
      onDragOver={over}
      onDrop={(event) => drop(event, null)}
    >
      {shown.map((node, i) => {
        const { code, depth, children } = node;
        const own = counts.get(code.id) ?? 0;
        const all = inOrder([node]).reduce((sum, one) => sum + (counts.get(one.code.id) ?? 0), 0);
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
            onDragStart={(event) => event.dataTransfer.setData(dragged, code.id)}
            onDragOver={over}
            onDrop={(event) => drop(event, code.id)}
            onClick={() => onChoose(code.id)}
            onKeyDown={(event) => onKeyDown(event, i, node)}
          >
            <span
              className={`fold ${children.length === 0 ? "" : folded.has(code.id) ? "shut" : "open"}`}
              aria-hidden="true"
              onClick={(event) => {
                if (children.length === 0) return;
                event.stopPropagation();
                fold(code.id, !folded.has(code.id));
              }}
            />{" "}
            {code.name} <span className="soft">{all === own ? own : strings.codes.withBelow(own, all)}</span>
          </div>
        );
      })}
    </div>
  );
}
