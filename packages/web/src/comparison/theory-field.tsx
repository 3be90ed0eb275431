import { errorText } from "@throughline/report";
import { ExpressionError, parseLiterals } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { useState } from "react";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";

/** A field for theory as an expression of the conditions. A click on a condition inserts its id. */
export function TheoryField({
  analysis: { conditions },
  onChange,
}: {
  analysis: AnalysisOf<"truth-table">;
  onChange: (expression: string) => void;
}) {
  const { info } = useStudy();
  const text = strings.compare.theory;
  const [typed, setTyped] = useState("");
  const problem = problemOf(typed, conditions);
  return (
    <form
      className="theory"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined) onChange(typed.trim());
      }}
    >
      <label>
        {text.label}
        <input
          value={typed}
          placeholder={text.example(conditions)}
          aria-invalid={problem !== undefined}
          aria-describedby="theory-hint"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <button type="submit" disabled={problem !== undefined || typed.trim() === ""}>
        {text.compare}
      </button>
      <p id="theory-hint" className="soft" role="status">
        {problem ?? text.hint}
      </p>
      <p className="insertable">
        {conditions.map((id) => (
          <button
            key={id}
            type="button"
            title={info?.manifest.attributes[id]?.label}
            onClick={() => setTyped((last) => (last.trim() === "" ? id : `${last.trimEnd()}*${id}`))}
          >
            {id}
          </button>
        ))}
      </p>
    </form>
  );
}

/** Returns what is wrong with an expression; undefined for an empty one. */
function problemOf(typed: string, conditions: readonly string[]): string | undefined {
  if (typed.trim() === "") return undefined;
  try {
    const unknown = parseLiterals(typed).find(({ name }) => !conditions.includes(name));
    return unknown && strings.compare.theory.unknown(unknown.name, conditions);
  } catch (error) {
    if (error instanceof ExpressionError) return errorText(error);
    throw error;
  }
}
