import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { locale, NoticeError, nameList, notice, noticeText, reference, textOf } from "../index.ts";
import { russianNotices } from "./russian.ts";

const inRussian = locale("ru", russianNotices);

test("an error has its sentence in English, and as a tree for other languages and labels", () => {
  const error = new NoticeError(
    notice("The outcome {outcome} is named twice. Name it once.", { outcome: reference("attribute", "law") }),
  );
  expect(error.message).toBe("The outcome law is named twice. Name it once.");
  const outcome = reference("attribute", "law", "Закон");
  expect(textOf({ ...error.notice, values: { outcome } }, inRussian)).toBe(
    "Результат Закон назван дважды. Назовите его один раз.",
  );
  expect(new NoticeError("As it is.").notice).toEqual(notice("{text}", { text: "As it is." }));
});

test("of more than twelve names the others are counted", () => {
  const names = nameList([..."abcdefghijklmn"]);
  const said = notice("Left out, because ties have no such column: {names}.", { names });
  expect(noticeText(said)).toContain(": a, b, c, d, e, f, g, h, i, j, k, l and 2 more.");
  expect(textOf(said, inRussian)).toContain("k; l и ещё 2.");
});

test("every wording can be compiled in both languages, and some code uses it", () => {
  const packages = new URL("../../../", import.meta.url).pathname;
  const code = globSync("*/src/**/*.ts", { cwd: packages })
    .filter((file) => !file.includes("/russian/") && !file.endsWith("russian.ts"))
    .map((file) => readFileSync(`${packages}${file}`, "utf8"))
    .join("\n");
  const inEnglish = locale("en-GB", {}, undefined, { idIsWording: true });
  for (const wording of Object.keys(russianNotices)) {
    expect(() => [inEnglish.wording(wording), inRussian.wording(wording)], wording).not.toThrow();
    const written = JSON.stringify(wording).slice(1, -1);
    expect(
      code.includes(written) ||
        code.includes(wording) ||
        code.includes(written.replaceAll("\ufffd", "\\ufffd")),
      wording,
    ).toBe(true);
  }
});
