import { notice } from "@throughline/messages";
import type { AddProblem } from "../analyses/kind.ts";
import type { Manifest } from "../manifest.ts";
import { suggestion } from "../nearest.ts";

/**
 * Reports declarations on attributes and silences that name an attribute or a channel that the study does not have.
 */
export function checkDeclarations(
  { attributes, silences = [] }: Manifest,
  channels: ReadonlySet<string> | undefined,
  add: AddProblem,
): void {
  const declared = Object.keys(attributes);
  silences.forEach(({ attribute, channel }, index) => {
    if (attribute !== undefined && !Object.hasOwn(attributes, attribute))
      add(
        ["silences", index, "attribute"],
        notice('the silence is about the attribute "{attribute}", which is not declared{nearest}', {
          attribute,
          nearest: suggestion(attribute, declared),
        }),
        notice("Correct the name, or declare it under attributes."),
      );
    if (channel !== undefined && channels?.has(channel) === false)
      add(
        ["silences", index, "channel"],
        notice('the silence is about the channel "{channel}", which is not known{nearest}', {
          channel,
          nearest: suggestion(channel, channels),
        }),
        notice("Correct the name, or add the channel to channels.csv."),
      );
  });
  for (const [name, { shown_by: shown }] of Object.entries(attributes)) {
    if (shown === undefined || channels === undefined || channels.has(shown.channel)) continue;
    add(
      ["attributes", name, "shown_by", "channel"],
      notice('"{name}" is shown by the channel "{channel}", which is not known{nearest}', {
        name,
        channel: shown.channel,
        nearest: suggestion(shown.channel, channels),
      }),
      notice("Correct the name, or add the channel to channels.csv."),
    );
  }
}
