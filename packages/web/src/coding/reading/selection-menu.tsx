import { useRef } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import { useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { useCodesByKey } from "../codebook/code-keys.ts";
import { pathOf } from "../codebook/code-tree-model.ts";
import type { Writing } from "./selection-draft.ts";

/** Number of recent codes in the menu. */
const listed = 6;

/** A menu at the pointer for selected words: recent codes, claim, correction. */
export function SelectionMenu({
  at,
  onCode,
  onChooseCode,
  onWrite,
  onClose,
}: {
  /** position of the pointer in the window, in pixels */
  at: { readonly x: number; readonly y: number };
  onCode: (id: string) => void;
  onChooseCode: () => void;
  onWrite: (what: Writing) => void;
  onClose: () => void;
}) {
  const { codes } = useStudy();
  const anchor = useRef<HTMLSpanElement>(null);
  const keyed = useCodesByKey();
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        aria-label={strings.read.selected}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom start"
        offset={0}
      >
        <Menu
          className="menu"
          aria-label={strings.read.selected}
          autoFocus="first"
          onAction={(key) => {
            const id = String(key);
            if (id === "claim" || id === "correction") onWrite(id);
            else if (id === "code") onChooseCode();
            else onCode(id.slice(codePrefix.length));
            onClose();
          }}
        >
          {keyed.slice(0, listed).map(([, id]) => (
            <MenuItem key={id} id={codePrefix + id}>
              {pathOf(codes, id)}
            </MenuItem>
          ))}
          <MenuItem id="code">{strings.read.chooseCode}</MenuItem>
          <Separator />
          <MenuItem id="claim">{strings.read.claim}</MenuItem>
          <MenuItem id="correction">{strings.correction.choose}</MenuItem>
        </Menu>
      </Popover>
    </>
  );
}

const codePrefix = "code ";
