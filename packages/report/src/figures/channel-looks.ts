import type { ChannelName } from "../language/terms.ts";

/**
 * The look of a channel: a letter, a dash, and a colour (Okabe & Ito 2008) that colour-blind readers can distinguish.
 */
export type ChannelLook = { readonly letter: string; readonly dash: string; readonly colour: string };

const looks: Readonly<Record<string, ChannelLook>> = {
  norm: { letter: "N", dash: "2 4", colour: "#009e73" },
  funding: { letter: "F", dash: "9 4", colour: "#e69f00" },
  expertise: { letter: "E", dash: "9 3 2 3", colour: "#cc79a7" },
  pressure: { letter: "P", dash: "none", colour: "#d55e00" },
  "sanction threat": { letter: "T", dash: "14 3", colour: "#d55e00" },
  sanction: { letter: "S", dash: "4 2", colour: "#d55e00" },
  participation: { letter: "A", dash: "1 3", colour: "#56b4e9" },
  legislation: { letter: "L", dash: "none", colour: "#0072b2" },
  prosecution: { letter: "C", dash: "6 3", colour: "#0072b2" },
  backlash: { letter: "B", dash: "12 2 2 2", colour: "#888888" },
};

/** Returns the look of a channel; for one that the study defines, a grey line with its initials or first letters. */
export const lookOf = (channel: string): ChannelLook =>
  looks[channel] ?? { letter: shortForm(channel), dash: "none", colour: "#888888" };

function shortForm(channel: string): string {
  const words = channel.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [only = "?", ...more] = words;
  return more.length === 0
    ? only.charAt(0).toUpperCase() + only.slice(1, 2)
    : words
        .slice(0, 3)
        .map((word) => word.charAt(0).toUpperCase())
        .join("");
}

/** What the letters of channels mean, for captions. */
export const channelLetters = (channels: readonly string[], nameOf: ChannelName): string =>
  channels.map((channel) => `${lookOf(channel).letter} ${nameOf(channel)}`).join(", ");
