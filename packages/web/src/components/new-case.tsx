import { freeId } from "@throughline/study";
import { call } from "../state/api.ts";
import { addressOf, go } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** Adds a case of a kind: its id follows from its name. */
export function NewCase({ kind }: { kind: string }) {
  const workbench = useWorkbench();
  const { cases } = useStudy();
  const add = async (name: string) => {
    const id = freeId(name, new Set(cases.map((one) => one.id)), "case");
    const made = await workbench.attempt(() => call("POST", "/api/cases", { id, name, kind }));
    if (made !== undefined) go(addressOf("cases", id, { kind }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add(String(new FormData(event.currentTarget).get("case")).trim());
        event.currentTarget.reset();
      }}
    >
      <label>
        {strings.grid.newCase} <input name="case" required maxLength={200} />
      </label>{" "}
      <button type="submit">{strings.grid.add}</button>
    </form>
  );
}
