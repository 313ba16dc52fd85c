import { describe, expect, test } from 'vitest';
import { FileRefused } from '../file-refused.js';
import { defaultImportLimits } from '../import-limits.js';
import { readRegister } from '../read-register.js';
import type { ReadingSummary } from '../reading-summary.js';
import type { RowOf } from '../register-layout.js';
import type { RowOutcome } from '../rows/row-outcome.js';
import { attackFiles } from './attacks.fixture.js';
import { csvShapeFiles } from './csv-shapes.fixture.js';
import { encodingFiles } from './encodings.fixture.js';
import type { ExpectedRefusal, ExpectedRows, HostileFile } from './hostile-file.fixture.js';
import { unitRegister } from './register.fixture.js';
import { tableFiles } from './tables.fixture.js';
import { valueFiles } from './values.fixture.js';
import { workbookFiles } from './workbooks.fixture.js';

type Outcome = RowOutcome<RowOf<typeof unitRegister>>;

interface Result {
  readonly outcomes: readonly Outcome[];
  readonly summary: ReadingSummary;
  readonly refusal: FileRefused | null;
}

async function readAll({ bytes, fileName, limits }: HostileFile): Promise<Result> {
  const reading = readRegister(bytes(), fileName, unitRegister, { ...defaultImportLimits, ...limits });
  const outcomes: Outcome[] = [];
  try {
    for await (const outcome of reading) outcomes.push(outcome);
    return { outcomes, summary: reading.summary(), refusal: null };
  } catch (error) {
    if (error instanceof FileRefused) return { outcomes, summary: reading.summary(), refusal: error };
    throw error;
  }
}

const faultsOf = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((outcome) => (outcome.outcome === 'QUARANTINED' ? outcome.faults : []));

function expectRefused({ refusal }: Result, { refused, cells }: ExpectedRefusal): void {
  expect(refusal?.reason).toBe(refused);
  expect(refusal?.text.vi.length).toBeGreaterThan(20);
  expect(refusal?.text.en.length).toBeGreaterThan(20);
  if (cells) expect(refusal?.cells).toEqual(cells);
}

function expectRows({ outcomes, summary, refusal }: Result, expected: ExpectedRows): void {
  expect(refusal?.text.vi).toBeUndefined();
  const faults = faultsOf(outcomes);
  expect(faults.map(({ address, reason }) => [address, reason])).toEqual(
    (expected.faults ?? []).map(([address, reason]) => [address, reason]),
  );
  expect(faults.map(({ suggestion }) => suggestion)).toEqual(
    (expected.faults ?? []).map(([, , suggestion], index) => suggestion ?? faults[index]?.suggestion),
  );
  expect(faults.filter(({ message }) => message.vi.length < 10 || message.en.length < 10)).toEqual([]);
  const ignored = outcomes.flatMap((outcome) => (outcome.outcome === 'IGNORED' ? [outcome.reason] : []));
  expect(ignored).toEqual(expected.ignored ?? []);
  const ready = outcomes.flatMap((outcome) => (outcome.outcome === 'READY' ? [outcome.values] : []));
  expect(ready).toHaveLength(expected.ready);
  if (expected.first) expect(ready[0]).toMatchObject(expected.first);
  if (expected.encoding) expect(summary.encoding).toBe(expected.encoding);
  expect(summary.ignoredColumns.map(({ address, header }) => `${address} ${header}`)).toEqual(
    expected.ignoredColumns ?? [],
  );
  const sheets = summary.sheets
    .filter(({ ignored: why }) => why !== null)
    .map(({ name, ignored: why }) => `${name} ${why}`);
  expect(sheets).toEqual(expected.ignoredSheets ?? []);
}

/** What came out is what went in: counted by the reader, and counted again here. */
function expectTally({ outcomes, summary: { tally } }: Result): void {
  const count = (kind: Outcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === kind).length;
  expect(tally).toEqual({
    read: outcomes.length,
    ready: count('READY'),
    quarantined: count('QUARANTINED'),
    ignored: count('IGNORED'),
  });
  expect(tally.read).toBe(tally.ready + tally.quarantined + tally.ignored);
  expect(new Set(outcomes.map(({ sheet, row }) => `${sheet}!${row}`)).size).toBe(outcomes.length);
}

const themes = {
  encodings: encodingFiles,
  'shapes of CSV': csvShapeFiles,
  tables: tableFiles,
  values: valueFiles,
  workbooks: workbookFiles,
  'attacks and other files': attackFiles,
};

describe.each(Object.entries(themes))('%s', (_, files) => {
  test.each(files.map((file) => [file.name, file] as const))('%s', async (__, file) => {
    const result = await readAll(file);
    if ('refused' in file.expected) expectRefused(result, file.expected);
    else expectRows(result, file.expected);
    expectTally(result);
  });
});

test('the set has at least 70 files, each with its own name', () => {
  const names = Object.values(themes).flatMap((files) => files.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(70);
  expect(new Set(names).size).toBe(names.length);
});
