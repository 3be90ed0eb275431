import { contract } from "@throughline/api";
import { type AttributeDeclaration, attributeRoles } from "@throughline/study";
import { api } from "../state/api.ts";
import { changedFields } from "../state/changed-fields.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import { Field } from "../ui/controls/field.tsx";
import { Link } from "../ui/controls/link.tsx";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { AttributeList } from "./attribute-list.tsx";
import { RemoveButton } from "./removal/remove-button.tsx";
import { RubricSteps } from "./rubric-steps.tsx";

const text = strings.attributes;

/** The Attributes screen: the attributes of the study by role, and one of them with its rubric. */
export function AttributesView() {
  const { info } = useStudy();
  const { thing } = useRoute();
  const attributes = Object.entries(info?.manifest.attributes ?? {});
  const [, chosen] = attributes.find(([id]) => id === thing) ?? [];
  return (
    <div className="attributes-view">
      <AttributeList attributes={attributes} chosen={thing} screen="attributes" />
      {chosen ? (
        <div>
          <AttributeForm key={thing} id={thing} attribute={chosen} />
          <RubricSteps key={`rubric ${thing}`} attribute={thing} />
          <p className="row-buttons">
            <RemoveButton kind="attributes" id={thing} onRemoved={() => go(addressOf("attributes"))} />
          </p>
        </div>
      ) : (
        <p className="soft">{text.choose}</p>
      )}
    </div>
  );
}

type Fields = {
  label: string;
  short: string;
  role: AttributeDeclaration["role"];
  /** blank while the attribute has none */
  scale: NonNullable<AttributeDeclaration["scale"]> | "";
};

function AttributeForm({ id, attribute }: { id: string; attribute: AttributeDeclaration }) {
  const workbench = useWorkbench();
  const { label, short = "", role, scale = "" } = attribute;
  const saved: Fields = { label, short, role, scale };
  const draft = useDraft(`declaration ${id}`, saved);
  const save = async () => {
    const { values } = draft;
    const { scale: newScale, ...others } = changedFields(saved, values);
    const body = newScale ? { ...others, scale: newScale } : others;
    const done = await workbench.attempt(() => api(contract.study.changeAttribute, { params: { id }, body }));
    if (done !== undefined) draft.saved(values);
  };
  const isUnscaled = attribute.scale === undefined;
  return (
    <form
      className="settings-form"
      aria-label={text.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={text.label}>
        <input {...draft.field("label")} required maxLength={200} />
      </Field>
      <Field label={text.short} hint={text.shortHint}>
        <input {...draft.field("short")} maxLength={18} />
      </Field>
      <Field label={text.role}>
        <select {...draft.field("role")}>
          <Options of={optionsOf(text.roles, attributeRoles)} />
        </select>
      </Field>
      <Field label={text.scale}>
        <select {...draft.field("scale")}>
          {Object.entries(text.scales).map(([one, name]) =>
            one !== "" || isUnscaled ? (
              <option key={one} value={one}>
                {name}
              </option>
            ) : null,
          )}
        </select>
      </Field>
      <DraftNote draft={draft} always />
      <div className="row-buttons">
        <button type="submit" className="primary" disabled={!draft.changed || draft.overtaken.length > 0}>
          {text.save}
        </button>
        {role !== "note" && <Link to={addressOf("grade", id)}>{text.grades}</Link>}
      </div>
    </form>
  );
}
