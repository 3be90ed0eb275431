/**
 * An id of one kind of record. A plain string is accepted as any id, but the id of a claim as that of a case is a
 * type error.
 */
export type Id<Of extends string> = string & { readonly "~id"?: Of };

export type CaseId = Id<"cases">;
export type AttributeId = Id<"attributes">;
export type ClaimId = Id<"claims">;
export type ActorId = Id<"actors">;
export type CodeId = Id<"codes">;
export type PassageId = Id<"passages">;
export type SourceKey = Id<"sources">;
