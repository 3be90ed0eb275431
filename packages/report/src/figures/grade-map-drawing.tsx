import { useContext } from "react";
import { MarksContext } from "../components/surroundings.ts";
import type { RecordRef } from "../view/inline.ts";
import type { PlacedCase, TiledCase } from "./drawn-case.ts";
import { colourOf, HatchPattern, ShareDisc, tileSize } from "./grade-look.tsx";
import type { GradeMapPicture, PropsOf } from "./picture.ts";
import { isSame, PictureFrame, RecordMark, TextLines } from "./svg-parts.tsx";
import { fewLinesOf, letterWidth, px } from "./svg-text.ts";

const legendHeight = 52;

/** Draws a grade as the darkness of its region and the fill of its disc; cases without a grade are hatched. */
export function GradeMapDrawing({ picture, svg, role }: PropsOf<"grade map">) {
  const { hatch, width, ground, placed, tiled, legend, bottom, cited, inWords } = picture;
  const fill = (share: number | undefined) => (share === undefined ? `url(#${hatch})` : colourOf(share));
  return (
    <PictureFrame width={width} height={bottom + legendHeight} inWords={inWords} svg={svg} role={role}>
      <HatchPattern id={hatch} />
      {ground?.paths.map(({ d, is }, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no other identity
          key={i}
          d={d}
          fill={is === "land" ? "#f1eee8" : "none"}
          stroke={is === "land" ? "#8b867d" : "#d8d3ca"}
          strokeWidth="0.5"
        />
      ))}
      {placed.map((one) => (
        <Region key={one.caseId} one={one} fill={fill(one.share)} />
      ))}
      {placed.map((one) => (
        <CaseMark key={one.caseId} one={one} fill={fill(one.share)} />
      ))}
      {tiled.map((one) => (
        <Tile key={one.caseId} one={one} fill={fill(one.share)} />
      ))}
      <Legend legend={legend} fill={fill} y={bottom + 8} />
      {cited !== undefined && <TextLines lines={[cited]} x={12} y={bottom + 44} />}
    </PictureFrame>
  );
}

const recordOf = ({ caseId }: { readonly caseId: string }): RecordRef => ({ is: "case", id: caseId });

/** The outline of a case, clickable by mouse; the keyboard uses its symbol. */
function Region({ one, fill }: { one: PlacedCase; fill: string }) {
  const { choice } = useContext(MarksContext);
  if (one.shape === undefined) return null;
  const record = recordOf(one);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mark in it is a button
    <path
      className={isSame(choice?.chosen, record) ? "region chosen" : "region"}
      data-case={one.caseId}
      d={one.shape}
      fill={fill}
      stroke="#5f5a52"
      strokeWidth="0.8"
      onClick={choice && (() => choice.choose(record))}
    />
  );
}

function CaseMark({ one, fill }: { one: PlacedCase; fill: string }) {
  const { at, leader, label, shape, share, name, inWords } = one;
  return (
    <RecordMark record={recordOf(one)}>
      {leader && (
        <line
          x1={px(at.x)}
          y1={px(at.y)}
          x2={px(leader.x)}
          y2={px(leader.y)}
          stroke="#6b665e"
          strokeWidth="0.8"
        />
      )}
      {shape === undefined && <circle cx={px(at.x)} cy={px(at.y)} r="12" fill={fill} stroke="#5f5a52" />}
      <ShareDisc share={share} x={at.x} y={at.y} />
      {label && <TextLines lines={[name]} x={label.x} y={label.y + 4} weight={600} />}
      <title>{inWords}</title>
    </RecordMark>
  );
}

function Tile({ one, fill }: { one: TiledCase; fill: string }) {
  const { x, y, share, name, inWords } = one;
  const lines = fewLinesOf(name, 15, 3);
  const { width, height } = tileSize;
  return (
    <RecordMark record={recordOf(one)}>
      <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} fill="#fff" stroke="#5f5a52" />
      <rect x={x + 3} y={y + 3} width="32" height={height - 6} fill={fill} stroke="#5f5a52" />
      <ShareDisc share={share} x={x + 19} y={y + height / 2} />
      <TextLines lines={lines} x={x + 41} y={y + height / 2 + 5 - (lines.length - 1) * 7} weight={600} />
      <title>{inWords}</title>
    </RecordMark>
  );
}

function Legend({
  legend,
  fill,
  y,
}: {
  legend: GradeMapPicture["legend"];
  fill: (share: number | undefined) => string;
  y: number;
}) {
  let x = 12;
  return legend.map(({ share, text }, i) => {
    const at = x;
    x += 58 + text.length * letterWidth + 14;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two rounded values can be the same
      <g key={i}>
        <rect x={px(at)} y={y} width="30" height="18" fill={fill(share)} stroke="#5f5a52" />
        <ShareDisc share={share} x={at + 44} y={y + 9} />
        <TextLines lines={[text]} x={at + 57} y={y + 13} />
      </g>
    );
  });
}
