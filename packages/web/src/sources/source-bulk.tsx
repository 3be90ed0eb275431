import { contract } from "@throughline/api";
import { fieldOf, withBibtexField } from "@throughline/study";
import { type FormEvent, useState } from "react";
import { api } from "../state/api.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import { type SourceLine, tagsIn } from "./source-line.ts";

type Act = keyof typeof strings.sources.bulkActs;

/** Sets a folder, tag or language for all listed sources, as one step that can be undone. */
export function SourceBulk({ lines }: { lines: readonly SourceLine[] }) {
  const { sources } = useStudy();
  const workbench = useWorkbench();
  const [act, setAct] = useState<Act>("folder");
  const [value, setValue] = useState("");
  const apply = async (event: FormEvent) => {
    event.preventDefault();
    const shown = new Set(lines.map(({ key }) => key));
    const skipped: string[] = [];
    const works = sources.flatMap(({ key, bibtex: before, version }) => {
      if (!shown.has(key)) return [];
      const bibtex = acted(before, act, value.trim());
      if (bibtex === undefined) skipped.push(key);
      return bibtex === undefined || bibtex === before ? [] : [{ key, bibtex, version }];
    });
    if (works.length > 0) {
      const done = await workbench.attempt(async () => {
        await api(contract.sources.changeSeveral, { body: { works } });
        return true;
      });
      if (done) setValue("");
    }
    if (skipped.length > 0) workbench.notice(strings.sources.bulkSkipped(skipped.join(", ")));
  };
  return (
    <details className="source-bulk">
      <summary>{strings.sources.bulk(lines.length)}</summary>
      <form onSubmit={(event) => void apply(event)}>
        <select
          aria-label={strings.sources.bulk(lines.length)}
          value={act}
          onChange={(event) => setAct(event.target.value as Act)}
        >
          <Options of={optionsOf(strings.sources.bulkActs)} />
        </select>
        <input
          aria-label={strings.sources.bulkActs[act]}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <button type="submit" disabled={lines.length === 0 || (value.trim() === "" && act !== "folder")}>
          {strings.sources.apply}
        </button>
      </form>
    </details>
  );
}

function acted(bibtex: string, act: Act, value: string): string | undefined {
  if (act === "folder") return withBibtexField(bibtex, "groups", value);
  if (act === "language") return withBibtexField(bibtex, "langid", value);
  const others = tagsIn(fieldOf(bibtex, "keywords")).filter((tag) => tag !== value);
  return withBibtexField(bibtex, "keywords", [...others, ...(act === "tag" ? [value] : [])].join(", "));
}
