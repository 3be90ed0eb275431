import type { NetworkActor, Target } from "../network/network.ts";
import type { Dated } from "../time/days.ts";

/** A tie as pathways read it. */
export type PathwayTie = Dated & {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly channel: string;
  readonly sign: "+" | "-";
  readonly terms?: string | undefined;
  /** claims deny what it records, and none or fewer bear it out */
  readonly contradicted?: boolean;
  /** how weak its evidence is: of ties that fit equally well the one with the lowest counts */
  readonly weakness?: number;
};

/** A dated event that carries the label of a phase. */
export type PathwayEvent = Dated & {
  readonly id: string;
  readonly label: string;
  readonly contradicted?: boolean;
  readonly weakness?: number;
};

/** A case as a pathway sees it. */
export type PathwaySetting = {
  readonly ties: readonly PathwayTie[];
  /** ties of other cases, for steps that ask for one */
  readonly elsewhere: readonly PathwayTie[];
  readonly events: readonly PathwayEvent[];
  readonly actors: ReadonlyMap<string, NetworkActor>;
  readonly target: Target;
  /** grades in 0..1 by the part they play; undefined where blank or contradicted */
  readonly grades: Readonly<Record<string, number | undefined>>;
  /** years within which a reform has to follow, where a pattern asks for it */
  readonly years: number;
  /** silence is validly declared for the channel in this case */
  readonly isSilent: (channel: string) => boolean;
  /** a fact reports that there was no tie of this channel */
  readonly isReportedAbsent: (channel: string) => boolean;
};
