import { isLocalDate } from '../../../shared/time/local-date.js';

/** How one-stop systems write an instant, in local time: 20240304080000, 20240304, 04/03/2024 08:00:00, 2024-03-04 08:00. */
const forms: readonly RegExp[] = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?$/,
  /^(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})(?:[ T](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?)?$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[ T](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?$/,
];
/** With a zone of its own it says more than any of those. */
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant that a text names, local unless it names a zone; null: none that exists. */
export function readNationalTime(text: string): Date | null {
  const written = text.trim();
  if (zoned.test(written)) return existing(new Date(written));
  const parts = forms.map((form) => form.exec(written)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return null;
  const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0');
  const day = `${parts['year']}-${two(parts['month'])}-${two(parts['day'])}`;
  if (!isLocalDate(day)) return null; // 2024-02-30 would roll over into March
  return existing(new Date(`${day}T${two(parts['hour'])}:${two(parts['minute'])}:${two(parts['second'])}+07:00`));
}

const existing = (instant: Date): Date | null => (Number.isNaN(instant.getTime()) ? null : instant);
