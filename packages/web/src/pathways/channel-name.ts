import { termText } from "@throughline/report/components";

/** The name of a channel in the language of the interface; a channel that the study defines keeps its name. */
export const channelName = (channel: string): string => termText("channel", channel, channel);
