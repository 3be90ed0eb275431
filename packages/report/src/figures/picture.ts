import type { RefObject } from "react";
import type { DiagramPicture } from "../analyses/pathways/pathway-places.ts";
import type { PathwayLane, PathwayRow } from "../analyses/pathways/pathway-steps.ts";
import type { PhaseBand } from "../analyses/pathways/phase-marks.ts";
import type { VennRegion, VennSet } from "../analyses/truth-table/venn-sets.ts";
import type { CaseTime } from "./case-time.ts";
import type { PlacedCase, TiledCase } from "./drawn-case.ts";
import type { Ground } from "./map-ground.ts";

/** An element of a drawing as plain data. */
export type SvgNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
};

/** A drawing by Observable Plot. */
export type PlotPicture = { readonly is: "plot"; readonly drawing: SvgNode };

export type CaseTimelinePicture = {
  readonly is: "case timeline";
  readonly time: CaseTime;
  /** number of dated ties, drawn or not */
  readonly datedTies: number;
};

/** A map of the cases by their grade on an attribute; shares are positions on the scale, 0 to 1. */
export type GradeMapPicture = {
  readonly is: "grade map";
  /** an id that keeps its hatching apart from that of other maps of the page */
  readonly hatch: string;
  readonly width: number;
  readonly ground: Pick<Ground, "is" | "paths"> | undefined;
  readonly placed: readonly PlacedCase[];
  readonly tiled: readonly TiledCase[];
  readonly legend: readonly { readonly share: number | undefined; readonly text: string }[];
  /** where the legend begins */
  readonly bottom: number;
  readonly cited: string | undefined;
};

export type PathwayPicture = {
  readonly is: "pathway";
  readonly lanes: readonly PathwayLane[];
  readonly rows: readonly PathwayRow[];
  /** the number of years within which a reform must follow, if the pattern requires one */
  readonly years: number;
};

export type PhasePicture = { readonly is: "phases"; readonly bands: readonly PhaseBand[] };

export type VennPicture = {
  readonly is: "venn";
  readonly sets: readonly VennSet[];
  readonly regions: readonly VennRegion[];
};

/**
 * How a statement depends on a source: it falls when the source is withdrawn, or it cites the source and stands
 * without it.
 */
export type LeverageMark = "falls" | "cited" | undefined;

export type LeverageRow = {
  readonly source: string;
  /** number of conclusions that fall with the source */
  readonly falls: number;
  /** in the order of the columns */
  readonly marks: readonly LeverageMark[];
};

/** Sources by statements: which statements fall when a source is withdrawn. */
export type LeverageMapPicture = {
  readonly is: "leverage map";
  readonly columns: readonly string[];
  readonly rows: readonly LeverageRow[];
};

/** What a figure draws, with an equivalent text for screen readers. */
export type Picture = { readonly inWords: string } & (
  | PlotPicture
  | CaseTimelinePicture
  | GradeMapPicture
  | LeverageMapPicture
  | PathwayPicture
  | DiagramPicture
  | PhasePicture
  | VennPicture
);

export type PictureProps = {
  readonly svg: RefObject<SVGSVGElement | null>;
  /** `group` when marks in it can be chosen */
  readonly role: "img" | "group";
};

/** The props of the component that draws one kind of picture. */
export type PropsOf<K extends Picture["is"]> = PictureProps & {
  readonly picture: Extract<Picture, { readonly is: K }>;
};
