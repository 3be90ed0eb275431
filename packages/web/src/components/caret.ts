import { drawRange, scrollToRange } from "./text-places.ts";

const directions: Readonly<Record<string, "forward" | "backward">> = {
  ArrowRight: "forward",
  ArrowDown: "forward",
  ArrowLeft: "backward",
  ArrowUp: "backward",
};

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * Moves a caret through a text that cannot be written in, or selects with it, as arrow keys do where one writes.
 *
 * @returns whether the key was one for the caret
 */
export function moveCaret(scroller: Element, { key, shiftKey, ctrlKey, metaKey, altKey }: Key): boolean {
  const direction = directions[key];
  const selection = window.getSelection();
  if (!direction || !selection || altKey) return false;
  if (!isSeen(scroller, selection)) putAtTop(scroller, selection);
  const whole = ctrlKey || metaKey;
  const across = key === "ArrowRight" || key === "ArrowLeft";
  selection.modify(
    shiftKey ? "extend" : "move",
    direction,
    across ? (whole ? "word" : "character") : whole ? "paragraph" : "line",
  );
  const { focusNode, focusOffset } = selection;
  if (!focusNode || !scroller.contains(focusNode)) return true;
  const at = rangeAfter(focusNode, focusOffset);
  scrollToRange(scroller, at);
  drawRange("caret", selection.isCollapsed ? at : undefined);
  return true;
}

function isSeen(scroller: Element, { focusNode, focusOffset }: Selection): boolean {
  if (!focusNode || !scroller.contains(focusNode) || focusNode === scroller) return false;
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

/** The first character of a text node that stands below a line of the screen. */
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
