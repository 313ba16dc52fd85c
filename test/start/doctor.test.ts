import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leavePlace, makePlace, type Place, runToEnd } from './hub-process.js';

const ill = (said: string): string[] => said.split('\n').filter((line) => line.startsWith('✗'));

describe('npm run doctor', () => {
  let place: Place;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => leavePlace(place));

  test('finds nothing where all is well', async () => {
    const { code, said } = await runToEnd(place, ['doctor']);
    expect(ill(said)).toEqual([]);
    expect(code).toBe(0);
  });

  test('names a taken port, its holder and the setting', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const { code, said } = await runToEnd(place, ['doctor'], { settings: { FINANCE_PORT: port } });
    other.close();
    expect(code).toBe(1);
    expect(ill(said)).toHaveLength(1);
    expect(ill(said)[0]).toContain(`${port} (finance)`);
    expect(ill(said)[0]).toContain('set FINANCE_PORT');
  });

  test('names the files of another PostgreSQL, which a start then leaves alone', async () => {
    const cluster = join(place.directory, 'postgres');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, 'PG_VERSION'), '12\n');
    const [doctor, start] = [await runToEnd(place, ['doctor']), await runToEnd(place, ['start'])];
    rmSync(cluster, { recursive: true });
    expect(doctor.code).toBe(1);
    expect(ill(doctor.said)).toHaveLength(1);
    expect(ill(doctor.said)[0]).toContain('is of PostgreSQL 12');
    expect(start.code).toBe(1);
    expect(start.said).toContain('is of PostgreSQL 12');
  });
});
