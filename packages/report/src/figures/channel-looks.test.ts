import { expect, test } from "vitest";
import { lookOf } from "./channel-looks.ts";

test("channels that a study defines have their initials or first letters, never the sign for unknown", () => {
  expect(
    ["port access", "port ban", "boycott", "бойкот", "a_b c d"].map((channel) => lookOf(channel).letter),
  ).toEqual(["PA", "PB", "Bo", "Бо", "ABC"]);
});
