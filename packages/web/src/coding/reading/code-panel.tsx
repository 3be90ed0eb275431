import type { CodeRow } from "@throughline/api";
import { type CSSProperties, type DragEvent, useMemo } from "react";
import { useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { draggedCode } from "../codebook/code-tree.tsx";
import { codeTree, visibleNodes } from "../codebook/code-tree-model.ts";
import { markOf } from "./marks.ts";

/**
 * The codebook beside a text. A code is applied by a press, or by dragging it onto words or a passage;
 * selected words can also be dragged onto a code.
 *
 * @param canCode whether words are selected
 */
export function CodePanel({ canCode, onCode }: { canCode: boolean; onCode: (id: string) => void }) {
  const { codes } = useStudy();
  const shown = useMemo(() => visibleNodes(codeTree(codes)), [codes]);
  if (codes.length === 0) return null;
  return (
    <details className="code-panel" open>
      <summary>{strings.read.codePanel}</summary>
      <ul>
        {shown.map(({ code, depth }) => (
          <li key={code.id} className={`depth-${Math.min(depth, 6)}`}>
            <CodeButton code={code} codes={codes} canCode={canCode} onCode={() => onCode(code.id)} />
          </li>
        ))}
      </ul>
      <p className="soft">{strings.read.codePanelHint}</p>
    </details>
  );
}

function CodeButton({
  code,
  codes,
  canCode,
  onCode,
}: {
  code: CodeRow;
  codes: readonly CodeRow[];
  canCode: boolean;
  onCode: () => void;
}) {
  const { className, colour } = markOf(codes, code.id);
  const style = colour === undefined ? undefined : ({ "--mark": colour } as CSSProperties);
  const takesText = (event: DragEvent) => canCode && !event.dataTransfer.types.includes(draggedCode);
  return (
    <button
      type="button"
      draggable
      aria-disabled={!canCode}
      title={code.definition ?? undefined}
      onDragStart={(event) => event.dataTransfer.setData(draggedCode, code.id)}
      onDragOver={(event) => {
        if (takesText(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!takesText(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onCode();
      }}
      onClick={() => canCode && onCode()}
    >
      <span className={`code-swatch ${className}`} style={style} aria-hidden="true" />
      {code.name}
    </button>
  );
}
