import { strings } from "../../strings.ts";

/** Limits of the zoom. At 1, a point on paper is a pixel. */
const largestScale = 4;
export const smallestScale = 0.4;
const zoomStep = 1.2;

/** Controls for zoom and page number. */
export function PdfBar({
  pages,
  zoom,
  onZoom,
  onPage,
}: {
  pages: number;
  zoom: number;
  onZoom: (zoom: number) => void;
  onPage: (page: number) => void;
}) {
  const within = (wanted: number) => Math.min(largestScale, Math.max(smallestScale, wanted));
  return (
    <div className="pdf-bar">
      <button type="button" aria-label={strings.pdf.smaller} onClick={() => onZoom(within(zoom / zoomStep))}>
        −
      </button>
      <button type="button" onClick={() => onZoom(1)} disabled={zoom === 1}>
        {strings.pdf.fit}
      </button>
      <button type="button" aria-label={strings.pdf.larger} onClick={() => onZoom(within(zoom * zoomStep))}>
        +
      </button>
      <label>
        {strings.pdf.goTo}{" "}
        <input
          type="number"
          min={1}
          max={pages}
          onChange={(event) => {
            const number = event.target.valueAsNumber;
            if (number >= 1 && number <= pages) onPage(number);
          }}
        />{" "}
        / {pages}
      </label>
    </div>
  );
}
