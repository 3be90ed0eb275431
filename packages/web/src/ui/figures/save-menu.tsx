import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { strings } from "../../strings.ts";
import { Popover } from "../panels/popover.tsx";
import { SaveButtons } from "./save-buttons.tsx";

/** A menu with the ways to save a figure. */
export function SaveMenu({
  name,
  svg,
  data,
  children,
}: Parameters<typeof SaveButtons>[0] & {
  /** what only has to be drawn to be saved */
  children?: ReactNode;
}) {
  return (
    <Popover
      className="save-menu"
      title={<Download className="icon" size={14} role="img" aria-label={strings.save.group(name)} />}
    >
      <SaveButtons name={name} {...(svg && { svg })} data={data} />
      {children}
    </Popover>
  );
}
