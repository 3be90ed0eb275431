import { type KeyboardEvent, useId, useState } from "react";
import { useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { type CodeChoice, codeChoices } from "./code-choices.ts";
import type { NewCodes } from "./new-codes.ts";

/** Finds a code by a few letters of its path, or creates one. Enter takes the highlighted choice. */
export function CodePicker({
  label,
  onPick,
}: {
  label: string;
  /** called with the id of an existing code, new codes, or undefined for an empty field */
  onPick: (picked: string | NewCodes | undefined) => void;
}) {
  const { codes } = useStudy();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useId();
  const choices = open ? codeChoices(codes, text) : [];
  const pick = (choice: CodeChoice | undefined) => {
    setText("");
    setOpen(false);
    if (!choice) onPick(undefined);
    else onPick("id" in choice ? choice.id : { names: choice.names, parent: choice.under?.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) {
      setActive(open ? (active + by + choices.length) % Math.max(1, choices.length) : 0);
      setOpen(true);
    } else if (event.key === "Escape" && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="code-picker"
      onSubmit={(event) => {
        event.preventDefault();
        if (open) pick(choices[active]);
        else pick(text.trim() === "" ? undefined : codeChoices(codes, text)[0]);
      }}
    >
      <label className="block">
        {label}
        <input
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={choices[active] ? `${list}-${active}` : undefined}
          autoComplete="off"
          value={text}
          placeholder={strings.read.codeHint}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(event.target.value.trim() !== "");
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div role="listbox" id={list} aria-label={label}>
        {choices.map((choice, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys
          <div
            key={"id" in choice ? choice.id : `new ${choice.names.length}`}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onClick={() => pick(choice)}
          >
            {"id" in choice ? choice.path : strings.read.newCode(choice.names, choice.under?.path)}
            {"id" in choice && choice.definition && <div className="soft">{choice.definition}</div>}
          </div>
        ))}
      </div>
      <button type="submit">{label}</button>
    </form>
  );
}
