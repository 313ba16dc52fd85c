import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSides, withBothSides } from './both-sides.js';
import { corruptOneAggregate } from './corrupt-aggregate.js';
import { verifiedInstitutions } from './institutions.js';
import { runVerification } from './run-verification.js';

let sides: Awaited<ReturnType<typeof openSides>>;
beforeAll(async () => void (sides = await openSides(verifiedInstitutions)));
afterAll(() => sides.stop());

/** The day that T3.3 compares with, the last day of the province and the last of the plan. */
const days = ['2021-12-31', '2025-06-30', '2025-12-31'];

const ourTargets = verifiedInstitutions.questions.owned;

describe('the recount stands alone', () => {
  const folder = new URL('recount/', import.meta.url);
  const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

  test('it imports its neighbours, packages and nothing of the product', () => {
    const imports = files.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? ''));
    expect(imports.filter((name) => !/^(\.\/|node:|pg$)/.test(name))).toEqual([]);
  });

  test.each([
    ['the view of registers', 'SELECT FROM register_entry'],
    ['the view of successions', 'SELECT FROM register_succession'],
    ['the sums of commune staff', 'SELECT FROM commune_staff_month'],
    ['the function over registers', `SELECT register_subtree('adminUnit', 'adm', current_date)`],
    ['the plan’s targets', 'SELECT FROM target'],
  ])('it may not read %s', async (_, sql) => {
    await expect(sides.recount.query(sql)).rejects.toThrow('permission denied');
  });

  test.each(['UPDATE succession SET note = NULL', 'DELETE FROM posting', 'CREATE TABLE sums (n integer)'])(
    'it may not write: %s',
    async (sql) => {
      await expect(sides.recount.query(sql)).rejects.toThrow('permission denied');
    },
  );

  test('it counts persons, whose rows show to no viewer without the scope', async () => {
    const [row] = await sides.recount.query<{ people: string }>('SELECT count(*) AS people FROM civil_servant');
    expect(Number(row?.people)).toBeGreaterThan(1000);
  });
});

describe('the graph and the recount', () => {
  test('every target of the plan that institutions owns is recounted', () => {
    const recounted = verifiedInstitutions.recounted.targets.map(({ code }) => code);
    expect(recounted.toSorted()).toEqual(ourTargets.toSorted());
  });

  test('agree on every figure of every target, unit, level and closing, on the days that decide', async () => {
    const said: string[] = [];
    const { exitCode, verdicts } = await runVerification(sides, (line) => said.push(line), days);
    expect(said.filter((line) => line.includes('✗'))).toEqual([]);
    expect(exitCode).toBe(0);
    expect(verdicts).toHaveLength(ourTargets.length);
    expect(verdicts.every(({ compared, known }) => compared > 50 && known > 0)).toBe(true);
  });
});

describe('a wrong aggregate', () => {
  test('of one person too many is caught, named, and fails the command', async () => {
    await withBothSides(verifiedInstitutions, async (spoiled) => {
      await corruptOneAggregate(spoiled);
      const said: string[] = [];
      const outcome = await runVerification(spoiled, (line) => said.push(line), ['2025-06-30']);
      expect(outcome.exitCode).toBe(1);
      expect(outcome.verdictLine).toBe('✗ 1 of 15 targets are not proved: T4.2');
      expect(said.some((line) => line.includes('✗ T4.2 on 2025-06-30 FROZEN, the whole'))).toBe(true);
    });
  });
});
