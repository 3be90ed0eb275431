import { NoticeError } from "@throughline/messages";
import type { Progress } from "../minimise/work.ts";
import type { SentError } from "./pool.ts";
import { ownPort } from "./port.ts";
import { runTask, type Task } from "./tasks.ts";

/** Minimum time between progress messages, in milliseconds. */
const pause = 100;

const port = ownPort();
port.onMessage((message) => {
  const { task } = message as { task: Task };
  let told = 0;
  const onProgress = (progress: Progress) => {
    const now = Date.now();
    if (now - told < pause) return;
    told = now;
    port.post({ progress });
  };
  try {
    port.post({ result: runTask(task, onProgress) });
  } catch (error) {
    const { name, message } = error as Error;
    const said = error instanceof NoticeError ? error.notice : message;
    port.post({ error: { name, said } satisfies SentError });
  }
});
