import { contract } from "@throughline/api";
import { type AttributeDeclaration, freeId } from "@throughline/study";
import { api } from "../state/api.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import { DraftNote } from "../ui/drafts/draft-note.tsx";

/** Declares an attribute: its id follows from its label. */
export function NewAttribute({ kind }: { kind: string }) {
  const workbench = useWorkbench();
  const { info, cases } = useStudy();
  const several = new Set(cases.map((one) => one.kind)).size > 1;
  const draft = useDraft("attribute ", { label: "", role: "condition", scale: "crisp" });
  const add = async () => {
    const { label, role, scale } = draft.values;
    const present = info?.manifest.attributes ?? {};
    if (Object.values(present).some((one) => one.label === label.trim())) {
      workbench.notice(strings.attribute.exists(label.trim()));
      return;
    }
    const taken = new Set(Object.keys(present));
    const attribute = {
      label: label.trim(),
      role: role as AttributeDeclaration["role"],
      scale: scale as NonNullable<AttributeDeclaration["scale"]>,
      ...(several ? { of: kind } : {}),
    };
    const made = await workbench.attempt(() =>
      api(contract.study.addAttribute, {
        body: { id: freeId(attribute.label, taken, "attribute"), attribute },
      }),
    );
    if (made !== undefined) draft.drop();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        {strings.attribute.label} <input {...draft.field("label")} required maxLength={200} />
      </label>{" "}
      <label>
        {strings.attribute.role}{" "}
        <select {...draft.field("role")}>
          <Options of={optionsOf(strings.attribute.roles)} />
        </select>
      </label>{" "}
      <label>
        {strings.attribute.scale}{" "}
        <select {...draft.field("scale")}>
          <Options of={optionsOf(strings.attribute.scales)} />
        </select>
      </label>{" "}
      <button type="submit">{strings.grid.add}</button>
      <DraftNote draft={draft} />
    </form>
  );
}
