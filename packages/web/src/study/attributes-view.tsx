import { contract } from "@throughline/api";
import { type AttributeDeclaration, attributeRoles } from "@throughline/study";
import { NewAttribute } from "../cases/new-attribute.tsx";
import { api } from "../state/api.ts";
import { changedFields } from "../state/changed-fields.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import { Field } from "../ui/controls/field.tsx";
import { Link } from "../ui/controls/link.tsx";
import { Ticks } from "../ui/controls/ticks.tsx";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { Popover } from "../ui/panels/popover.tsx";
import { ScreenActions } from "../ui/panels/shell-slots.tsx";
import { AttributeList } from "./attribute-list.tsx";
import { kindName } from "./kind-name.ts";
import { RemoveButton } from "./removal/remove-button.tsx";
import { RubricSteps } from "./rubric-steps.tsx";

const text = strings.attributes;

/** The Attributes screen: the attributes of the study by role, and one of them with its rubric. */
export function AttributesView() {
  const { info, cases } = useStudy();
  const { thing } = useRoute();
  const attributes = Object.entries(info?.manifest.attributes ?? {});
  const [, chosen] = attributes.find(([id]) => id === thing) ?? [];
  return (
    <div className="attributes-view">
      <ScreenActions>
        <Popover title={strings.attribute.add} className="new-attribute">
          <NewAttribute kind={cases[0]?.kind ?? "case"} />
        </Popover>
      </ScreenActions>
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
  about: string;
  /** kinds of case and parts, separated by spaces */
  of: string;
  made_of: string;
  role: AttributeDeclaration["role"];
  /** blank while the attribute has none */
  scale: NonNullable<AttributeDeclaration["scale"]> | "";
};

/** The ids in a text; null for none. */
const wordsIn = (text: string): string[] | null => (text === "" ? null : text.split(" "));

function fieldsOf(attribute: AttributeDeclaration): Fields {
  const { label, short = "", about = "", role, scale = "", of = [], made_of: parts = [] } = attribute;
  return { label, short, about, role, scale, of: [of].flat().join(" "), made_of: parts.join(" ") };
}

/** The declaration of an attribute, as far as it was changed. */
function declarationOf(changes: Partial<Fields>) {
  return {
    ...(changes.label !== undefined && { label: changes.label }),
    ...(changes.role && { role: changes.role }),
    ...(changes.scale && { scale: changes.scale }),
    ...(changes.short !== undefined && { short: changes.short || null }),
    ...(changes.about !== undefined && { about: changes.about.trim() || null }),
    ...(changes.of !== undefined && { of: wordsIn(changes.of) }),
    ...(changes.made_of !== undefined && { made_of: wordsIn(changes.made_of) }),
  };
}

function AttributeForm({ id, attribute }: { id: string; attribute: AttributeDeclaration }) {
  const workbench = useWorkbench();
  const { cases, info } = useStudy();
  const saved = fieldsOf(attribute);
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const others = Object.entries(info?.manifest.attributes ?? {}).filter(([one]) => one !== id);
  const draft = useDraft(`declaration ${id}`, saved);
  const save = async () => {
    const { values } = draft;
    const body = declarationOf(changedFields(saved, values));
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
      <Field label={text.about}>
        <textarea {...draft.field("about")} rows={3} maxLength={2000} />
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
      {kinds.length > 1 && (
        <Ticks
          legend={text.of}
          options={kinds.map((kind) => ({ id: kind, name: kindName(kind) }))}
          ticked={wordsIn(draft.values.of) ?? []}
          onChange={(ticked) => draft.change({ of: ticked.join(" ") })}
        />
      )}
      <details open={draft.values.made_of !== "" || undefined}>
        <summary>{text.madeOf}</summary>
        <Ticks
          legend={text.madeOfHint}
          options={others.map(([one, declared]) => ({ id: one, name: declared.label }))}
          ticked={wordsIn(draft.values.made_of) ?? []}
          onChange={(ticked) => draft.change({ made_of: ticked.join(" ") })}
        />
      </details>
      <DraftNote draft={draft} always />
      <div className="row-buttons">
        <button type="submit" className="primary" disabled={!draft.changed || draft.overtaken.length > 0}>
          {text.save}
        </button>
        {attribute.role !== "note" && <Link to={addressOf("grade", id)}>{text.grades}</Link>}
      </div>
    </form>
  );
}
