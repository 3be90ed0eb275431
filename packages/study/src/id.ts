/**
 * An id of one kind of thing. A plain string may be given where an id is asked for; the id of a claim where that of a case is asked for is
 * an error of types.
 */
export type Id<Of extends string> = string & { readonly "~id"?: Of };

export type CaseId = Id<"cases">;
export type AttributeId = Id<"attributes">;
export type ClaimId = Id<"claims">;
export type ActorId = Id<"actors">;
export type CodeId = Id<"codes">;
export type PassageId = Id<"passages">;
export type SourceKey = Id<"sources">;
