import { type SetStateAction, useId, useState } from "react";
import { strings } from "../../strings.ts";
import { Options } from "../../ui/controls/choice.tsx";
import { Ticks } from "../../ui/controls/ticks.tsx";
import { numberText } from "../../ui/language/number-text.ts";
import { blankOf, type NamedField, type SettingField } from "./analysis-fields.ts";
import { choiceName, settingHint, settingLabel } from "./setting-label.ts";
import type { Choices } from "./use-choices.ts";

const text = strings.analysisForm;

type InputProps<V = unknown> = {
  readonly label: string;
  readonly field: SettingField;
  readonly value: V;
  readonly choices: Choices;
  readonly onChange: (value: unknown) => void;
  readonly isRequired?: boolean;
};

/** Several settings with labels and hints. A blank setting is omitted. */
export function SettingFields({
  fields,
  values,
  choices,
  onChange,
}: {
  fields: readonly NamedField[];
  values: Readonly<Record<string, unknown>>;
  choices: Choices;
  onChange: (values: SetStateAction<Readonly<Record<string, unknown>>>) => void;
}) {
  return fields.map(({ name, about, isRequired, fallback, field }) => {
    const usual = fallback === undefined ? "" : ` ${text.usual(shown(fallback))}.`;
    return (
      <div key={name} className="field">
        <SettingInput
          label={`${settingLabel(name)}${isRequired || fallback !== undefined ? "" : ` ${text.optional}`}`}
          field={field}
          value={values[name]}
          choices={choices}
          isRequired={isRequired}
          onChange={(value) =>
            onChange((now) => {
              const { [name]: _, ...others } = now;
              return isBlank(value) && !isRequired ? others : { ...others, [name]: value };
            })
          }
        />
        <small>{`${settingHint(about)}${usual}`}</small>
      </div>
    );
  });
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.map(shown).join(", ") || shownOne("none") : shownOne(value);

const shownOne = (value: unknown): string =>
  typeof value === "number" ? numberText(value) : (text.values[String(value)] ?? choiceName(String(value)));

/** The control of a setting, from its schema. */
function SettingInput(props: InputProps) {
  const { field, label, value, onChange, isRequired } = props;
  switch (field.is) {
    case "yes or no":
      return (
        <label>
          <input
            type="checkbox"
            checked={value === true}
            onChange={({ target }) => onChange(target.checked)}
          />{" "}
          {label}
        </label>
      );
    case "number":
      return <NumberInput {...props} />;
    case "choice":
      return (
        <label className="field">
          <span>{label}</span>
          <select
            value={String(value ?? "")}
            required={isRequired}
            onChange={({ target }) => onChange(target.value || undefined)}
          >
            <option value="">{text.blank}</option>
            <Options of={field.of.map((id) => ({ id, name: choiceName(id) }))} />
          </select>
        </label>
      );
    case "text":
      return <TextInput {...props} />;
    case "list":
      return <ListInput {...props} />;
    case "tuple":
      return (
        <fieldset>
          <legend>{label}</legend>
          {field.items.map((item, i) => (
            <SettingInput
              // biome-ignore lint/suspicious/noArrayIndexKey: the places of a tuple are fixed
              key={i}
              {...props}
              label={`${label} ${i + 1}`}
              field={item}
              value={listOf(value)[i]}
              onChange={(next) => onChange(field.items.map((_, k) => (k === i ? next : listOf(value)[k])))}
            />
          ))}
        </fieldset>
      );
    case "groups":
      return <GroupsInput {...props} />;
    case "parts":
      return (
        <fieldset>
          <legend>{label}</legend>
          <SettingFields
            fields={field.fields}
            values={mapOf(value)}
            choices={props.choices}
            onChange={(next) => onChange(typeof next === "function" ? next(mapOf(value)) : next)}
          />
        </fieldset>
      );
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

function NumberInput({ field, label, value, onChange, isRequired }: InputProps) {
  if (field.is !== "number") return null;
  const { from, upTo, isWhole } = field;
  const number = Array.isArray(value) ? value[0] : value;
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        min={from}
        max={upTo}
        step={isWhole ? 1 : "any"}
        required={isRequired}
        value={number === undefined ? "" : String(number)}
        onChange={({ target }) => onChange(target.value === "" ? undefined : Number(target.value))}
      />
    </label>
  );
}

function TextInput({ field, label, value, choices, onChange, isRequired }: InputProps) {
  const list = useId();
  if (field.is !== "text") return null;
  const { to, isExpression } = field;
  const things = to && choices[to];
  const shownValue = String(value ?? "");
  if (things && !isExpression) {
    const isUnknown = shownValue !== "" && !things.some(({ id }) => id === shownValue);
    return (
      <label className="field">
        <span>{label}</span>
        <select
          value={shownValue}
          required={isRequired}
          onChange={({ target }) => onChange(target.value || undefined)}
        >
          <option value="">{text.blank}</option>
          {isUnknown && <option value={shownValue}>{shownValue}</option>}
          <Options of={things} />
        </select>
      </label>
    );
  }
  if (things)
    return (
      <label className="field">
        <span>{label}</span>
        <input
          value={shownValue}
          list={list}
          required={isRequired}
          title={text.expression}
          onChange={({ target }) => onChange(target.value)}
        />
        <datalist id={list}>
          <Options of={things} />
        </datalist>
      </label>
    );
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        rows={shownValue.length > 80 || shownValue.includes("\n") ? 4 : 1}
        value={shownValue}
        required={isRequired}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

function ListInput(props: InputProps) {
  const { field, label, value, choices, onChange } = props;
  if (field.is !== "list") return null;
  const { item } = field;
  const items = listOf(value);
  const things = item.is === "text" && item.to && !item.isExpression ? choices[item.to] : undefined;
  const words = item.is === "choice" ? item.of.map((id) => ({ id, name: choiceName(id) })) : undefined;
  const options = things ?? words;
  if (options)
    return <Ticks legend={label} options={options} ticked={items.map(String)} onChange={onChange} />;
  if (item.is === "text")
    return (
      <label className="field">
        <span>
          {label} <small>{text.lines}</small>
        </span>
        <textarea
          rows={Math.max(2, items.length)}
          value={items.join("\n")}
          onChange={({ target }) => onChange(target.value === "" ? [] : target.value.split("\n"))}
        />
      </label>
    );
  return (
    <fieldset>
      <legend>{label}</legend>
      {items.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: edited items have no id
        <div key={i} className="setting-item">
          <SettingInput
            {...props}
            label={`${label} ${i + 1}`}
            field={item}
            value={one}
            onChange={(next) => onChange(items.map((old, k) => (k === i ? next : old)))}
          />
          <button type="button" onClick={() => onChange(items.filter((_, k) => k !== i))}>
            {text.removeItem}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...items, blankOf(item)])}>
        {text.addItem}
      </button>
    </fieldset>
  );
}

/** Named groups, such as the instruments of a comparison. */
function GroupsInput(props: InputProps) {
  const { field, label, value, onChange } = props;
  const [name, setName] = useState("");
  if (field.is !== "groups") return null;
  const groups = Object.entries(mapOf(value));
  const add = () => {
    const id = name.trim().replace(/\s+/gu, "-");
    if (id === "" || groups.some(([one]) => one === id)) return;
    onChange({ ...mapOf(value), [id]: blankOf(field.item) });
    setName("");
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      {groups.map(([group, content]) => (
        <div key={group} className="setting-item">
          <SettingInput
            {...props}
            label={group}
            field={field.item}
            value={content}
            onChange={(next) => onChange({ ...mapOf(value), [group]: next })}
          />
          <button
            type="button"
            onClick={() => onChange(Object.fromEntries(groups.filter(([one]) => one !== group)))}
          >
            {text.removeItem}
          </button>
        </div>
      ))}
      <span className="row-buttons">
        <input
          aria-label={text.newGroup}
          placeholder={text.newGroup}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {text.addItem}
        </button>
      </span>
    </fieldset>
  );
}
