import { expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.js';

it('keeps what was used last, never more than it may', () => {
  const cache = new BoundedCache<number>(2);
  const made: string[] = [];
  const get = (key: string) => cache.getOrMake(key, () => made.push(key));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  expect(cache.size).toBe(2);
});
