import { expect, test } from "vitest";
import { moved, zoomed } from "./use-zoom.ts";

const whole = { x: 0, y: 0, width: 800, height: 400 };

test("the point that is zoomed around stays where it is", () => {
  const at = { x: 200, y: 100 };
  const closer = zoomed(whole, whole, 2, at);
  expect(closer).toEqual({ x: 100, y: 50, width: 400, height: 200 });
  const share = (frame: typeof whole) => (at.x - frame.x) / frame.width;
  expect(share(closer)).toBe(share(whole));
});

test("a picture is shown at most eight times as large, and at least at half its size", () => {
  expect(zoomed(whole, whole, 100, { x: 0, y: 0 }).width).toBe(100);
  expect(zoomed(whole, whole, 0.01, { x: 0, y: 0 }).width).toBe(1600);
});

test("zooming in and out again at one point comes back", () => {
  const at = { x: 333, y: 222 };
  expect(zoomed(zoomed(whole, whole, 2, at), whole, 0.5, at)).toEqual(whole);
  expect(moved(moved(whole, 10, -5), -10, 5)).toEqual(whole);
});
