import type {
  AnyPattern,
  Broker,
  Diffusion,
  Entry,
  HeldRole,
  PathwayMatch,
  Pattern,
  PhaseMatch,
  Window,
} from "@throughline/influence";

/** Who reaches a set of actors, by kind. */
export type Lever = {
  readonly kind: string;
  readonly abroad: boolean;
  readonly class: string;
  readonly ties: readonly string[];
  /** who acts on whom through which channel, each once */
  readonly count: number;
};

export type PathwaysResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly matches: readonly PathwayMatch[];
    /** what marks each phase, of the patterns told as phases */
    readonly phases: readonly PhaseMatch[];
    /** who presses or norms the state bodies, by kind */
    readonly levers: readonly Lever[];
    /** who works on the lawmakers, by kind */
    readonly entrepreneurs: readonly Lever[];
    /** who abroad brings the matter to the lawmakers, by the shortest way */
    readonly entry: Entry;
    /** who abroad holds which role: a channel and the class of actors that it reaches */
    readonly roles: readonly HeldRole[];
    readonly bypass: {
      readonly share: number | undefined;
      readonly abroad: readonly string[];
      readonly all: readonly string[];
    };
  }[];
  readonly patterns: readonly {
    readonly id: string;
    readonly name: string;
    readonly definition: string;
    readonly source: string;
    readonly about: AnyPattern["about"];
    readonly own: boolean;
    /** its roles and steps, if it has steps */
    readonly roles?: Pattern["roles"];
    readonly steps?: Pattern["steps"];
  }[];
  /** who adopted after whom, if the analysis asks for it */
  readonly diffusion?: Diffusion;
  /** who brokers and who stands where, by case; given when the whole is assessed */
  readonly networks?: readonly CaseNetwork[];
};

/** Who stands between whom in a case. */
export type CaseNetwork = {
  readonly id: string;
  readonly brokers: readonly Broker[];
  /** windows of `windowYears` */
  readonly windows: readonly Window[];
  /** ties without any date, which are in no window */
  readonly undated: readonly string[];
};
