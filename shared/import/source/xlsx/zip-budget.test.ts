import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { defaultImportLimits } from '../../import-limits.js';
import { zipBudget, type ZipBudget } from './zip-budget.js';

const megabyte = Buffer.alloc(1024 * 1024);

/** Lets megabytes through a budget and says how many were asked for before it stopped. */
async function pullThrough(budget: ZipBudget, part: string, megabytes: number, storedBytes: number) {
  let pulled = 0;
  const source = Readable.from(
    (function* () {
      for (; pulled < megabytes; pulled += 1) yield megabyte;
    })(),
    { highWaterMark: 1 },
  );
  const sink = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const _ of chunks);
  };
  const error: unknown = await pipeline(source, budget.counted(part, storedBytes), sink).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { pulled, error };
}

test('stops a bomb of a gigabyte after a few megabytes, while it inflates', async () => {
  const { pulled, error } = await pullThrough(zipBudget(defaultImportLimits), 'sheet1.xml', 1024, 1000);
  expect(error).toMatchObject({ reason: 'INFLATES_TOO_MUCH' });
  expect(pulled).toBeLessThan(20);
});

test('adds up the parts of an archive, and counts a part that is read twice once', async () => {
  const budget = zipBudget({ ...defaultImportLimits, inflatedBytes: 5 * megabyte.length });
  const stored = megabyte.length;
  expect((await pullThrough(budget, 'a.xml', 3, stored)).error).toBeNull();
  expect((await pullThrough(budget, 'a.xml', 3, stored)).error).toBeNull();
  expect((await pullThrough(budget, 'b.xml', 2, stored)).error).toBeNull();
  expect((await pullThrough(budget, 'c.xml', 1, stored)).error).toMatchObject({ reason: 'INFLATES_TOO_MUCH' });
});
