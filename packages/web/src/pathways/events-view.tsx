import { saidText } from "@throughline/report";
import { printProblem, problemText } from "@throughline/study";
import { useState } from "react";
import "./events.css";
import { contract, type EventsAdded, type EventsFound, isUnfinished, type Job } from "@throughline/api";
import { api } from "../state/api.ts";
import { failureText } from "../state/failure-text.ts";
import { useAnswer, useStudy, useWorkbench } from "../state/use.ts";
import { useJobResult } from "../state/use-job-result.ts";
import { strings } from "../strings.ts";
import { CancelJobButton } from "../ui/controls/cancel-job-button.tsx";
import { EventAccount } from "./event-account.tsx";
import { useEventDraft } from "./event-draft.ts";
import { EventFiles } from "./event-files.tsx";
import { EventMapping } from "./event-mapping.tsx";

const words = strings.eventData;

/** Reads event data: takes files and a mapping, and shows an account of every event. Kept events are added to the study on request. */
export function EventsView() {
  const { jobs } = useStudy();
  const workbench = useWorkbench();
  const info = useAnswer(contract.eventData.get, {}, ["sources", "cases", "actors", "files"]);
  const [draft, change] = useEventDraft();
  const job = jobs.find(({ kind }) => kind === "events");
  const running = job !== undefined && isUnfinished(job);
  if (!info) return <p className="soft">{strings.loading}</p>;
  const paths = info.paths
    ? draft.paths
        .split("\n")
        .map((path) => path.trim())
        .filter((path) => path !== "")
    : [];
  const read = () =>
    workbench.attempt(() =>
      api(contract.jobs.start, {
        body: {
          kind: "events",
          events: {
            paths,
            uploads: draft.sent.map(({ id }) => id),
            mapping: draft.mapping,
            ...(draft.file === "" ? {} : { mapping_file: draft.file }),
          },
        },
      }),
    );
  return (
    <div className="events-view">
      <p className="soft">{words.help}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!running) void read();
        }}
      >
        <EventFiles paths={info.paths} draft={draft} onDraft={change} />
        <EventMapping layouts={info.layouts} draft={draft} onDraft={change} />
        <section className="event-preview" aria-labelledby="event-preview">
          <h2 id="event-preview">{words.preview}</h2>
          <button type="submit" className="primary" aria-disabled={running}>
            {words.read}
          </button>
          {!job && <span className="soft"> {words.noPreview}</span>}
        </section>
      </form>
      <p role="status">{job && words.states[job.state]}</p>
      {job && <Reading key={job.id} job={job} />}
    </div>
  );
}

/** The state and the result of the last reading. */
function Reading({ job }: { job: Job }) {
  const { id, state, progress } = job;
  const result = useJobResult("events", job);
  if (isUnfinished(job))
    return (
      <p className="filters">
        <label>
          {words.parts[progress.part as keyof typeof words.parts] ?? words.begins}{" "}
          <progress max={1} {...(progress.done > 0 ? { value: progress.done } : {})} />
        </label>
        <CancelJobButton job={id} />
      </p>
    );
  if (state === "failed")
    return (
      <p className="notice" role="alert">
        {failureText(job)}
      </p>
    );
  if (!result) return null;
  if ("problems" in result)
    return (
      <ul className="problems" role="alert">
        {result.problems.map((problem) => (
          <li key={printProblem(problem)}>{problemText(problem, saidText)}</li>
        ))}
      </ul>
    );
  return <Found job={id} found={result} />;
}

function Found({ job, found }: { job: string; found: EventsFound }) {
  const workbench = useWorkbench();
  const [added, setAdded] = useState<EventsAdded>();
  const { ties, claims, series } = found;
  const add = async () =>
    setAdded(await workbench.attempt(() => api(contract.jobs.addEvents, { params: { id: job } })));
  return (
    <section className="account" aria-labelledby="events-found">
      <h2 id="events-found">{words.found}</h2>
      <EventAccount job={job} found={found} />
      {ties === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <button type="button" onClick={() => void add()}>
          {words.addToStudy(ties, claims, series)}
        </button>
      )}
      <div role="status">
        {added && <p>{words.added(added.created, added.changed, added.same)}</p>}
        {added && added.left.length > 0 && (
          <p>{words.left(added.left.length, added.left.slice(0, 5).join(", "))}</p>
        )}
      </div>
    </section>
  );
}
