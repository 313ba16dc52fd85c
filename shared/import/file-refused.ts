import { HubError, type ErrorCode } from '../errors/hub-error.js';
import { soundText } from './text/sound-text.js';
import { fileReasons, type FileReason } from './import-reason.js';

/** The file as a whole cannot be read; what is quoted of it can be kept. Rows that came before must be thrown away: a refused file lands nothing. */
export class FileRefused extends HubError {
  readonly reason: FileReason;
  /** Where to look, as `Sheet!A1`, when there is such a place. */
  readonly cells: readonly string[];

  constructor(reason: FileReason, text: { vi: string; en: string }, cells: readonly string[] = []) {
    super(errorCodeOf(reason), { vi: soundText(text.vi), en: soundText(text.en) });
    this.name = 'FileRefused';
    this.reason = reason;
    this.cells = cells.map(soundText);
  }
}

type TextArguments<Reason extends FileReason> = Parameters<(typeof fileReasons)[Reason]>;

/** Makes the refusal with its text from the one list of reasons. */
export function refuseFile<Reason extends FileReason>(
  reason: Reason,
  args: TextArguments<Reason>,
  cells: readonly string[] = [],
): FileRefused {
  const text = fileReasons[reason] as (...given: TextArguments<Reason>) => { vi: string; en: string };
  return new FileRefused(reason, text(...args), cells);
}

const tooLarge: readonly FileReason[] = ['FILE_TOO_LARGE', 'INFLATES_TOO_MUCH', 'TOO_MANY_ROWS', 'TOO_MANY_COLUMNS'];
const otherMedia: readonly FileReason[] = [
  'OLD_EXCEL',
  'ENCRYPTED',
  'MACROS',
  'BINARY_WORKBOOK',
  'OPEN_DOCUMENT',
  'ARCHIVE',
  'HTML',
  'OTHER_FORMAT',
];

function errorCodeOf(reason: FileReason): ErrorCode {
  if (tooLarge.includes(reason)) return 'PAYLOAD_TOO_LARGE';
  return otherMedia.includes(reason) ? 'UNSUPPORTED_MEDIA_TYPE' : 'BAD_USER_INPUT';
}
