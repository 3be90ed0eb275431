import { px } from "./svg-text.ts";

/** The size of a case that is drawn as a tile, in pixels. */
export const tileSize = { width: 146, height: 62 };

/** From light to dark in one hue, which distinguishes grades without colour. */
const ramp = [
  [238, 244, 251],
  [158, 202, 225],
  [49, 130, 189],
  [8, 48, 107],
] as const;

/** Returns the colour of a share of the scale, 0 to 1. */
export function colourOf(share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const i = Math.min(ramp.length - 2, Math.floor(at));
  const [from, to] = [ramp[i] ?? ramp[0], ramp[i + 1] ?? ramp[0]];
  return `rgb(${from.map((value, c) => Math.round(value + ((to[c] ?? value) - value) * (at - i))).join(",")})`;
}

/**
 * A share of the scale as a proportionally filled disc, as in the tables; a missing one is an empty dashed circle.
 */
export function ShareDisc({
  share,
  x,
  y,
  r = 7,
}: {
  readonly share: number | undefined;
  readonly x: number;
  readonly y: number;
  readonly r?: number;
}) {
  return (
    <>
      <circle
        cx={px(x)}
        cy={px(y)}
        r={r}
        fill="#fff"
        stroke="#1c1b1a"
        strokeWidth="1.2"
        strokeDasharray={share === undefined ? "2 2" : undefined}
      />
      {share !== undefined && share >= 1 && <circle cx={px(x)} cy={px(y)} r={r - 1.5} fill="#1c1b1a" />}
      {share !== undefined && share > 0 && share < 1 && (
        <path d={sliceOf(share, x, y, r - 1.5)} fill="#1c1b1a" />
      )}
    </>
  );
}

function sliceOf(share: number, x: number, y: number, r: number): string {
  const angle = 2 * Math.PI * share;
  const end = `${px(x + r * Math.sin(angle))} ${px(y - r * Math.cos(angle))}`;
  return `M${px(x)} ${px(y)}V${px(y - r)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${end}Z`;
}

/** A hatched background for missing grades, used as a fill by its id. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#fff" />
        <line x1="0" x2="0" y1="0" y2="7" stroke="#9b958a" strokeWidth="2" />
      </pattern>
    </defs>
  );
}
