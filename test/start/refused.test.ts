import { asUser, canBeAnotherUser } from '../../shared/database/testing.child-process.js';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateway, services } from '../../commands/hub/services.js';
import { leavePlace, makePlace, type Place, processesOf, runToEnd } from './hub-process.js';

/** The lines of a refusal; npm is not between. That something was compiled first is no part of it. */
const linesOf = (said: string): string[] =>
  said
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('·'));

describe('a start that cannot work says why in one line and leaves nothing running', () => {
  let place: Place;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => leavePlace(place));

  test.each([gateway, ...services])('the port of $name is taken', async ({ name, portSetting }) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const { code, said } = await runToEnd(place, ['start'], { settings: { [portSetting]: port } });
    other.close();

    expect(code).toBe(1);
    expect(linesOf(said)).toHaveLength(1);
    expect(said).toContain(`Port ${port} (${name}) is taken by process ${process.pid}`);
    expect(said).toContain(`set ${portSetting}`);
    expect(processesOf(place.directory)).toEqual([]);
    expect(existsSync(join(place.directory, 'secrets.json'))).toBe(false);
  });

  test.each([
    [{ GATEWAY_PORT: 'four thousand' }, ['GATEWAY_PORT must be a whole number from 1 to 65535']],
    [{ GATEWAY_PORT: '4001', FINANCE_PORT: '4001' }, ['FINANCE_PORT is 4001, as is GATEWAY_PORT']],
    [{ DATABASE_URL: 'mysql://somewhere/x' }, ['DATABASE_URL must start with postgres://']],
    [
      {
        SAMPLE_DATA: 'maybe',
        LOG_LEVEL: 'loud',
        FINANCE_CALL_SECRET: 'short',
        NODE_ENV: 'production',
        DEVELOPMENT_KEY: 'k',
      },
      [
        'SAMPLE_DATA must be one of',
        'LOG_LEVEL must be one of',
        'FINANCE_CALL_SECRET must have',
        'DEVELOPMENT_KEY must not be set',
      ],
    ],
  ])('settings that are wrong are all named: %o', async (settings, faults) => {
    const { code, said } = await runToEnd(place, ['start'], { settings });
    expect(code).toBe(2);
    for (const fault of faults) expect(said).toContain(fault);
    expect(said).not.toContain('    at ');
    expect(processesOf(place.directory)).toEqual([]);
  });

  test('a database server that does not answer is named by its setting', async () => {
    const settings = { DATABASE_URL: 'postgres://somebody:secret-word@127.0.0.1:1/x' };
    const { code, said } = await runToEnd(place, ['start'], { settings });
    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL (127.0.0.1:1): connect ECONNREFUSED');
    expect(said).not.toContain('secret-word');
    expect(processesOf(place.directory)).toEqual([]);
  });

  test.runIf(canBeAnotherUser)('a folder where nothing may be written is named', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'lien-thong-closed-'));
    const { code, said } = await runToEnd({ ...place, as: asUser(12_345) }, ['start'], {
      settings: { HUB_DATA_DIRECTORY: join(closed, 'data') },
    });
    rmSync(closed, { recursive: true });
    expect(code).toBe(1);
    expect(linesOf(said)).toHaveLength(1);
    expect(said).toContain(`Cannot write to ${join(closed, 'data')}`);
  });

  test('a Node.js that is too old is told which one is needed', async () => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`;
    const settings = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}` };
    const { code, said } = await runToEnd(place, ['start'], { settings });
    expect(code).toBe(1);
    expect(linesOf(said)).toHaveLength(1);
    expect(said).toContain('Node.js 20.19 or later is needed, this is 20.18.3');
  });

  test.each([
    { words: ['start', '--help'], code: 0, text: 'GATEWAY_PORT=4000' },
    { words: ['start', '--port', '5000'], code: 2, text: 'There is no option --port 5000' },
    { words: ['service'], code: 2, text: 'npm run service -- <institutions | procedures | finance | e-government>' },
    { words: ['service', 'harbour'], code: 2, text: 'There is no subgraph “harbour”' },
  ])('$words answers with $code', async ({ words, code, text }) => {
    const ended = await runToEnd(place, words);
    expect(ended.said).toContain(text);
    expect(ended.code).toBe(code);
    expect(existsSync(dirname(place.directory))).toBe(true);
  });
});
