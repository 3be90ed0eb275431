import { contract } from "@throughline/api";
import { type ReportFormat, reportFormatNames } from "@throughline/study";
import { useEffect, useId, useState } from "react";
import { api, jobFileAddress } from "../state/api.ts";
import { failureText } from "../state/failure-text.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { jobResult } from "../state/use-job-result.ts";
import { strings } from "../strings.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import { currentLanguage } from "../ui/language/language.ts";

const text = strings.assessment.export;

/** Exports the report in the chosen format and the language of the interface: a job creates it, and the browser saves the file. */
export function ReportExport() {
  const [job, setJob] = useState<string>();
  const workbench = useWorkbench();
  const { jobs } = useStudy();
  const exported = jobs.find(({ id }) => id === job);
  const state = exported?.state;
  const id = useId();
  useEffect(() => {
    if (job === undefined || state !== "done") return;
    setJob(undefined);
    void save(job);
  }, [job, state]);
  const start = async (format: ReportFormat) => {
    const started = await workbench.attempt(() =>
      api(contract.jobs.start, { body: { kind: "export", format, language: currentLanguage() } }),
    );
    setJob(started?.id);
  };
  const isRunning = state === "waiting" || state === "running";
  return (
    <span className="export">
      <label htmlFor={id}>{text.label}</label>{" "}
      <select
        id={id}
        value=""
        disabled={isRunning}
        onChange={({ target }) => {
          const format = reportFormatNames.find((name) => name === target.value);
          if (format) void start(format);
        }}
      >
        <option value="">{isRunning ? text.running : text.choose}</option>
        <Options of={optionsOf(text.formats, reportFormatNames)} />
      </select>
      {state === "failed" && <span role="alert"> {failureText(exported) ?? text.failed}</span>}
    </span>
  );
}

/** Downloads the file of a finished export. */
async function save(job: string): Promise<void> {
  const { file } = await jobResult("export", job);
  const link = document.createElement("a");
  link.href = jobFileAddress(job, file);
  link.download = file;
  link.click();
}
