import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { nameRecordsBy } from "../state/api.ts";
import { drafts } from "../state/drafts.ts";
import { labelIn } from "../state/labels.ts";
import { queryClient } from "../state/queries.ts";
import { replaceOldAddress } from "../state/route.ts";
import { WorkbenchContext } from "../state/use.ts";
import { Workbench } from "../state/workbench.ts";
import { App } from "./app.tsx";

/** Shows the start page or the open study, depending on the address. */
export function start(): void {
  replaceOldAddress();
  const root = createRoot(document.getElementById("root") as HTMLElement);
  if (location.pathname === "/start")
    void import("../study/start/start-page.tsx").then(({ StartPage }) => root.render(<StartPage />));
  else {
    const workbench = new Workbench();
    nameRecordsBy((id) => labelIn(workbench.state(), id));
    void workbench.start();
    drafts.start();
    root.render(
      <QueryClientProvider client={queryClient}>
        <WorkbenchContext value={workbench}>
          <App />
        </WorkbenchContext>
      </QueryClientProvider>,
    );
  }
}
