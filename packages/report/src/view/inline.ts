/** A record of the study that a mark or a row represents. */
export type RecordRef = {
  readonly is: "tie" | "event" | "claim" | "cell" | "case" | "source";
  readonly id: string;
};

/** A row of a truth table: `id` is its id in the assessment, `row` its number. */
export type RowRef = {
  readonly is: "row";
  readonly id: string;
  readonly analysis: string;
  readonly row: number;
};

/** The target of a reference. */
export type Target =
  | {
      readonly is:
        | "analysis"
        | "case"
        | "claim"
        | "conclusion"
        | "item"
        | "model"
        | "necessity"
        | "query"
        | "remainders"
        | "source"
        | "structure"
        | "term";
      readonly id: string;
    }
  | RowRef;

/** Text with emphasis and references. */
export type Inline = string | Marked | Reference | LineBreak | readonly Inline[];
export type Look = "strong" | "em" | "code" | "soft" | "id" | "blank" | "chip";
export type Marked = { readonly is: Look; readonly content: Inline };
export type Reference = { readonly is: "reference"; readonly to: Target; readonly content: Inline };
export type LineBreak = { readonly is: "line break" };
