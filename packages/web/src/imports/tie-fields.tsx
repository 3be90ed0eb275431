import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { useOptions } from "../study/tables/use-options.ts";
import { Choice } from "../ui/controls/choice.tsx";
import type { ImportChoice } from "./import-choice.ts";

/** The channel and the case of ties without their own. */
export function TieFields({
  choice,
  onChoice,
}: {
  choice: ImportChoice;
  onChoice: (part: Partial<ImportChoice>) => void;
}) {
  const { cases } = useStudy();
  const { channels = [] } = useOptions("ties");
  const text = strings.importing;
  const byFile = { id: "", name: text.asInFile };
  return (
    <fieldset className="import-fields">
      <legend>{text.tiesWithout}</legend>
      <Choice
        label={text.channel}
        value={choice.channel}
        options={[byFile, ...channels]}
        onChange={(channel) => onChoice({ channel })}
      />
      <Choice
        label={text.case}
        value={choice.case}
        options={[byFile, ...cases.map(({ id, name }) => ({ id, name }))]}
        onChange={(caseId) => onChoice({ case: caseId })}
      />
    </fieldset>
  );
}
