import { notice } from "@throughline/messages";
import { z } from "zod";
import { caseKind, common, id } from "../manifest/parts.ts";
import { suggestion } from "../nearest.ts";
import { analysisKind, each, one } from "./kind.ts";

export const series = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("series"),
      cases: caseKind,
      channels: z
        .array(z.string().min(1))
        .min(1)
        .default(["pressure", "sanction threat", "sanction"])
        .describe("the channels whose events are counted together"),
      from: z.array(id).min(1).optional().describe("the actors they come from; any when left out"),
      to: z.array(id).min(1).optional().describe("the actors they go to; any when left out"),
      events: z
        .array(id)
        .default([])
        .describe("ids of events whose dates are drawn in, and before and after which events are counted"),
      months: z.number().int().min(1).default(12).describe("number of months before and after"),
    })
    .describe(
      "Monthly counts of events between two actors (series.csv), with the dates of the interventions.",
    ),
  title: "Events by month",
  tables: ["cases", "actors", "ties", "events", "series", "claims"],
  references: ({ cases, from, to, events }) => [
    ...one("caseKinds", cases, "cases"),
    ...each("actors", from, "from"),
    ...each("actors", to, "to"),
    ...each("events", events, "events"),
  ],
  check(analysis, { named, add }) {
    const check = (setting: "from" | "to" | "events", known: ReadonlySet<string> | undefined, file: string) =>
      analysis[setting]?.forEach((name, i) => {
        if (known && !known.has(name))
          add(
            [setting, i],
            notice('analysis "{id}" names "{name}", which is not in {file}{nearest}', {
              id: analysis.id,
              name,
              file,
              nearest: suggestion(name, known),
            }),
            notice("Correct the id, or add it there."),
          );
      });
    check("from", named.actors, "actors.csv");
    check("to", named.actors, "actors.csv");
    check("events", named.events, "events.csv");
    const { channels } = named;
    analysis.channels.forEach((channel, i) => {
      if (channels?.has(channel) === false)
        add(
          ["channels", i],
          notice('analysis "{id}" names the channel "{channel}", which is not known{nearest}', {
            id: analysis.id,
            channel,
            nearest: suggestion(channel, channels),
          }),
          notice("Correct the channel, or add it to channels.csv."),
        );
    });
  },
});
