import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leavePlace, makePlace, type Place, run, startHub, stopHub, whatStays } from './hub-process.js';

const noRegisters = 'The registers at http://127.0.0.1:';
const ready = 'procedures sẵn sàng sau';

describe.skipIf(process.platform !== 'linux')('npm run service -- procedures', () => {
  let place: Place;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => leavePlace(place));

  test('becomes ready alone on a fresh data directory, and says that its registers are missing', async () => {
    const service = run(place, ['service', 'procedures']);
    await service.until(ready);
    expect(service.said()).toContain(noRegisters);
    const unsigned = await fetch(`http://127.0.0.1:${place.settings['PROCEDURES_PORT']}/graphql`, { method: 'POST' });
    expect(unsigned.status).toBe(401);
    expect(await stopHub(service)).toBe(0);
    expect(await whatStays(place.directory, 1_000)).toEqual([]);
  });

  test('becomes ready alone where the hub has run before', async () => {
    expect(await stopHub(await startHub(place))).toBe(0);
    const service = run(place, ['service', 'procedures']);
    await service.until(ready);
    expect(await stopHub(service)).toBe(0);
    expect(await whatStays(place.directory, 1_000)).toEqual([]);
  });
});
