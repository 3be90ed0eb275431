import { translation } from "@throughline/messages";
import type { participation as english } from "../en/participation.ts";

export const participation = translation<typeof english>()({
  "participation.course": "Случай {case}: {during} — {before}; {after} — {later}.{course}",
  "participation.in": "есть ({grade})",
  "participation.out": "нет ({grade})",
  "participation.unknown": "неизвестно",
  "participation.spell": "{part} ({dates})",
  "participation.qualified": "Другие свидетельства вносят оговорки во вторую оценку: {claims}.",
});
