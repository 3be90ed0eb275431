import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";

/** Says that the study has no ties, and leads to where they are added. */
export const NoTies = () => (
  <p className="soft">
    {strings.network.none} <Link to={addressOf("tables", "ties")}>{strings.network.add}</Link>
    {" · "}
    <Link to={addressOf("events")}>{strings.network.fromEvents}</Link>
  </p>
);
