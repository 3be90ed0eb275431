import { translation } from "@throughline/messages";
import type { judgements as english } from "../en/judgements.ts";

export const judgements = translation<typeof english>()({ "judgements.statement": "{statement}" });
