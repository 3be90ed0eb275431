import { describe, expect, test } from "vitest";
import { nearestPlace, type PieceBox } from "./pdf-lines.ts";

/** Creates a piece on a line 12 pixels high. */
const piece = (item: number, left: number, right: number, top: number): PieceBox => ({
  item,
  left,
  right,
  top,
  bottom: top + 12,
});

describe("one column", () => {
  const page = [
    piece(0, 72, 500, 100),
    piece(1, 72, 140, 115),
    piece(2, 143, 200, 115),
    piece(3, 72, 500, 160),
    piece(4, 72, 300, 175),
  ];

  test("beside the last line of a paragraph the caret is at its end", () => {
    expect(nearestPlace(page, 205, 120)).toEqual({ item: 2, at: "end" });
    expect(nearestPlace(page, 590, 120)).toEqual({ item: 2, at: "end" });
  });
  test("in the gap after a paragraph the caret is on the nearer line, at the pointer", () => {
    expect(nearestPlace(page, 590, 135)).toEqual({ item: 2, at: "end" });
    expect(nearestPlace(page, 100, 135)).toEqual({ item: 1, at: { y: 121 } });
    expect(nearestPlace(page, 400, 155)).toEqual({ item: 3, at: { y: 166 } });
  });
  test("in the left margin the caret is at the start of the line", () => {
    expect(nearestPlace(page, 10, 120)).toEqual({ item: 1, at: "start" });
  });
  test("above and below the text the caret is on the first and the last line", () => {
    expect(nearestPlace(page, 10, 5)).toEqual({ item: 0, at: "start" });
    expect(nearestPlace(page, 590, 800)).toEqual({ item: 4, at: "end" });
  });
});

describe("two columns under a heading", () => {
  const page = [
    piece(0, 72, 520, 60),
    piece(1, 72, 280, 100),
    piece(2, 72, 120, 115),
    piece(3, 72, 280, 145),
    piece(4, 310, 520, 100),
    piece(5, 310, 520, 130),
    piece(6, 310, 400, 145),
  ];

  test("beside a short line of the left column the caret stays in that column", () => {
    expect(nearestPlace(page, 200, 120)).toEqual({ item: 2, at: "end" });
    expect(nearestPlace(page, 290, 120)).toEqual({ item: 2, at: "end" });
  });
  test("in a gap of the right column the caret stays in that column", () => {
    expect(nearestPlace(page, 540, 117)).toEqual({ item: 4, at: "end" });
    expect(nearestPlace(page, 305, 136)).toEqual({ item: 5, at: "start" });
  });
  test("a heading over both columns takes a pointer beside it", () => {
    expect(nearestPlace(page, 560, 65)).toEqual({ item: 0, at: "end" });
  });
});

test("a page without text has no caret position", () => {
  expect(nearestPlace([], 10, 10)).toBeUndefined();
  expect(nearestPlace([piece(0, 72, 72, 100)], 10, 10)).toBeUndefined();
});
