import type { IncomingMessage } from 'node:http';
import type { Locale } from '../trust/viewer.js';

/** Vietnamese unless the reader prefers English. */
export function localeOf({ headers }: Pick<IncomingMessage, 'headers'>): Locale {
  const wished = headers['accept-language'];
  if (wished === undefined) return 'vi';
  const languages = wished.toLowerCase().split(',');
  const weighed = languages.map((entry) => {
    const [tag = '', quality] = entry.trim().split(/\s*;\s*q=/);
    return { tag: tag.slice(0, 2), weight: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const weightOf = (tag: string): number =>
    Math.max(0, ...weighed.filter((one) => one.tag === tag).map((one) => one.weight));
  return weightOf('en') > weightOf('vi') ? 'en' : 'vi';
}
