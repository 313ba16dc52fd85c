/** What can keep the embedded database from running. */
export type EmbeddedDatabaseFault =
  | 'UNSUPPORTED_PLATFORM'
  | 'DATA_DIR_VERSION'
  | 'DATA_DIR_OWNER'
  | 'NO_UNPRIVILEGED_ACCOUNT'
  | 'LEFTOVER_SERVER'
  | 'START_FAILED';

/** Says in one line, in both languages, why the embedded database does not run and what would help. */
export class EmbeddedDatabaseError extends Error {
  constructor(
    readonly code: EmbeddedDatabaseFault,
    text: { readonly vi: string; readonly en: string },
  ) {
    super(`${text.vi} — ${text.en}`);
    this.name = 'EmbeddedDatabaseError';
  }
}
