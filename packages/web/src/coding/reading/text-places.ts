/** A part of a text displayed as one block, in UTF-16 code units. */
export type Block = { readonly start: number; readonly end: number };

/** Approximate length of a block, in characters. Browsers skip rendering blocks outside the visible part. */
const blockLength = 4000;

/** Divides a text into blocks that end at line ends if possible. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf("\n", start + blockLength);
    const last = Math.min(text.length, start + 5 * blockLength);
    const end = line >= 0 && line < last ? line + 1 : last;
    // A surrogate pair must not be split.
    const whole = /[\ud800-\udbff]/u.test(text.charAt(end - 1)) && end < text.length ? end + 1 : end;
    blocks.push({ start, end: whole });
    start = whole;
  }
  return blocks;
}

/**
 * Returns the position in the text of a position on the page.
 *
 * @param container its children are the blocks, in order, and contain only the text
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
 * Returns the selected range of a text, in UTF-16 code units. The selection may extend beyond the text, after
 * a drag past its edge or a triple click on its last paragraph.
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

/** Returns the DOM range of a range of the text, which may span blocks. */
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

/** @param opening whether a position between two nodes belongs to the second one */
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

/** Scrolls a range to the upper third of the visible part, unless it is visible. */
export function scrollToRange(scroller: Element, range: Range, always = false): void {
  // A distant block is not laid out yet, so it is scrolled near first.
  const element = range.startContainer.parentElement;
  const view = scroller.getBoundingClientRect();
  const seen = (box: DOMRect) => box.top >= view.top && box.bottom <= view.bottom;
  if (!always && seen(range.getBoundingClientRect())) return;
  element?.closest(".block")?.scrollIntoView({ block: "nearest" });
  const box = range.getBoundingClientRect();
  scroller.scrollBy(0, box.top - view.top - scroller.clientHeight / 3);
}

/** Draws a range as a custom highlight (`::highlight(name)`), or removes the highlight. */
export function drawRange(name: string, range: Range | undefined): void {
  if (range) CSS.highlights?.set(name, new Highlight(range));
  else CSS.highlights?.delete(name);
}
