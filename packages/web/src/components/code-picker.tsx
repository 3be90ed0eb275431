import { useId, useState } from "react";
import { codeTree, inOrder, pathOf } from "../state/code-tree.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";

/** A code by a few letters of its path, or a new one by its name. */
export function CodePicker({
  label,
  onPick,
}: {
  label: string;
  /** the id of a code that is there; or none, and the name of a new one (which may be empty) */
  onPick: (id: string | undefined, name: string) => void;
}) {
  const { codes } = useStudy();
  const [text, setText] = useState("");
  const list = useId();
  const known = (name: string) =>
    codes.find((code) =>
      [code.id, code.name, pathOf(codes, code.id)].some((one) => one.toLowerCase() === name.toLowerCase()),
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const name = text.trim();
        onPick(known(name)?.id, name);
        setText("");
      }}
    >
      <label className="block">
        {label}
        <input
          list={list}
          value={text}
          placeholder={strings.read.codeHint}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <datalist id={list}>
        {inOrder(codeTree(codes)).map(({ code }) => (
          <option key={code.id} value={pathOf(codes, code.id)}>
            {code.definition ?? ""}
          </option>
        ))}
      </datalist>
      <button type="submit">{label}</button>
    </form>
  );
}
