import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout } from '../../commands/copy-checkout.js';
import { askHub, leavePlace, makePlace, type Place, readyLine, run, stopHub, whatStays } from './hub-process.js';

const isRoot = process.getuid?.() === 0;
const somebody = 12_345;

/** A checkout as a clone is: nothing compiled, no data; below a folder that only its user may enter. */
async function freshPlace(as: readonly string[] = []): Promise<{ place: Place; closed: string }> {
  const closed = mkdtempSync(join(tmpdir(), 'lien-thong-start-')); // mode 0700
  const checkout = join(closed, 'Thư mục có dấu cách', 'Liên Thông');
  copyCheckout(checkout);
  return { place: await makePlace({ checkout, directory: join(checkout, '.data'), as }), closed };
}

describe.skipIf(process.platform !== 'linux')(
  'a clone in a folder with blanks and Vietnamese letters, below mode 0700',
  () => {
    let place: Place;
    let closed: string;
    beforeAll(async () => {
      ({ place, closed } = await freshPlace());
    });
    afterAll(() => {
      leavePlace(place);
      rmSync(closed, { recursive: true, force: true });
    });

    test('two starts at once: one compiles, starts and answers, the other is refused', async () => {
      const starts = [run(place, ['start']), run(place, ['start'])];
      const [loser, winner] = await Promise.race(
        starts.map(async (one, index) => [(await one.ended(), one), starts[1 - index]] as const),
      );
      const refusals = loser
        .said()
        .split('\n')
        .filter((line) => line.startsWith('✗'));
      expect(refusals).toHaveLength(1);
      expect(refusals[0]).toContain(`is in use by process ${winner?.process.pid}`);

      await winner?.until(readyLine);
      expect(winner?.said()).not.toContain('ExperimentalWarning');
      expect((await askHub(place, '{ plan { number } }')).data.plan.number).toBe('1271/QĐ-UBND');
      expect(existsSync(join(place.checkout, 'dist.lock'))).toBe(false);
      if (winner !== undefined) expect(await stopHub(winner)).toBe(0);
      expect(await whatStays(place.directory, 1_000)).toEqual([]);
    });

    test('Ctrl-C while it starts leaves nothing running', async () => {
      const start = run(place, ['start'], { throughNpm: true });
      await start.until('✓ Cơ sở dữ liệu'); // the services have just been started
      process.kill(-(start.process.pid ?? 0), 'SIGINT');
      await start.ended();
      expect(await whatStays(place.directory, 10_000)).toEqual([]);
    });

    test('a subgraph that cannot start ends the start, with its own words', async () => {
      const main = join(place.checkout, 'dist', 'subgraphs', 'finance', 'main.js');
      const compiled = readFileSync(main);
      writeFileSync(main, `console.error('finance: the words of finance'); process.exit(2);`);
      const refused = run(place, ['start']);
      expect(await refused.ended()).toBe(1);
      writeFileSync(main, compiled);
      expect(refused.said()).toContain('✗ finance: cấu hình bị từ chối — refused its configuration');
      expect(refused.said()).toContain('finance: the words of finance');
      expect(await whatStays(place.directory, 1_000)).toEqual([]);
    });
  },
);

describe.skipIf(!isRoot)('an ordinary user (only root can become one for this test)', () => {
  test('starts the hub from a checkout of its own', async () => {
    const { place, closed } = await freshPlace([
      'setpriv',
      `--reuid=${somebody}`,
      `--regid=${somebody}`,
      '--clear-groups',
    ]);
    execFileSync('chown', ['-R', '-h', `${somebody}:${somebody}`, closed]);
    const hub = run(place, ['start'], { settings: { HOME: closed } });
    try {
      await hub.until(readyLine);
      expect((await askHub(place, '{ plan { number } }')).data.plan.number).toBe('1271/QĐ-UBND');
      expect(await stopHub(hub)).toBe(0);
    } finally {
      leavePlace(place);
      rmSync(closed, { recursive: true, force: true });
    }
  });
});
