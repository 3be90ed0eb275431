import { contract } from "@throughline/api";
import { useAnswer } from "../../state/use.ts";
import { strings } from "../../strings.ts";

/** Says that the study is an example, with a link to create one. */
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
