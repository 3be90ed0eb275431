import { html, Markup } from "../page/html.ts";
import { px } from "./svg-parts.ts";

/** From light to dark in one hue, so that who does not tell colours apart tells grades apart. */
const ramp = [
  [238, 244, 251],
  [158, 202, 225],
  [49, 130, 189],
  [8, 48, 107],
] as const;

/** The colour of a share of the scale, 0..1. */
export function colourOf(share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const i = Math.min(ramp.length - 2, Math.floor(at));
  const [from, to] = [ramp[i] ?? ramp[0], ramp[i + 1] ?? ramp[0]];
  return `rgb(${from.map((value, c) => Math.round(value + ((to[c] ?? value) - value) * (at - i))).join(",")})`;
}

/** A share of the scale as a disc that is filled so far, as in the tables; a missing one is an empty dashed circle. */
export function gradeDisc(share: number | undefined, x: number, y: number, r = 7): Markup {
  const ring = html`<circle cx="${px(x)}" cy="${px(y)}" r="${r}" fill="#fff" stroke="#1c1b1a" stroke-width="1.2" ${share === undefined ? new Markup('stroke-dasharray="2 2"') : undefined}/>`;
  if (share === undefined || share <= 0) return ring;
  if (share >= 1) return html`${ring}<circle cx="${px(x)}" cy="${px(y)}" r="${r - 1.5}" fill="#1c1b1a"/>`;
  const inner = r - 1.5;
  const angle = 2 * Math.PI * share;
  const end = `${px(x + inner * Math.sin(angle))} ${px(y - inner * Math.cos(angle))}`;
  return html`${ring}<path d="M${px(x)} ${px(y)}V${px(y - inner)}A${inner} ${inner} 0 ${share > 0.5 ? 1 : 0} 1 ${end}Z" fill="#1c1b1a"/>`;
}

/** A hatched ground for what is not graded, to be filled with by its id. */
export function hatchPattern(id: string): Markup {
  return html`<defs><pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff"/><line x1="0" x2="0" y1="0" y2="7" stroke="#9b958a" stroke-width="2"/></pattern></defs>`;
}
