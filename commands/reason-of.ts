const notWritable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'];

/** Why something failed, for the one line that a command ends with. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined && notWritable.includes(code)) {
    return `Không ghi được vào ${path} — Cannot write to ${path} (${code})`;
  }
  return error.message || code || error.name; // an AggregateError of refused connections has no message
}
