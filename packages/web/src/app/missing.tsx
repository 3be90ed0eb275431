import { cellParts, type TableName } from "@throughline/study";
import { useEffect, useState } from "react";
import { rowOrNone } from "../state/queries.ts";
import { addressOf, type Route, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import type { State } from "../state/workbench.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";

/** Shows a message when the address names a record that the study does not have. */
export function Missing() {
  const route = useRoute();
  const study = useStudy();
  const record = useMissingRecord(recordIn(route));
  const missing = missingRecord(route, study) ?? record;
  if (missing === undefined) return null;
  return (
    <p className="notice" role="alert">
      <span>
        {missing} <Link to={addressOf("history")}>{strings.screens.history}</Link>
      </span>
    </p>
  );
}

/** Finds what is missing among the records that the page has loaded. */
function missingRecord(
  { view, path, thing, query }: Route,
  { info, cases, codes }: State,
): string | undefined {
  const { manifest } = info ?? {};
  const { caseId, attribute } = cellParts(thing);
  const attributeId = attribute || (query.get("attribute") ?? "");
  const lacks = (what: keyof typeof strings.gone.things, id: string, has: boolean | undefined) =>
    id === "" || has !== false ? undefined : strings.gone.of(strings.gone.things[what], id);
  const hasAttribute = (id: string) => manifest && Object.hasOwn(manifest.attributes, id);
  const hasAnalysis = (id: string) => manifest?.analyses.some((one) => one.id === id);
  if (view === undefined) return strings.gone.of(strings.gone.things.view, path);
  if (view === "cases")
    return (
      lacks(
        "case",
        caseId,
        cases.some(({ id }) => id === caseId),
      ) ?? lacks("attribute", attributeId, hasAttribute(attributeId))
    );
  if (view === "grade" || view === "calibrate") return lacks("attribute", thing, hasAttribute(thing));
  if (view === "codes")
    return lacks(
      "code",
      thing,
      codes.some(({ id }) => id === thing),
    );
  if (view !== "compare") return undefined;
  const beside = query.get("with") ?? "";
  return (
    lacks("analysis", thing, hasAnalysis(thing)) ??
    (beside.startsWith("kept:") ? undefined : lacks("analysis", beside, hasAnalysis(beside)))
  );
}

type Named = {
  readonly what: keyof typeof strings.gone.things;
  readonly id: string;
  readonly tables: readonly TableName[];
};

/** Returns the record that an address names, when the page has not loaded its table. */
function recordIn({ view, thing, query }: Route): Named | undefined {
  const [claim, passage] = [query.get("claim"), query.get("passage")];
  if (view === "sources" && claim !== null) return { what: "claim", id: claim, tables: ["claims"] };
  if (view === "sources" && passage !== null) return { what: "passage", id: passage, tables: ["passages"] };
  if (view === "network" && thing !== "") return { what: "tie", id: thing, tables: ["ties", "actors"] };
  return undefined;
}

function useMissingRecord(named: Named | undefined): string | undefined {
  const workbench = useWorkbench();
  const [gone, setGone] = useState<string>();
  const key = named && `${named.id} ${named.tables.join(" ")}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record follows from its key
  useEffect(() => {
    if (!named) return;
    let current = true;
    const look = () =>
      Promise.all(named.tables.map((table) => rowOrNone(table, named.id))).then(
        (rows) => current && setGone(rows.every((row) => row === undefined) ? key : undefined),
        () => undefined,
      );
    void look();
    const stop = workbench.onRevision(() => void look());
    return () => {
      current = false;
      stop();
    };
  }, [key, workbench]);
  return named && gone === key ? strings.gone.of(strings.gone.things[named.what], named.id) : undefined;
}
