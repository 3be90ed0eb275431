import { strings } from "../../strings.ts";

/** An arrow as a drawing, because fonts may lack it. */
export function Arrow() {
  return (
    <svg
      className="arrow"
      viewBox="0 0 16 8"
      width="1.1em"
      height="0.55em"
      role="img"
      aria-label={strings.to}
    >
      <path d="M0 4H14M10 1L14 4L10 7" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
