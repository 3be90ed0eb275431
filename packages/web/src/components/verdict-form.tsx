import type { Conclusion } from "@throughline/assess";
import { useState } from "react";
import { call } from "../state/api.ts";
import type { VerdictRow } from "../state/model.ts";
import { useFetched, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

const choices = ["accepted", "worded", "contested"] as const;

/** Accepts a conclusion, words it anew or contests it with a reason; or takes that back. */
export function VerdictForm({ conclusion, row }: { conclusion: Conclusion; row: VerdictRow | undefined }) {
  const workbench = useWorkbench();
  const session = useFetched<{ author: string }>("/api/session", []);
  const [verdict, setVerdict] = useState(row?.verdict);
  const { id, statement } = conclusion;
  const path = `/api/verdicts/${encodeURIComponent(id)}`;
  const save = (data: FormData) => {
    const text = (name: string) => String(data.get(name) ?? "").trim() || null;
    const values = {
      ...{ verdict, wording: verdict === "worded" ? text("wording") : null, reason: text("reason") },
      ...{ draft: statement, by: session?.author ?? null },
    };
    return workbench.attempt(() =>
      row
        ? call("PATCH", path, { version: row.version, ...values })
        : call("POST", "/api/verdicts", { conclusion: id, ...values }),
    );
  };
  const takeBack = async () => {
    const done = row && (await workbench.attempt(() => call("DELETE", `${path}?version=${row.version}`)));
    if (done !== undefined) setVerdict(undefined);
  };
  return (
    <form
      className="verdict-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
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
              onChange={() => setVerdict(choice)}
            />{" "}
            {strings.verdict.choices[choice]}
          </label>
        ))}
      </fieldset>
      {verdict === "worded" && (
        <label className="block">
          {strings.verdict.wording}
          <textarea name="wording" rows={3} required defaultValue={row?.wording ?? statement} />
        </label>
      )}
      {verdict !== undefined && (
        <>
          <label className="block">
            {strings.verdict.reason}
            <textarea
              name="reason"
              rows={2}
              required={verdict === "contested"}
              defaultValue={row?.reason ?? ""}
            />
          </label>
          <button type="submit">{strings.verdict.save}</button>{" "}
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
