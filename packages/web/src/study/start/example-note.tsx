import { contract } from "@throughline/api";
import { useAnswer } from "../../state/use.ts";
import { strings } from "../../strings.ts";

/** Says that the study came with the program, and leads to one of the person's own. */
export function ExampleNote() {
  const home = useAnswer(contract.host.home, {}, []);
  if (!home?.study?.isExample) return null;
  const { example, menu } = strings.start;
  return (
    <aside className="notice example-note" aria-label={example.name}>
      <span>{example.text}</span> <a href="/start">{menu.newStudy}</a>{" "}
      <a href="/start#open-study">{menu.open}</a>
    </aside>
  );
}
