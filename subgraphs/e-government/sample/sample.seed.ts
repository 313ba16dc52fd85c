import { appendEvent, type Queryable } from '../../../shared/outbox/outbox-event.js';
import { seededRandom, type SeededRandom } from '../../../shared/sample/seeded-random.js';
import type { Seed } from '../../../shared/service/seed.js';
import { type Places, readPlaces } from '../admin-unit/read-places.js';
import { registeredSystemId } from '../information-system/information-system.seed.js';
import { insertSystems, type SystemRow } from '../information-system/insert-systems.js';
import { insertConnections, insertOperations, insertSpans } from './insert-sample.js';
import { nationalConnections, sampleConnections, type SampleConnection } from './sample-connections.js';
import { operationsOf, registeredLives, sampleLife, type SampleLife } from './sample-operations.js';
import { sampleSpans } from './sample-spans.js';
import { sampleSystems } from './sample-systems.js';

/** What the decision does not say and a demonstration needs: how systems operate and connect. Made up, and marked so. */
export const sampleSeed: Seed = {
  name: 'sample-systems-1',
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    const places = await readPlaces(transaction);
    const systems = sampleSystems(places);
    await insertSystems(transaction, systems);
    const rows = await insertLives(transaction, sampleLives(places, systems));
    const payload = { origin: 'SAMPLE', systems: systems.length, ...rows };
    await appendEvent(transaction, {
      entityType: 'InformationSystem',
      entityId: 'sample',
      kind: 'DATASET_LOADED',
      payload,
    });
  },
};

/** Districts ended on 2025-07-01 (202/2025/QH15), and in the sample their systems with them. */
function sampleLives({ districts }: Places, systems: readonly SystemRow[]): SampleLife[] {
  const random = seededRandom('e-government lives 1');
  const endOf = new Map(districts.map(({ id, validTo }) => [id, validTo]));
  const registered = registeredLives.map(([code, citizenRelated]) =>
    sampleLife(random, { systemId: registeredSystemId(code), citizenRelated, endsOn: null }),
  );
  const made = systems.map(({ id, placeId }) => {
    const districtEnd = endOf.get(placeId ?? '');
    const endsOn = districtEnd === undefined ? retirement(random) : districtEnd;
    return sampleLife(random, { systemId: id, citizenRelated: random.chance(0.85), endsOn });
  });
  return [...registered, ...made];
}

const retirement = (random: SeededRandom): string | null =>
  random.chance(0.06) ? `2024-${random.pick(['10', '11', '12'])}-01` : null;

/** Nothing connects to itself, or once it has ended. */
const isPossible = ({ fromSystemId, toSystemId, validFrom, validTo, liveOn }: SampleConnection): boolean =>
  fromSystemId !== toSystemId && (validTo === null || (liveOn ?? validFrom) < validTo);

async function insertLives(transaction: Queryable, lives: readonly SampleLife[]) {
  const random = seededRandom('e-government connections 1');
  const operations = lives.flatMap(operationsOf);
  const isCitizenRelated = (life: SampleLife): boolean => life.citizenRelated;
  const connections = [
    ...sampleConnections(random, lives.filter(isCitizenRelated)),
    ...sampleConnections(
      random,
      lives.filter((life) => !isCitizenRelated(life)),
    ),
    ...nationalConnections(),
  ].filter(isPossible);
  const spans = connections.flatMap(({ id, liveOn, validTo }) =>
    liveOn === null ? [] : sampleSpans(random, { connectionId: id, liveOn, endsOn: validTo }),
  );
  await insertOperations(transaction, operations);
  await insertConnections(transaction, connections);
  await insertSpans(transaction, spans);
  return { operations: operations.length, connections: connections.length, spans: spans.length };
}
