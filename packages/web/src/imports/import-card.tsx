import { type ImportResult, isUnfinished, type Job } from "@throughline/api";
import { useEffect, useEffectEvent, useState } from "react";
import { handOverEvents } from "../pathways/event-draft.ts";
import { confirmRevision } from "../state/confirm-change.ts";
import { failureText } from "../state/failure-text.ts";
import { addressOf, go } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { useJobResult } from "../state/use-job-result.ts";
import { strings } from "../strings.ts";
import { CancelJobButton } from "../ui/controls/cancel-job-button.tsx";
import { Link } from "../ui/controls/link.tsx";
import { importRequest } from "./import-choice.ts";
import { filesSent, type ImportFile } from "./import-files.ts";
import { PlanSummary, Preview, Problems } from "./plan-summary.tsx";
import { TableMapping } from "./table-mapping.tsx";
import { TieFields } from "./tie-fields.tsx";
import { startImport, useImportReading } from "./use-import-job.ts";

type Parts = {
  readonly file: ImportFile;
  readonly onChange: (part: Partial<ImportFile>) => void;
  readonly onRemove: () => void;
  /** adds it as a document, like all documents */
  readonly onDocument: (file: File) => void;
};

/** One imported file: its kind, how it is read, and its changes. */
export function ImportCard(parts: Parts) {
  const { file, onRemove } = parts;
  const text = strings.importing;
  return (
    <section className="card import-card" aria-label={file.name}>
      <h2>
        <span className="file-name">{file.name}</span>
        <button type="button" aria-label={text.removeFile(file.name)} onClick={onRemove}>
          {file.revision === undefined ? text.remove : strings.close}
        </button>
      </h2>
      {file.revision === undefined ? <Reading {...parts} /> : <Imported revision={file.revision} />}
    </section>
  );
}

function Imported({ revision }: { revision: number | null }) {
  const text = strings.importing;
  return (
    <p role="status">
      {revision === null ? text.nothingNew : text.imported(revision)}{" "}
      {revision !== null && <Link to={addressOf("history", String(revision))}>{text.seeChanges}</Link>}
    </p>
  );
}

function Reading({ file, onChange, onRemove, onDocument }: Parts) {
  const { info } = useStudy();
  const [survey, setSurvey] = useState<ImportResult["survey"]>();
  const asked = { upload: file.id, ...importRequest(file.choice, survey) };
  const { job, found, failure, isReading } = useImportReading(asked);
  const text = strings.importing;
  // The last result that contained the columns remains in use.
  if (found?.survey && found.survey !== survey) setSurvey(found.survey);
  if (failure !== undefined && !found)
    return (
      <p className="problems" role="alert">
        {failure}
      </p>
    );
  if (!found) return <Waiting name={file.name} job={job} />;
  const original = filesSent.get(file.id);
  const changeChoice = (part: Partial<ImportFile["choice"]>) =>
    onChange({ choice: { ...file.choice, ...part } });
  return (
    <>
      <p className="recognised">
        <strong>{text.kinds[found.kind]}</strong> <span className="soft">{evidenceOf(found)}</span>
      </p>
      {found.kind === "document" &&
        (original ? (
          <button type="button" className="primary" onClick={() => onDocument(original)}>
            {text.addDocuments(1)}
          </button>
        ) : (
          <p>{text.chooseAgain}</p>
        ))}
      {found.kind === "events" && (
        <button
          type="button"
          className="primary"
          onClick={() => {
            handOverEvents(info?.id, file);
            onRemove();
            go(addressOf("events"));
          }}
        >
          {text.openEvents}
        </button>
      )}
      {found.kind === "table" && (
        <TableMapping found={found} survey={survey} choice={file.choice} onChoice={changeChoice} />
      )}
      {found.kind === "network" && <TieFields choice={file.choice} onChoice={changeChoice} />}
      {failure !== undefined && (
        <p className="problems" role="alert">
          {failure}
        </p>
      )}
      <Problems problems={found.problems} />
      {found.plan && <PlanSummary plan={found.plan} />}
      {found.plan && found.kind !== "table" && <Preview lines={found.plan.preview} />}
      {found.kind !== "document" && found.kind !== "events" && (
        <AddButton
          asked={asked}
          found={found}
          isReading={isReading}
          onAdded={(revision) => onChange({ revision })}
        />
      )}
    </>
  );
}

function Waiting({ name, job }: { name: string; job: Job | undefined }) {
  const text = strings.importing;
  return (
    <p className="filters">
      <label>
        {text.reading(name)} <progress {...shareDone(job)} />
      </label>
      {job !== undefined && <CancelJobButton job={job.id} />}
    </p>
  );
}

/** Returns the progress of a job for a progress bar; empty while unknown. */
const shareDone = (job: Job | undefined): { value?: number } =>
  job && job.progress.done > 0 ? { value: job.progress.done } : {};

function evidenceOf({ evidence }: ImportResult): string {
  const text = strings.importing.evidence;
  switch (evidence.by) {
    case "ending":
      return text.ending(evidence.ending);
    case "part":
      return text.part(evidence.name);
    case "columns":
      return text.columns(evidence.names.slice(0, 4).join(", "));
    case "layout":
      return text.layout(evidence.name);
    default:
      return text[evidence.by];
  }
}

/** Imports the file with the current choices, as one revision. */
function AddButton({
  asked,
  found,
  isReading,
  onAdded,
}: {
  asked: Parameters<typeof startImport>[0];
  found: ImportResult;
  isReading: boolean;
  onAdded: (revision: number | null) => void;
}) {
  const workbench = useWorkbench();
  const { jobs } = useStudy();
  const [id, setId] = useState<string>();
  const job = jobs.find((one) => one.id === id);
  const result = useJobResult("import", job);
  const text = strings.importing;
  const told = useEffectEvent(({ revision }: ImportResult) => {
    if (revision === undefined) return;
    onAdded(revision);
    if (revision !== null) confirmRevision(workbench, text.imported(revision), { number: revision });
  });
  useEffect(() => {
    if (result) told(result);
  }, [result]);
  const isRunning = id !== undefined && (job === undefined || isUnfinished(job));
  const changes = found.plan?.changes ?? 0;
  const add = async () => {
    const started = await workbench.attempt(() => startImport({ ...asked, add: true }));
    setId(started?.id);
  };
  return (
    <>
      <div className="filters">
        <button
          type="button"
          className="primary"
          disabled={isReading || isRunning || found.problems.length > 0 || changes === 0}
          onClick={() => void add()}
        >
          {text.add(changes)}
        </button>
        {isRunning && (
          <>
            <progress aria-label={text.adding} {...shareDone(job)} />
            {id !== undefined && <CancelJobButton job={id} />}
          </>
        )}
        <span className="soft" role="status">
          {isReading
            ? text.rereading
            : job?.state === "cancelled"
              ? text.cancelled
              : found.problems.length === 0 && changes === 0
                ? text.nothingNew
                : text.oneRevision}
        </span>
      </div>
      {(job?.state === "failed" || job?.state === "interrupted") && (
        <p className="problems" role="alert">
          {text.failed} {failureText(job)}
        </p>
      )}
      {result && result.problems.length > 0 && <Problems problems={result.problems} />}
    </>
  );
}
