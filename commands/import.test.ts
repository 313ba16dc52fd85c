import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startImportWorker, type ImportWorker } from '../shared/import/store/import-worker.js';
import { unitSubgraph, units } from '../shared/import/store/units.fixture.js';
import { startTestSubgraph, type TestSubgraph } from '../shared/service/testing.js';
import { projectRoot } from './project-root.js';

let subgraph: TestSubgraph;
let worker: ImportWorker;
let gateway: Server;
const folder = mkdtempSync(join(tmpdir(), 'lien-thong-import-'));

beforeAll(async () => {
  subgraph = await startTestSubgraph({ definition: unitSubgraph });
  worker = startImportWorker({ ...subgraph.parts, registers: [units], pollMs: 50 });
  gateway = await startGateway();
});
afterAll(async () => {
  gateway.close();
  await worker.stop();
  await subgraph.stop();
  rmSync(folder, { recursive: true });
});

/** Passes files on to the subgraph as the gateway does, for the one caller that it knows. */
async function startGateway(): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const viewer =
        request.headers.authorization === 'Bearer secret' ? { subject: 'dev', scopes: ['units:write'] } : {};
      const path = (request.url ?? '').replace('/files/institutions/', '');
      const body = request.method === 'POST' ? { body: Buffer.concat(chunks) } : {};
      const answer = await subgraph.file(path, { ...body, viewer });
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The command as a process of its own. */
function run(command: string, words: readonly string[], token = 'secret'): Promise<{ code: number; output: string }> {
  const { port } = gateway.address() as AddressInfo;
  const env = { ...process.env, GATEWAY_URL: `http://127.0.0.1:${port}`, HUB_TOKEN: token };
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [tsx, join(projectRoot, 'commands', `${command}.ts`), ...words],
      { env },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    ),
  );
}

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const header = 'Mã đơn vị,Tên đơn vị,Lĩnh vực\n';

describe('npm run import', () => {
  test('ends with 0 when every row was accepted, and tells the tally', async () => {
    const path = file('good.csv', `${header}DV0001,Trạm A,Y tế\n,,\n`);
    const { code, output } = await run('import', ['institutions', 'units', path]);
    expect([code, output]).toEqual([0, expect.stringContaining('✓ Không có hàng chờ sửa — No row waits')]);
    expect(output).toMatch(/Được nhận — Accepted +1\n/);
    expect(output).toMatch(/Bỏ qua — Ignored +1\n/);
  });

  test('ends with 3 when rows wait, and names cell, reason and suggestion', async () => {
    const path = file('bad.csv', `${header}DV0002,Trạm B,Giáo dụ\n`);
    const { code, output } = await run('import', ['institutions', 'units', path, '--wait']);
    expect(code).toBe(3);
    expect(output).toContain('✗ bad!C2: Giá trị không có trong danh mục.');
    expect(output).toContain('→ Giáo dục');
    expect(output).toMatch(/send it again: \/files\/institutions\/imports\/imp_[^?]+quarantine\.xlsx\n/);
  });

  test('names every part of the rows that wait, where one workbook does not hold them', async () => {
    const rows = Array.from({ length: 5_001 }, (_, index) => `DV${1_000 + index},Trạm,Sai\n`);
    const { code, output } = await run('import', ['institutions', 'units', file('many.csv', header + rows.join(''))]);
    expect([code, output]).toEqual([3, expect.stringContaining('quarantine.xlsx?part=1 … ?part=2')]);
  });

  test('ends with 1 when the file is refused, or the sender is', async () => {
    const refused = await run('import', ['institutions', 'units', file('no.csv', 'a,b\n1,2\n')]);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('✗ ')]);
    const path = file('again.csv', `${header}DV0001,Trạm A,Y tế\n`);
    const stranger = await run('import', ['institutions', 'units', path], 'wrong');
    expect([stranger.code, stranger.output]).toEqual([1, expect.stringContaining('units:write')]);
  });

  test('is told to say that it is a trial among samples, and then says so itself', async () => {
    const path = file('trial.csv', `${header}DV0009,Trạm I,Y tế\n`);
    await subgraph.query(`INSERT INTO seed_run (name, kind) VALUES ('samples@1', 'SAMPLE')`);
    try {
      const silent = await run('import', ['institutions', 'units', path]);
      expect([silent.code, silent.output]).toEqual([1, expect.stringContaining('--trial')]);
      const trial = await run('import', ['institutions', 'units', path, '--trial']);
      expect([trial.code, trial.output]).toEqual([0, expect.stringContaining('A trial: the rows are samples')]);
    } finally {
      await subgraph.query('DELETE FROM seed_run');
    }
  });

  test('ends with 2 and says how when it is asked wrongly', async () => {
    const { code, output } = await run('import', ['institutions']);
    expect([code, output]).toEqual([2, expect.stringContaining('npm run import -- ')]);
  });
});

test('npm run template fetches a workbook, and never writes over one', async () => {
  const target = join(folder, 'units.xlsx');
  expect((await run('template', ['institutions', 'units', target])).code).toBe(0);
  expect((await run('template', ['institutions', 'units', target])).code).toBe(1);
});
