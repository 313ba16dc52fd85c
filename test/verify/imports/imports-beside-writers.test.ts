import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDataSource } from '../../../shared/database/data-source.js';
import { runImport } from '../../../shared/import/store/run-import.js';
import { dossiers } from '../../../subgraphs/procedures/imports/dossiers.register.js';
import { csvOf, procedureOf2024 } from '../../../subgraphs/procedures/imports/imports.fixture.js';
import { startProcedures, type TestSubgraph, viewerWith } from '../../../subgraphs/procedures/procedures.fixture.js';
import { procedures as definition } from '../../../subgraphs/procedures/subgraph.js';

const imports = 15;
const writers = 4;
/** Dossiers that are there, and new ones, that every file brings. */
const shared = 500;
const fresh = 200;

let procedures: TestSubgraph;
let many: DataSource;
let procedure: string;
beforeAll(async () => {
  procedures = await startProcedures();
  const { entities } = definition;
  const options = { url: procedures.serviceUrl, entities, migrations: [], applicationName: 'imports at once' };
  many = await createDataSource({ ...options, poolSize: imports * 2 }).initialize();
  procedure = await procedureOf2024(procedures);
});
afterAll(async () => {
  await many.destroy();
  await procedures.stop();
});

const viewer = viewerWith(...dossiers.scopes);
const headers = [
  'Mã hồ sơ',
  'Mã TTHC',
  'Đơn vị tiếp nhận',
  'Cơ quan giải quyết',
  'KenhThucHien',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Trạng thái',
];
const row = (code: string, dueOn: string) => [code, procedure, '24605', 'VPUB', 1, '04/03/2024 08:00', dueOn, 4];
const numbered = (mark: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `000.00.05.H99-240304-${mark}${String(index).padStart(4, '0')}`);

/** The same list, begun elsewhere and every other file backwards: nobody comes in the order of the others. */
const shuffled = <Item>(items: readonly Item[], by: number): Item[] => {
  const turned = [...items.slice(by * 6), ...items.slice(0, by * 6)];
  return by % 2 === 0 ? turned : turned.reverse();
};

async function send(rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const answer = await procedures.file('imports/dossiers?file=a.csv&trial=true', {
    body: csvOf([headers, ...rows]),
    viewer,
  });
  const { id } = (await answer.json()) as { id: string };
  await procedures.query(`UPDATE import_run SET state = 'READING' WHERE id = $1`, [id]);
  return id;
}

const work = (id: string) =>
  runImport(
    { ...procedures.parts, dataSource: many, registers: [dossiers], isStopping: () => false, chunkRows: 250 },
    id,
  );

const deadlocks = async (): Promise<string> => {
  await sleep(1_500); // a session tells its statistics once a second
  const [row] = await procedures.query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return row?.deadlocks ?? '';
};

test('fifteen imports at once beside four who move the same dossiers: no deadlock, and every row is there', async () => {
  const existing = numbered('1', shared);
  const common = numbered('2', fresh);
  await work(await send(existing.map((code) => row(code, '11/03/2024'))));
  const before = await deadlocks();

  const runs = await Promise.all(
    Array.from({ length: imports }, (_, n) =>
      send([
        ...shuffled(common, n).map((code) => row(code, '20/03/2024')),
        ...numbered(`3${String.fromCharCode(65 + n)}`, 1000 - shared - fresh).map((code) => row(code, '20/03/2024')),
        ...shuffled(existing, n).map((code) => row(code, `${12 + n}/03/2024`)),
      ]),
    ),
  );
  const moved = { written: 0, requests: 0 };
  let isOver = false;
  let minute = 0;
  const move = async (writer: number): Promise<void> => {
    while (!isOver) {
      const items = shuffled(existing, writer + moved.requests)
        .slice(0, 50)
        .map((code) => ({
          code,
          move: 'ASSIGN',
          at: new Date(Date.UTC(2024, 2, 5) + (minute += 1) * 1000).toISOString(),
        }));
      const { data, errors } = await procedures.ask(
        'mutation ($key: String!, $items: [DossierMoveItemInput!]!) { moveDossiers(idempotencyKey: $key, items: $items) { written } }',
        { variables: { key: `beside-imports-${writer}-${minute}`, items }, viewer },
      );
      expect(errors).toBeUndefined();
      moved.requests += 1;
      moved.written += (data.moveDossiers as { written: number }).written;
    }
  };
  const importing = Promise.all(runs.map(work)).finally(() => (isOver = true));
  await Promise.all([importing, ...Array.from({ length: writers }, (_, writer) => move(writer))]);

  expect(await deadlocks()).toBe(before);
  expect(moved.written).toBeGreaterThan(0);
  const states = await procedures.query(
    `SELECT state, rows_read, count(*)::integer AS runs FROM import_run WHERE id = ANY ($1) GROUP BY 1, 2`,
    [runs],
  );
  expect(states).toEqual([{ state: 'FINISHED', rows_read: 1000, runs: imports }]);
  // A new dossier that two brought in the same moment is written once; the other row waits, and says so.
  const waiting = await procedures.query<{ key: string; reason: string }>(
    `SELECT DISTINCT f->>'reason' AS reason FROM import_row, jsonb_array_elements(faults) AS f WHERE run_id = ANY ($1)`,
    [runs],
  );
  expect(['', 'RULE']).toContain(waiting.map(({ reason }) => reason).join());
  const all = shared + fresh + imports * (1000 - shared - fresh);
  const [there] = await procedures.query(
    `SELECT count(*)::integer AS dossiers, count(DISTINCT code)::integer AS codes FROM dossier WHERE code LIKE '000.00.05.H99-240304-%'`,
  );
  expect(there).toEqual({ dossiers: all, codes: all });
  const [gaps] = await procedures.query(
    `SELECT count(*)::integer AS n FROM dossier AS d WHERE code LIKE '000.00.05.H99-240304-%'
       AND version <> (SELECT count(*) FROM record_revision WHERE entity_id = d.id)`,
  );
  expect(gaps).toEqual({ n: 0 });
});
