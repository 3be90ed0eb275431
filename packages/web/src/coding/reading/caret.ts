import { drawRange, scrollToRange } from "./text-places.ts";

/** The direction and unit of each key, and the unit with Ctrl. */
const moves: Readonly<Record<string, readonly ["forward" | "backward", Reach, Reach]>> = {
  ArrowRight: ["forward", "character", "word"],
  ArrowDown: ["forward", "line", "paragraph"],
  End: ["forward", "lineboundary", "documentboundary"],
  ArrowLeft: ["backward", "character", "word"],
  ArrowUp: ["backward", "line", "paragraph"],
  Home: ["backward", "lineboundary", "documentboundary"],
};
type Reach = "character" | "word" | "line" | "paragraph" | "lineboundary" | "documentboundary";

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * Moves a caret, or extends a selection, through read-only text as keys do in an editor. It stays within the
 * text.
 *
 * @param text the element to move in
 * @returns whether the key moves a caret
 */
export function moveCaret(
  scroller: Element,
  text: Element,
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
): boolean {
  const selection = window.getSelection();
  const command = ctrlKey || metaKey;
  if (!selection || altKey) return false;
  if (command && key.toLowerCase() === "a") {
    selection.selectAllChildren(text);
    return true;
  }
  const [direction, reach, withCommand] = moves[key] ?? [];
  if (!direction || !reach || !withCommand) return false;
  if (!isSeen(scroller, text, selection)) putAtTop(scroller, selection);
  const step = () => selection.modify(shiftKey ? "extend" : "move", direction, command ? withCommand : reach);
  step();
  if (key === "ArrowRight" && !command) leaveSigns(selection, step);
  if (!text.contains(selection.focusNode))
    selection[shiftKey ? "extend" : "collapse"](text, direction === "forward" ? text.childNodes.length : 0);
  const { focusNode, focusOffset } = selection;
  if (!focusNode) return true;
  const at = rangeAfter(focusNode, focusOffset);
  scrollToRange(scroller, at);
  drawRange("caret", selection.isCollapsed ? at : undefined);
  return true;
}

/** Moves on through signs of Markdown, which have no width. */
function leaveSigns(selection: Selection, step: () => void): void {
  for (let before = ""; ; ) {
    const { focusNode, focusOffset } = selection;
    const at = `${focusNode?.textContent} ${focusOffset}`;
    if (at === before || !focusNode?.parentElement?.closest(".sign")) return;
    before = at;
    step();
  }
}

function isSeen(scroller: Element, text: Element, { focusNode, focusOffset }: Selection): boolean {
  if (!focusNode || !text.contains(focusNode)) return false;
  const box = rangeAfter(focusNode, focusOffset).getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return box.bottom > view.top - view.height && box.top < view.bottom + view.height;
}

function putAtTop(scroller: Element, selection: Selection): void {
  const view = scroller.getBoundingClientRect();
  const walker = document.createTreeWalker(scroller, NodeFilter.SHOW_TEXT);
  for (const block of scroller.querySelectorAll(".block")) {
    if (block.getBoundingClientRect().bottom <= view.top) continue;
    walker.currentNode = block;
    break;
  }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()];
    if (!lines.some(({ top }) => top >= view.top)) continue;
    selection.collapse(node, firstSeen(node, view.top));
    return;
  }
}

/** Returns the offset of the first character of a text node below a vertical position. */
function firstSeen(node: Node, top: number): number {
  const range = document.createRange();
  let [from, to] = [0, node.textContent?.length ?? 0];
  while (from < to) {
    const middle = (from + to) >> 1;
    range.setStart(node, middle);
    range.setEnd(node, middle + 1);
    if (range.getBoundingClientRect().top < top) from = middle + 1;
    else to = middle;
  }
  return from;
}

function rangeAfter(node: Node, offset: number): Range {
  const range = document.createRange();
  const size = node.nodeType === Node.TEXT_NODE ? (node.textContent?.length ?? 0) : node.childNodes.length;
  range.setStart(node, Math.min(offset, Math.max(0, size - 1)));
  range.setEnd(node, Math.min(size, offset + 1));
  return range;
}
