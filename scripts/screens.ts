/** Records of a study that screens open. */
type Opened = {
  readonly source: string;
  readonly caseId: string;
  readonly attribute: string;
  readonly words: string;
};

export const inRussia: Opened = {
  source: "johnson2009",
  caseId: "trafficking",
  attribute: "national_law",
  words: "sanctions",
};

/** Returns each screen: its name, its path and an element that shows that it is complete. */
export const screensOf = ({ source, caseId, attribute, words }: Opened) =>
  [
    ["overview", "", ".short-answer .confidence-mark"],
    ["sources", "sources", ".source-table a"],
    ["read", `sources/${source}`, ".text p, .text .block"],
    ["codes", "codes", ".codes-view"],
    ["matrix", "codes/matrix", "main h1, main table, main p"],
    ["memos", "codes/memos", "main form, main p"],
    ["relocate", "codes/relocate", "main p, main svg"],
    ["cases", `cases/${caseId}/${attribute}`, ".panel .claims li"],
    ["by-attribute", `cases/by/${attribute}`, ".grade-view tbody tr"],
    ["calibrate", "cases/calibrate", "main p, main svg"],
    ["compare", "compare", "[data-stage=done]"],
    ["necessity", "compare?tab=necessity", ".report table"],
    ["pathways", "pathways", ".card.pathway figure, main p.soft"],
    ["network", `pathways/network?case=${caseId}`, "svg.network, .network-view p.soft:not([role])"],
    ["timeline", `pathways/timeline?case=${caseId}`, ".live figure, .network-view p.soft:not(:empty)"],
    ["map", "pathways/map", ".live figure, .network-view p.soft:not([role])"],
    ["events", "pathways/events", "main form"],
    ["patterns", "pathways/patterns", "main form, main ul, main p"],
    ["conclusions", "conclusions", ".conclusion-list li"],
    ["missing", "conclusions?show=missing", "main li, main p"],
    ["report", "report", "iframe"],
    ["history", "history", ".revisions li"],
    ["settings", "settings", "form"],
    ["attributes", `settings/attributes/${attribute}`, "form"],
    ["analyses", "settings/analyses", "main li"],
    ["tables", "settings/tables", "table"],
    ["yaml", "settings/yaml", "textarea"],
    ["preferences", "settings/preferences", "select"],
    ["import", "import", ".file-drop"],
    ["search", `search?q=${words}`, ".kwic mark"],
  ] as const;
