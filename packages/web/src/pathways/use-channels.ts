import { termText } from "@throughline/report/components";
import { channelsOf } from "@throughline/study";
import { useMemo } from "react";
import { useRecords } from "../state/use-records.ts";

/** Returns the channels of the study, and their names: a name that the study gives, else the word of the interface. */
export function useChannels(): { readonly ids: readonly string[]; readonly nameOf: (id: string) => string } {
  const rows = useRecords("channels");
  return useMemo(() => {
    const names = new Map(channelsOf(rows ?? []).map(({ id, name }) => [id, name]));
    return {
      ids: [...names.keys()],
      nameOf: (id) => {
        const name = names.get(id) ?? id;
        return name === id ? termText("channel", id, id) : name;
      },
    };
  }, [rows]);
}
