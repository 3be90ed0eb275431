export type { Edited, EditRun } from "./apply.ts";
export { type Backup, listBackups } from "./backup/backup-files.ts";
export {
  EncryptionError,
  encryptFile,
  type Lock,
  type Secret,
  setBackupRecipients,
} from "./backup/encryption.ts";
export { makeBackup } from "./backup/make-backup.ts";
export { BackupError, type Restored, restoreBackup } from "./backup/restore-backup.ts";
export { BlobError, hashOf, hashOfFile, largeFile } from "./blobs.ts";
export type { CodeMatrix, CodeMeeting, Crossing } from "./code-matrix.ts";
export { StorageError } from "./database/storage-error.ts";
export {
  type Conflict,
  ConflictError,
  type Edit,
  EditError,
  type EditedKind,
  NotThereError,
} from "./edit.ts";
export { isFilePath } from "./file-path.ts";
export { checkHistory, HistoryFileError } from "./folder/history-file.ts";
export type { FolderConflict, Preference } from "./folder/merge.ts";
export { checkRecordedPaths } from "./folder/paths.ts";
export type { Synced } from "./folder/sync.ts";
export { type HistoryEntry, type HistoryLine, MomentError, type RevisionChanges } from "./history.ts";
export { facetColumns, type Kind, keyOf, tableNames } from "./kinds.ts";
export { OwnedError, type Owner, type Ownership, own, takeStudy } from "./owner.ts";
export { makePlace, placeOf } from "./place.ts";
export type { PurgeOptions, PurgePlan } from "./purge/purge-source.ts";
export { FacetError, type Listing } from "./reading.ts";
export type { RecordState, StoredRecord } from "./record.ts";
export type { RemovableKind, RemovalPlan } from "./removal/plan-removal.ts";
export type { Revision } from "./revision.ts";
export type { Found, Hit, Searched } from "./search/find.ts";
export { QueryError } from "./search/query.ts";
export { Store } from "./store.ts";
export { NothingToUndoError } from "./undo.ts";
export { type KnownStudy, noteStudy, recentStudies, savedName, saveName } from "./user-files.ts";
export type { Verified } from "./verify.ts";
export { StudyError } from "./whole.ts";
