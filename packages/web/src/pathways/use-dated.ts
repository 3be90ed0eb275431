import { channelsOf, recordsOfRows } from "@throughline/study";
import { useMemo } from "react";
import { useStudy } from "../state/use.ts";
import { useRows } from "../state/use-rows.ts";
import type { DrawnStudy } from "../ui/figures/figure-worker.ts";

/** The actors, channels, ties and events of the study, with its cases and grades as they are on the page; nothing until they are there. */
export function useDated(): DrawnStudy | undefined {
  const { info, cases, grades } = useStudy();
  const actors = useRows("actors");
  const channels = useRows("channels");
  const ties = useRows("ties");
  const events = useRows("events");
  const manifest = info?.manifest;
  return useMemo(
    () =>
      manifest &&
      actors &&
      channels &&
      ties &&
      events && {
        manifest,
        cases: recordsOfRows("cases", cases),
        grades: recordsOfRows("grades", [...grades.values()]),
        actors: recordsOfRows("actors", actors),
        channels: channelsOf(recordsOfRows("channels", channels)),
        ties: recordsOfRows("ties", ties),
        events: recordsOfRows("events", events),
      },
    [manifest, cases, grades, actors, channels, ties, events],
  );
}

/** The claims and the counts of articles of a case; nothing until they are there. */
export function useTold(caseId: string): Pick<DrawnStudy, "claims" | "media"> | undefined {
  const claims = useRows("claims", { case: caseId });
  const media = useRows("media", { case: caseId });
  return useMemo(
    () =>
      claims && media && { claims: recordsOfRows("claims", claims), media: recordsOfRows("media", media) },
    [claims, media],
  );
}
