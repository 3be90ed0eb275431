import type { Manifest } from "@throughline/study";
import { stringify } from "yaml";
import type { Layout } from "./layouts/layout.ts";
import { fieldsOf } from "./read-mapping.ts";

/** What a mapping names of a study. */
type NamedStudy = {
  readonly manifest: Pick<Manifest, "attributes">;
  readonly sources: readonly { readonly key: string }[];
  readonly cases: readonly { readonly id: string }[];
  readonly actors: readonly { readonly id: string; readonly name: string }[];
};

/**
 * Drafts a mapping file: with the first work, case and attribute of a study, and each actor under its own
 * name, to be replaced by its name in files of the layout. The meaning of codes is built in.
 */
export function draftMapping(layout: Layout, study: NamedStudy): string {
  const fields = fieldsOf(layout);
  const [field = ""] = fields;
  const chosen = {
    layout: layout.id,
    source: study.sources[0]?.key ?? "",
    case: study.cases[0]?.id ?? "",
    attribute: Object.keys(study.manifest.attributes)[0] ?? "",
  };
  const actors = Object.fromEntries(study.actors.map(({ id, name }) => [id, [{ [field]: name }]]));
  return [
    stringify(chosen),
    `# What the files call each actor, by ${fields.join(", ")}; * stands for any letters.\n`,
    stringify({ actors }, { collectionStyle: "any", lineWidth: 0 }),
    "# What codes mean, besides the map that is shipped.\n",
    "channels: {}\n",
  ].join("");
}
