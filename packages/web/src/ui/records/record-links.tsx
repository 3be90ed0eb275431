import type { RecordRef, Surroundings } from "@throughline/report/components";
import { addressOf } from "../../state/route.ts";
import { strings } from "../../strings.ts";
import { Link } from "../controls/link.tsx";

/** Links the records of a view to their places in the workbench. */
export const recordLinks: Surroundings = {
  linkRecord: (record, content) => {
    const to = addressOfRecord(record);
    return to === undefined ? (
      content
    ) : (
      <Link to={to} title={strings.assessment.inWorkbench}>
        {content}
      </Link>
    );
  },
};

/** A claim has no screen of its own. */
function addressOfRecord({ is, id }: RecordRef): string | undefined {
  switch (is) {
    case "cell":
      return addressOf("cases", id);
    case "case":
      return addressOf("cases");
    case "source":
      return addressOf("sources", id);
    case "tie":
      return addressOf("network", id);
    case "event":
      return addressOf("timeline", `event/${id}`);
    case "claim":
      return undefined;
  }
}
