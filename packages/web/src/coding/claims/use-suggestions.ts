import { type ChangeEvent, useState } from "react";
import type { FormDraft } from "../../state/use-draft.ts";

type Values = Readonly<Record<string, string>>;

/**
 * Returns a form with suggestions in untouched fields. A suggestion is not a draft: it is saved with the
 * form, and dropped when the form is left. A cleared field stays blank.
 */
export function useSuggestions<V extends Values>(
  draft: FormDraft<V>,
  suggested: Partial<V>,
): Pick<FormDraft<V>, "values" | "field" | "change"> {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = (names: readonly string[]) => setTouched((now) => new Set([...now, ...names]));
  const filled = Object.entries(suggested).filter(
    ([name, value]) => value !== undefined && draft.values[name] === "" && !touched.has(name),
  );
  const values: V = { ...draft.values, ...Object.fromEntries(filled) };
  return {
    values,
    change: (changed) => {
      touch(Object.keys(changed));
      draft.change(changed);
    },
    field: (name) => {
      const { onChange } = draft.field(name);
      return {
        name,
        value: values[name]!,
        onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => {
          touch([name]);
          onChange(event);
        },
      };
    },
  };
}
