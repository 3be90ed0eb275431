import { type Anchor, freeId } from "@throughline/study";
import { call } from "../state/api.ts";
import type { PassageRow } from "../state/model.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { ClaimFields, claimIn } from "./claim-fields.tsx";

/** A claim drawn from what is selected: the passage is kept, and the claim rests on it. */
export function ClaimForm({
  source,
  marked,
  locator,
  passage,
  present,
  passages,
  onDone,
}: {
  source: string;
  marked: Anchor;
  /** where in the source it is, as far as that can be told */
  locator: string;
  passage: (codes: readonly string[]) => Readonly<Record<string, unknown>>;
  /** the id of a passage of this extent that is there already */
  present: string | undefined;
  passages: readonly PassageRow[];
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const save = async (form: HTMLFormElement) => {
    const id =
      present ??
      freeId(`${source} ${marked.start} ${marked.end}`, new Set(passages.map((row) => row.id)), "passage");
    const values = {
      ...{ source_key: source, ...claimIn(form) },
      ...{ quote: marked.exact.replace(/\s+/gu, " "), passages: [id] },
    };
    const edits = [
      ...(present === undefined ? [{ op: "create", table: "passages", values: { id, ...passage([]) } }] : []),
      { op: "create", table: "claims", values },
    ];
    const done = await workbench.attempt(() => call("POST", "/api/edits", { edits }));
    if (done !== undefined) onDone();
  };
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <ClaimFields claim={{ locator }} />
      <button type="submit">{strings.read.save}</button>
    </form>
  );
}
