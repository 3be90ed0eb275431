import { strings } from "../strings.ts";

/** Lines of the size of the text that is being computed. */
export function Waiting({ lines }: { lines: number }) {
  return (
    <div role="status" aria-label={strings.overview.computing}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike
        <div key={line} className="skeleton line" />
      ))}
    </div>
  );
}
