/** A part of a text that is drawn as one block; in code units. */
export type Block = { readonly start: number; readonly end: number };

/** A text is drawn in blocks of about so many characters; the browser leaves out those that are not in sight. */
const blockLength = 4000;

/** Cuts a text into blocks that end at a line where there is one. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf("\n", start + blockLength);
    const last = Math.min(text.length, start + 5 * blockLength);
    const end = line >= 0 && line < last ? line + 1 : last;
    // A character of two code units stays whole.
    const whole = /[\ud800-\udbff]/u.test(text.charAt(end - 1)) && end < text.length ? end + 1 : end;
    blocks.push({ start, end: whole });
    start = whole;
  }
  return blocks;
}

/**
 * The code unit of the text at a place in the page.
 *
 * @param container whose children are the blocks, in order; all text in it is the text itself
 */
function unitAt(container: Element, blocks: readonly Block[], node: Node, offset: number): number {
  let child: Node | null = node;
  while (child && child.parentNode !== container) child = child.parentNode;
  const index = child ? [...container.childNodes].indexOf(child as ChildNode) : -1;
  const range = document.createRange();
  range.setStart(index < 0 ? container : (child as Node), 0);
  range.setEnd(node, offset);
  return (blocks[index]?.start ?? 0) + range.toString().length;
}

/**
 * What of a text is selected, in code units. A selection that began in the text may reach beyond it on either side: the mouse was let
 * go beside it, or three clicks took its last paragraph.
 */
export function selectedUnits(
  container: Element,
  blocks: readonly Block[],
): { readonly start: number; readonly end: number } | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !container.contains(selection.anchorNode)) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return {
    start: container.contains(startContainer) ? unitAt(container, blocks, startContainer, startOffset) : 0,
    end: container.contains(endContainer)
      ? unitAt(container, blocks, endContainer, endOffset)
      : (blocks.at(-1)?.end ?? 0),
  };
}

/** The range in the page of a stretch of the text, which may reach over blocks. */
export function rangeOf(
  container: Element,
  blocks: readonly Block[],
  start: number,
  end: number,
): Range | undefined {
  const from = placeOf(container, blocks, start, true);
  const to = placeOf(container, blocks, end, false);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/** @param opening whether a place between two nodes is the beginning of the second */
function placeOf(
  container: Element,
  blocks: readonly Block[],
  unit: number,
  opening: boolean,
): [Node, number] | undefined {
  const index = blocks.findIndex(({ end }) => (opening ? unit < end : unit <= end));
  const element = container.children[index];
  if (!element) return undefined;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = unit - (blocks[index]?.start ?? 0);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node.textContent?.length ?? 0;
    if (opening ? left < size : left <= size) return [node, left];
    left -= size;
  }
  return undefined;
}

/** Scrolls so that a range stands in the upper third of what is seen, unless it is in sight. */
export function scrollToRange(scroller: Element, range: Range, always = false): void {
  // What is far away has no place yet: its block is brought near first.
  const element = range.startContainer.parentElement;
  const view = scroller.getBoundingClientRect();
  const seen = (box: DOMRect) => box.top >= view.top && box.bottom <= view.bottom;
  if (!always && seen(range.getBoundingClientRect())) return;
  element?.closest(".block")?.scrollIntoView({ block: "nearest" });
  const box = range.getBoundingClientRect();
  scroller.scrollBy(0, box.top - view.top - scroller.clientHeight / 3);
}

/** Draws a range in a way of its own (`::highlight(name)`), or no more. */
export function drawRange(name: string, range: Range | undefined): void {
  if (range) CSS.highlights?.set(name, new Highlight(range));
  else CSS.highlights?.delete(name);
}
