import { contract, type VerdictRow } from "@throughline/api";
import type { Conclusion } from "@throughline/assess";
import { call } from "../state/api.ts";
import { useAnswer, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { DraftNote } from "../ui/draft-note.tsx";

const choices = ["accepted", "worded", "contested"] as const;
const marks: Readonly<Record<string, string>> = strings.verdict.marks;

/** Accepts a conclusion, words it anew or contests it with a reason; or takes that back. */
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
  const path = `/api/verdicts/${encodeURIComponent(id)}`;
  const save = async () => {
    const reason = draft.values.reason.trim();
    const wording = verdict === "worded" ? draft.values.wording.trim() : "";
    const values = {
      verdict,
      wording: wording || null,
      reason: reason || null,
      draft: statement,
      by: session?.author ?? null,
    };
    const done = await workbench.attempt(() =>
      row
        ? call("PATCH", path, { version: row.version, ...values })
        : call("POST", "/api/verdicts", { conclusion: id, ...values }),
    );
    if (done !== undefined) draft.saved({ verdict, wording: wording || statement, reason });
  };
  const takeBack = async () => {
    const done = row && (await workbench.attempt(() => call("DELETE", `${path}?version=${row.version}`)));
    if (done !== undefined) draft.saved({ verdict: "", wording: statement, reason: "" });
  };
  return (
    <form
      className="verdict-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset>
        <legend>{strings.verdict.legend}</legend>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="verdict"
              checked={verdict === choice}
              onChange={() => draft.change({ verdict: choice })}
            />{" "}
            {strings.verdict.choices[choice]}
          </label>
        ))}
      </fieldset>
      {verdict === "worded" && (
        <label className="block">
          {strings.verdict.wording}
          <textarea {...draft.field("wording")} rows={3} required />
        </label>
      )}
      {verdict !== "" && (
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
          {row && (
            <button type="button" onClick={() => void takeBack()}>
              {strings.verdict.takeBack}
            </button>
          )}
        </>
      )}
    </form>
  );
}
