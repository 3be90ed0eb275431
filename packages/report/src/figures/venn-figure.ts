import { html, type Markup } from "../page/html.ts";
import { figureOf } from "./figure.ts";
import { colours } from "./plot.ts";

/** A configuration of conditions that are in (1) or out (0), how many cases have it, and the outcome it has. */
type Region = { readonly configuration: readonly number[]; readonly n: number; readonly out: string };

type Ellipse = {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
};

const circle = (cx: number, cy: number, r: number): Ellipse => ({ cx, cy, rx: r, ry: r, turn: 0 });

/** Sets that cross in every way: two or three circles, or four ellipses (Venn 1880). */
const shapes: Readonly<Record<number, readonly Ellipse[]>> = {
  2: [circle(180, 190, 125), circle(300, 190, 125)],
  3: [circle(180, 150, 115), circle(300, 150, 115), circle(240, 250, 115)],
  4: [
    { cx: 145, cy: 215, rx: 160, ry: 70, turn: 45 },
    { cx: 195, cy: 190, rx: 160, ry: 70, turn: 45 },
    { cx: 285, cy: 190, rx: 160, ry: 70, turn: -45 },
    { cx: 335, cy: 215, rx: 160, ry: 70, turn: -45 },
  ],
};
const size = { width: 480, height: 400 };
const grid = 5;

/**
 * The configurations of a truth table as the regions of a Venn diagram, each with its number of cases; the outcome is told by a
 * filled, an empty or a half disc.
 *
 * @returns nothing for fewer than two or more than four conditions, and for conditions with more than two values
 */
export function vennFigure(conditions: readonly string[], rows: readonly Region[]): Markup | undefined {
  const sets = shapes[conditions.length];
  if (!sets || rows.some(({ configuration }) => configuration.some((value) => value > 1))) return undefined;
  const byRegion = new Map(rows.map((row) => [row.configuration.join(""), row]));
  const places = placesOf(sets);
  const outlines = sets.map(
    ({ cx, cy, rx, ry, turn }, i) =>
      html`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" transform="rotate(${turn} ${cx} ${cy})" fill="${colours[i]}" fill-opacity="0.08" stroke="${colours[i]}" stroke-width="2.5" stroke-dasharray="${dashes[i]}"/>`,
  );
  const labels = [...places].map(([region, { x, y }]) => {
    const row = byRegion.get(region);
    return row === undefined
      ? html`<text x="${x}" y="${y + 4}" text-anchor="middle">–</text>`
      : html`${disc(row.out, x, y - 7)}<text x="${x}" y="${y + 12}" text-anchor="middle" font-weight="600">${row.n}</text>`;
  });
  const names = sets.map((set, i) => {
    const { x, y } = nameAt(set, sets);
    return html`<text x="${x}" y="${y}" text-anchor="middle" fill="${colours[i]}" font-weight="600">${conditions[i]}</text>`;
  });
  const inWords = [...places.keys()]
    .map((region) => {
      const named = conditions.map((name, i) => (region[i] === "1" ? name : `~${name}`)).join("*");
      const row = byRegion.get(region);
      return row
        ? `${named}: ${row.n} ${row.n === 1 ? "case" : "cases"}, outcome ${row.out}`
        : `${named}: not observed`;
    })
    .join("; ");
  return figureOf(
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${inWords}">${outlines}${labels}${names}</svg>`,
    "Configurations as regions, with their numbers of cases. A full disc: the outcome follows; an empty one: it does not; a half one: contradictory; a dash: not observed.",
    {
      title: `configurations of ${conditions.join(", ")}`,
      columns: [...conditions, "cases", "outcome"],
      rows: rows.map(({ configuration, n, out }) => [...configuration, n, out]),
    },
  );
}

const dashes = ["none", "9 4", "2 3", "12 3 2 3"] as const;

function disc(out: string, x: number, y: number): Markup {
  const ring = html`<circle cx="${x}" cy="${y}" r="5" fill="${out === "1" ? "#000" : "#fff"}" stroke="#000" stroke-width="1.5"/>`;
  return out === "0" || out === "1"
    ? ring
    : html`${ring}<path d="M${x} ${y - 5}a5 5 0 0 1 0 10z" fill="#000"/>`;
}

/** Where each region is widest, by its configuration. */
function placesOf(sets: readonly Ellipse[]): ReadonlyMap<string, { x: number; y: number }> {
  const points: { x: number; y: number; region: string }[] = [];
  for (let y = grid; y < size.height; y += grid)
    for (let x = grid; x < size.width; x += grid)
      points.push({ x, y, region: sets.map((set) => (isInside(set, x, y) ? 1 : 0)).join("") });
  const places = new Map<string, { x: number; y: number }>();
  for (const [region, own] of Map.groupBy(points, (point) => point.region)) {
    let best = { x: 0, y: 0, free: -1 };
    for (const { x, y } of own) {
      const free = Math.min(x, y, size.width - x, size.height - y, ...sets.map((set) => distance(set, x, y)));
      if (free > best.free) best = { x, y, free };
    }
    places.set(region, { x: best.x, y: best.y });
  }
  return new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How far a point is out, in radii: below 1 it is inside. */
function radius({ cx, cy, rx, ry, turn }: Ellipse, x: number, y: number): number {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [x - cx, y - cy];
  const u = (dx * Math.cos(angle) + dy * Math.sin(angle)) / rx;
  const v = (dy * Math.cos(angle) - dx * Math.sin(angle)) / ry;
  return Math.hypot(u, v);
}

const isInside = (set: Ellipse, x: number, y: number) => radius(set, x, y) <= 1;

/** About how far a point is from an outline. */
const distance = (set: Ellipse, x: number, y: number) =>
  Math.abs(radius(set, x, y) - 1) * Math.min(set.rx, set.ry);

/** A name stands outside of its set, on the side away from the others. */
function nameAt({ cx, cy, rx, ry, turn }: Ellipse, sets: readonly Ellipse[]): { x: number; y: number } {
  const middle = sets.reduce((sum, set) => sum + set.cx, 0) / sets.length;
  const left = cx < middle;
  if (turn === 0) {
    const below = cy > 200;
    return { x: cx, y: below ? cy + ry + 16 : cy - ry - 8 };
  }
  const angle = (turn * Math.PI) / 180;
  const end = left ? -1 : 1;
  const x = cx + end * rx * Math.cos(angle);
  return { x: Math.round(x), y: Math.round(cy + end * rx * Math.sin(angle)) - 8 };
}
