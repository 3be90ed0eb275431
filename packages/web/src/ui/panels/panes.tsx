import type { ReactNode } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { storedText, storeText } from "../../state/browser-storage.ts";
import { strings } from "../../strings.ts";
import { useDetails } from "./shell-slots.tsx";
import "./panes.css";

const both = ["result", "details"];
const resultOnly = ["result"];
const storage = {
  getItem: (key: string) => storedText(key) ?? null,
  setItem: (key: string, value: string) => void storeText(key, value),
};

/**
 * A result with details beside it, which can be hidden. The divider moves with mouse and keys, and its position
 * is stored. On a narrow page the panes are stacked.
 */
export function Panes({
  name,
  details,
  children,
}: {
  /** storage name of the sizes */
  name: string;
  details: ReactNode;
  children: ReactNode;
}) {
  const hasDetails = useDetails();
  const layout = useDefaultLayout({
    id: `throughline.panes.${name}`,
    panelIds: hasDetails ? both : resultOnly,
    storage,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group className="panes" defaultLayout={layout.defaultLayout} onLayoutChanged={layout.onLayoutChanged}>
      <Panel id="result" minSize="35%">
        {children}
      </Panel>
      {hasDetails && (
        <>
          <Separator className="pane-line" aria-label={strings.shell.resize} />
          <Panel id="details" defaultSize={384} minSize={260} groupResizeBehavior="preserve-pixel-size">
            {details}
          </Panel>
        </>
      )}
    </Group>
  );
}
