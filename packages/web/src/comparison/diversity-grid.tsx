import { strings } from "../strings.ts";
import type { TaskAnswer } from "./analysis-task.ts";

/** Largest number of rows shown as squares. */
const mostSquares = 64;
const columns = 8;
const step = 18;

/** Shows how many possible configurations have cases: as squares, or as a bar if there are many. */
export function DiversityGrid({ answer: { rows, rowsInTable } }: { answer: TaskAnswer }) {
  if (!rows || !rowsInTable || rowsInTable < 2) return null;
  const text = strings.compare.diversity(rows.length, rowsInTable);
  return (
    <figure className="diversity">
      {rowsInTable <= mostSquares ? (
        <Squares outs={new Map(rows.map(({ row, out }) => [row, out]))} count={rowsInTable} text={text} />
      ) : (
        <meter min={0} max={rowsInTable} value={rows.length} aria-label={text} />
      )}
      <figcaption>{text}</figcaption>
    </figure>
  );
}

function Squares({ outs, count, text }: { outs: ReadonlyMap<number, string>; count: number; text: string }) {
  const wide = Math.min(columns, count);
  return (
    <svg
      viewBox={`0 0 ${wide * step} ${Math.ceil(count / columns) * step}`}
      width={wide * step}
      role="img"
      aria-label={text}
    >
      {Array.from({ length: count }, (_, i) => {
        const row = i + 1;
        return (
          <rect
            key={row}
            className={classOf(outs.get(row))}
            x={(i % columns) * step + 1.5}
            y={Math.floor(i / columns) * step + 1.5}
            width={step - 4}
            height={step - 4}
            rx={3}
          />
        );
      })}
    </svg>
  );
}

function classOf(out: string | undefined): string {
  if (out === undefined || out === "?") return "remainder";
  return out === "1" ? "positive" : out === "0" ? "negative" : "contradiction";
}
