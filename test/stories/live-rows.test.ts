import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ask } from '../hub/ask.js';
import { dissolve, livingUnit, onInstitutions } from '../hub/public-service-unit.js';

const day = '2025-06-30';

const figureOf = async (code: string) => {
  const { data, errors } = await ask(
    `{ target(id: "${code}") { result(asOf: "${day}") { figure { numerator denominator } sources { registerPosition } } } }`,
  );
  expect(errors).toEqual([]);
  return data.target.result as {
    figure: { numerator: string; denominator: string };
    sources: { registerPosition: string | null };
  };
};

describe('a committed row', () => {
  test('shows in the owner’s next answer, and within two seconds where its register is projected', async () => {
    const [own, projected] = [await figureOf('T3.3a'), await figureOf('T5.2a')];
    await onInstitutions(async (client) => {
      const id = await livingUnit(client);
      await dissolve(client, id, '2025-06-01');
      const committedAt = Date.now();
      expect(BigInt((await figureOf('T3.3a')).figure.numerator)).toBe(BigInt(own.figure.numerator) + 1n);
      let after = await figureOf('T5.2a');
      while (after.figure.denominator === projected.figure.denominator && Date.now() - committedAt < 5_000) {
        await sleep(20);
        after = await figureOf('T5.2a');
      }
      expect(Date.now() - committedAt).toBeLessThan(2_000);
      expect(BigInt(after.figure.denominator)).toBe(BigInt(projected.figure.denominator) - 1n);
      expect(Number(after.sources.registerPosition)).toBeGreaterThan(Number(projected.sources.registerPosition));

      await dissolve(client, id, null); // other stories read the same rows
      while ((await figureOf('T5.2a')).figure.denominator !== projected.figure.denominator) await sleep(20);
    });
  });
});
