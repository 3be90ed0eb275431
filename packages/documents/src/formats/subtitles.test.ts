import { noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { subtitleDocument } from "./subtitles.ts";

const read = (kind: "srt" | "vtt", text: string) => {
  const { text: said, notices } = subtitleDocument(kind, new TextEncoder().encode(text));
  return { said, notices: notices.map(noticeText) };
};

test("SRT: lines of a cue are joined, marks are dropped, a pause begins a paragraph", () => {
  const text =
    "1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>Hello</i>\r\nthere {\\an8}\r\n\r\n2\r\n00:00:03,500 --> 00:00:04,000\r\n3 < 4 & so\r\n\r\n3\r\n01:02:03,000 --> 01:02:04,000\r\nLater\r\n";
  expect(read("srt", text)).toEqual({
    said: "[00:00:01] Hello there\n[00:00:03] 3 < 4 & so\n\n[01:02:03] Later\n",
    notices: [],
  });
});

test("VTT: speakers, times without hours; notes and styles are skipped", () => {
  const text =
    "WEBVTT - talk\n\nNOTE by hand\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> 00:02.000 line:0\n<v.loud Ann Moe>Good &amp; well\n\n00:02.000 --> 00:03.000\n<v Bob>Yes<00:02.500> I am</v>\n";
  expect(read("vtt", text)).toEqual({
    said: "[00:00:01] Ann Moe: Good & well\n\n[00:00:02] Bob: Yes I am\n",
    notices: [],
  });
});

test("cues without a blank line between them, and lines without a time", () => {
  const text = "1\n0:00:01,0 --> 0:00:02,0\nOne\n2\n0:00:02,0 --> 0:00:03,0\nTwo\n\nstray words\n";
  expect(read("srt", text)).toEqual({
    said: "[00:00:01] One\n[00:00:02] Two\n",
    notices: ["1 of its lines has no time and is left out, the first: “stray words”."],
  });
});

test("rolling captions: each line appears once, also beside a blank line", () => {
  const text =
    "WEBVTT\nKind: captions\n\n00:00.000 --> 00:02.000\n \nthe<00:00:00.500><c> police</c>\n\n00:02.000 --> 00:02.010\nthe police\n \n\n00:02.010 --> 00:04.000\nthe police\ncame<00:00:03.000><c> late</c>\n\n00:04.000 --> 00:04.010\ncame late\n \n";
  expect(read("vtt", text)).toEqual({ said: "[00:00:00] the police\n[00:00:02] came late\n", notices: [] });
});

test("a line that is spoken twice stays twice", () => {
  const text =
    "1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n\n3\n00:00:03,000 --> 00:00:04,000\nYes.\n";
  expect(read("srt", text).said).toBe("[00:00:01] No.\n[00:00:02] No.\n[00:00:03] Yes.\n");
});
