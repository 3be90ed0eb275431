import { contract } from "@throughline/api";
import { freeId } from "@throughline/study";
import { api } from "../state/api.ts";
import { addressOf, go } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { kindName } from "../study/kind-name.ts";
import { Link } from "../ui/controls/link.tsx";

/** Largest number of conditions preselected. Each one doubles the number of configurations. */
const most = 6;

/** Creates a truth table for a kind of case, with its conditions and first outcome as a start. */
export function NewComparison() {
  const workbench = useWorkbench();
  const { info, cases } = useStudy();
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const possible = kinds.flatMap((kind) => {
    const own = Object.entries(info?.manifest.attributes ?? {}).filter(
      ([, { of, scale, calibration }]) =>
        (of === undefined || [of].flat().includes(kind)) && (scale !== "raw" || calibration !== undefined),
    );
    const conditions = own.filter(([, { role }]) => role === "condition").map(([id]) => id);
    const outcome = own.find(([, { role }]) => role === "outcome")?.[0];
    return conditions.length > 0 && outcome !== undefined ? [{ kind, conditions, outcome }] : [];
  });
  const add = async ({ kind, conditions, outcome }: (typeof possible)[number]) => {
    const title = strings.compare.newTitle(
      kinds.length > 1 ? kindName(kind) : undefined,
      info?.manifest.attributes[outcome]?.label ?? outcome,
    );
    const id = freeId(`${kind}-${outcome}`, new Set(info?.manifest.analyses.map((one) => one.id)), "table");
    const analysis = {
      id,
      title,
      kind: "truth-table" as const,
      cases: kind,
      conditions: conditions.slice(0, most),
      outcome,
    };
    const made = await workbench.attempt(() => api(contract.study.addAnalysis, { body: { analysis } }));
    if (made !== undefined) go(addressOf("compare", id));
  };
  const uncalibrated = Object.entries(info?.manifest.attributes ?? {}).filter(
    ([, { role, scale, calibration }]) =>
      (role === "condition" || role === "outcome") && scale === "raw" && calibration === undefined,
  );
  const [raw] = uncalibrated;
  if (possible.length === 0 && raw && cases.length > 0)
    return (
      <p>
        {strings.compare.uncalibrated(uncalibrated.map(([, { label }]) => label))}{" "}
        <Link to={addressOf("calibrate", raw[0])}>{strings.compare.calibrate}</Link>
      </p>
    );
  if (possible.length === 0)
    return (
      <p>
        {strings.compare.needs} <Link to={addressOf("cases")}>{strings.areas.cases}</Link>
      </p>
    );
  return (
    <span className="new-tables">
      {possible.map((one) => (
        <button key={one.kind} type="button" onClick={() => void add(one)}>
          {strings.compare.newTable(kinds.length > 1 ? kindName(one.kind) : undefined)}
        </button>
      ))}
    </span>
  );
}
