import { contract } from "@throughline/api";
import { freeId } from "@throughline/study";
import { api } from "../state/api.ts";
import { addressOf, go } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { NameForm } from "../ui/drafts/name-form.tsx";

/** Adds a case of a kind: its id follows from its name. */
export function NewCase({ kind }: { kind: string }) {
  const workbench = useWorkbench();
  const { cases } = useStudy();
  const add = async (name: string) => {
    if (cases.some((one) => one.name === name && one.kind === kind)) {
      workbench.notice(strings.grid.caseExists(name));
      return undefined;
    }
    const id = freeId(name, new Set(cases.map((one) => one.id)), "case");
    const made = await workbench.attempt(() =>
      api(contract.tables.cases.create, { body: { id, name, kind } }),
    );
    if (made !== undefined) go(addressOf("cases", id, { kind }));
    return made;
  };
  return (
    <NameForm
      place={`case ${kind}`}
      name="case"
      label={strings.grid.newCase}
      button={strings.grid.add}
      onName={add}
    />
  );
}
