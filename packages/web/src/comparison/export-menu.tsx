import type { AnalysisView } from "@throughline/report";
import { type Block, figureFileName, linesOfTable, type TableView } from "@throughline/report/components";
import { Download } from "lucide-react";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { csvOf } from "../ui/files/csv.ts";
import { download } from "../ui/files/download.ts";
import { Popover } from "../ui/panels/popover.tsx";
import { TabRow } from "../ui/panels/shell-slots.tsx";
import type { AnalyseRequest } from "./analysis-task.ts";
import type { ComparableAnalysis } from "./comparable-analysis.ts";
import { rScript } from "./r-script.ts";

/** Saves the tables of a result, and the R script that computes it again. */
export function ExportMenu({
  analysis,
  request,
  view,
}: {
  analysis: ComparableAnalysis;
  request: AnalyseRequest | undefined;
  view: AnalysisView;
}) {
  const workbench = useWorkbench();
  const tables = tablesIn([...Object.values(view.parts).flat(), ...view.further]);
  const hasScript = analysis.kind === "truth-table" || analysis.kind === "coincidence";
  const file = (name: string) => figureFileName(`${analysis.title} ${name}`);
  const saveScript = async () => {
    if (!request) return;
    const script = await workbench.attempt(() => rScript(request));
    if (script === undefined) workbench.notice(strings.compare.noScript);
    else download(`${file("replicate")}.R`, script);
  };
  if (tables.length === 0 && !hasScript) return null;
  return (
    <TabRow>
      <Popover
        className="export-menu"
        title={
          <>
            <Download className="icon" size={14} aria-hidden /> {strings.compare.export}
          </>
        }
      >
        {tables.map((table) => (
          <button
            key={table.name}
            type="button"
            onClick={async () => download(`${file(table.name)}.csv`, await csvOf(linesOfTable(table)))}
          >
            {strings.save.as("CSV", table.name)}
          </button>
        ))}
        {hasScript && (
          <button type="button" onClick={() => void saveScript()}>
            {strings.compare.rScript}
          </button>
        )}
      </Popover>
    </TabRow>
  );
}

/** Returns the tables among blocks, each name once. */
function tablesIn(blocks: readonly Block[]): readonly TableView[] {
  const all = blocks.flatMap((block): readonly TableView[] =>
    block.is === "table" ? [block] : block.is === "details" ? tablesIn(block.blocks) : [],
  );
  return [...new Map(all.map((table) => [table.name, table])).values()];
}
