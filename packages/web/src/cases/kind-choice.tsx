import type { CaseRow } from "@throughline/api";
import { addressOf, go } from "../state/route.ts";
import { strings } from "../strings.ts";
import { kindName } from "../study/kind-name.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import { Segments } from "../ui/controls/segments.tsx";

/** With more kinds than this, a list replaces the buttons. */
const mostSegments = 5;

/** Which kind of case the grid shows; of a study without cases, the kind of the first. */
export function KindChoice({
  kind,
  kinds,
  cases,
}: {
  kind: string;
  kinds: readonly string[];
  cases: readonly CaseRow[];
}) {
  const show = (chosen: string, replace = false) => go(addressOf("cases", "", { kind: chosen }), { replace });
  const text = strings.grid;
  if (kinds.length === 0)
    return (
      <label>
        {text.kind}{" "}
        <input
          value={kind}
          pattern="[\p{L}\p{N}][\p{L}\p{N}._\-]*"
          onChange={(event) => show(event.target.value, true)}
        />
      </label>
    );
  const countOf = (one: string) => cases.filter((row) => row.kind === one).length;
  const choices: Record<string, string> = {};
  for (const one of kinds) choices[one] = text.kindCount(kindName(one), countOf(one));
  choices.all = text.allKinds;
  if (kinds.length <= mostSegments)
    return <Segments label={text.kind} choices={choices} value={kind} onChange={(one) => show(one)} />;
  return (
    <label>
      {text.kind}{" "}
      <select value={kind} onChange={(event) => show(event.target.value)}>
        <Options of={optionsOf(choices)} />
      </select>
    </label>
  );
}
