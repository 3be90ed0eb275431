import { contract, type VerdictRow } from "@throughline/api";
import { type Conclusion, englishOf } from "@throughline/assess";
import { Check, MessageSquareWarning, Pencil } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { api } from "../state/api.ts";
import { currentPreferences } from "../state/preferences.ts";
import { useAnswer, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { latinKey } from "../ui/input/latin-key.ts";

const choices = ["accepted", "worded", "contested"] as const;
const keys = { accepted: "A", worded: "W", contested: "X" } as const;
const icons = { accepted: Check, worded: Pencil, contested: MessageSquareWarning } as const;
const marks: Readonly<Record<string, string>> = strings.verdict.marks;

/** Accepts, rewords or contests a conclusion with a reason, or removes the verdict. */
export function VerdictForm({ conclusion, row }: { conclusion: Conclusion; row: VerdictRow | undefined }) {
  const workbench = useWorkbench();
  const session = useAnswer(contract.study.session, {}, []);
  const { id, statement } = conclusion;
  const draft = useDraft(`verdict ${id}`, {
    verdict: row?.verdict ?? "",
    wording: row?.wording ?? statement,
    reason: row?.reason ?? "",
  });
  const { verdict } = draft.values;
  const params = { conclusion: id };
  const saveAs = async (chosen: VerdictRow["verdict"]) => {
    const reason = chosen === "accepted" ? "" : draft.values.reason.trim();
    const wording = chosen === "worded" ? draft.values.wording.trim() : "";
    const values = {
      verdict: chosen,
      wording: wording || null,
      reason: reason || null,
      draft: englishOf(conclusion.message),
      by: session?.author ?? null,
    };
    const done = await workbench.attempt(() =>
      row
        ? api(contract.tables.verdicts.change, { params, body: { version: row.version, ...values } })
        : api(contract.tables.verdicts.create, { body: { conclusion: id, ...values } }),
    );
    if (done !== undefined) draft.saved({ verdict: chosen, wording: wording || statement, reason });
  };
  const choose = (choice: Choice) => {
    if (choice === "accepted") void saveAs(choice);
    else draft.change({ verdict: choice });
  };
  useVerdictKeys(choose);
  const takeBack = async () => {
    const done =
      row &&
      (await workbench.attempt(() =>
        api(contract.tables.verdicts.remove, { params, query: { version: row.version } }),
      ));
    if (done !== undefined) draft.saved({ verdict: "", wording: statement, reason: "" });
  };
  return (
    <form
      className="verdict-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict !== "") void saveAs(verdict as VerdictRow["verdict"]);
      }}
    >
      <h3>{strings.verdict.legend}</h3>
      <VerdictButtons verdict={verdict} onChoose={choose} />
      {verdict === "worded" && (
        <label className="block">
          {strings.verdict.wording}
          <textarea {...draft.field("wording")} rows={3} required />
        </label>
      )}
      {(verdict === "worded" || verdict === "contested") && (
        <>
          <label className="block">
            {strings.verdict.reason}
            <textarea {...draft.field("reason")} rows={2} required={verdict === "contested"} />
          </label>
          <DraftNote
            draft={draft}
            shown={(name, value) => (name === "verdict" ? marks[value] : value) ?? value}
          />
          <button type="submit" disabled={draft.overtaken.length > 0}>
            {strings.verdict.save}
          </button>{" "}
        </>
      )}
      {row && (
        <button type="button" onClick={() => void takeBack()}>
          {strings.verdict.takeBack}
        </button>
      )}
    </form>
  );
}

type Choice = (typeof choices)[number];

/** A button for each verdict; the chosen one is pressed. */
function VerdictButtons({ verdict, onChoose }: { verdict: string; onChoose: (choice: Choice) => void }) {
  return (
    <div className="verdicts" role="group" aria-label={strings.verdict.legend}>
      {choices.map((choice) => {
        const Icon = icons[choice];
        return (
          <button
            key={choice}
            type="button"
            aria-pressed={verdict === choice}
            aria-keyshortcuts={keys[choice]}
            onClick={() => onChoose(choice)}
          >
            <Icon className="icon" size={16} aria-hidden /> {strings.verdict.choices[choice]}
          </button>
        );
      })}
    </div>
  );
}

/** A, W and X choose a verdict outside of fields, unless single-key shortcuts are off. */
function useVerdictKeys(choose: (choice: Choice) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
    const isField = (event.target as HTMLElement).closest("input, textarea, select, dialog") !== null;
    if (isField || ctrlKey || metaKey || altKey || shiftKey || defaultPrevented) return;
    const choice = choices.find((one) => keys[one] === latinKey(event).toUpperCase());
    if (!choice || !currentPreferences().singleKeys) return;
    event.preventDefault();
    choose(choice);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
