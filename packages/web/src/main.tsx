import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { drafts } from "./state/drafts.ts";
import { WorkbenchContext } from "./state/use.ts";
import { Workbench } from "./state/workbench.ts";
import "./style.css";

const workbench = new Workbench();
void workbench.start();
drafts.start();
createRoot(document.getElementById("root") as HTMLElement).render(
  <WorkbenchContext value={workbench}>
    <App />
  </WorkbenchContext>,
);
