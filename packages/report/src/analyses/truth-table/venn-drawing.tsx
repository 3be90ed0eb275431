import { colours } from "../../figures/colours.ts";
import type { PropsOf } from "../../figures/picture.ts";
import { type VennRegion, vennSize } from "./venn-sets.ts";

const dashes = ["none", "9 4", "2 3", "12 3 2 3"] as const;

/** Draws overlapping sets; a filled, empty or half disc shows the outcome of each region. */
export function VennDrawing({ picture: { sets, regions, inWords }, svg, role }: PropsOf<"venn">) {
  const { width, height } = vennSize;
  return (
    <svg
      ref={svg}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily="system-ui, sans-serif"
      fontSize="12"
      role={role}
      aria-label={inWords}
    >
      {sets.map(({ name, cx, cy, rx, ry, turn }, i) => (
        <ellipse
          key={name}
          cx={cx}
          cy={cy}
          rx={rx}
          ry={ry}
          transform={`rotate(${turn} ${cx} ${cy})`}
          fill={colours[i]}
          fillOpacity="0.08"
          stroke={colours[i]}
          strokeWidth="2.5"
          strokeDasharray={dashes[i]}
        />
      ))}
      {regions.map((region) => (
        <Region key={region.configuration} region={region} />
      ))}
      {sets.map(({ name, nameAt }, i) => (
        <text key={name} x={nameAt.x} y={nameAt.y} textAnchor="middle" fill={colours[i]} fontWeight="600">
          {name}
        </text>
      ))}
    </svg>
  );
}

function Region({ region: { x, y, observed } }: { region: VennRegion }) {
  if (!observed)
    return (
      <text x={x} y={y + 4} textAnchor="middle">
        –
      </text>
    );
  return (
    <>
      <OutcomeDisc out={observed.out} x={x} y={y - 7} />
      <text x={x} y={y + 12} textAnchor="middle" fontWeight="600">
        {observed.n}
      </text>
    </>
  );
}

function OutcomeDisc({ out, x, y }: { out: string; x: number; y: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="5" fill={out === "1" ? "#000" : "#fff"} stroke="#000" strokeWidth="1.5" />
      {out !== "0" && out !== "1" && <path d={`M${x} ${y - 5}a5 5 0 0 1 0 10z`} fill="#000" />}
    </>
  );
}
