import { termText } from "@throughline/report/components";

/** The name of a channel in the language of the interface; a channel of the study's own keeps its name. */
export const channelName = (channel: string): string => termText("channel", channel, channel);
