import { globalId } from '../../../shared/identity/global-id.js';
import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../shared/time/local-date.js';
import { registeredSystemId } from '../information-system/information-system.seed.js';
import { decisionDay } from '../ownership.js';
import type { ConnectionVia } from '../system-connection/system-connection.enums.js';
import { dayOfShare, later } from './sample-day.js';
import type { SampleLife } from './sample-operations.js';

export interface SampleConnection {
  readonly id: string;
  readonly fromSystemId: string;
  readonly toSystemId: string;
  readonly via: ConnectionVia;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** null: registered and never up. */
  readonly liveOn: LocalDate | null;
}

/** Where a connection of each kind leads. */
const hubs = { LGSP: 'LGSP', NGSP: 'NGSP', DOC_AXIS: 'DOC_AXIS', DIRECT: 'PROV_PORTAL' } as const;

/** Systems in a drawn order: as the share grows, one after the other has all the connections that T6.3 asks of it. */
export function sampleConnections(random: SeededRandom, lives: readonly SampleLife[]): SampleConnection[] {
  const drawn = lives.map((life) => ({ life, lot: random.integer(0, 1_000_000) })).sort((a, b) => a.lot - b.lot);
  return drawn.flatMap(({ life }, rank) => {
    const connectedOn = dayOfShare((rank + 0.5) / lives.length);
    return connectedOn === null ? unfinished(random, life) : finished(random, life, connectedOn);
  });
}

/** The platform, and the axis for who exchanges documents; the later of both on the day. Some use the axis freely. */
function finished(random: SeededRandom, life: SampleLife, connectedOn: LocalDate): SampleConnection[] {
  const day = later(connectedOn, addDays(life.startsOn, random.integer(10, 60)));
  const earlier = later(life.startsOn, addDays(day, -random.integer(0, 300)));
  const platform = connection(life, random.chance(0.85) ? 'LGSP' : 'NGSP', day);
  if (life.exchangesDocuments) return [platform, connection(life, 'DOC_AXIS', earlier)];
  return random.chance(0.2) ? [platform, connection(life, 'DOC_AXIS', day)] : [platform];
}

/** Not connected in the sense of T6.3: half a connection, a direct one, one that never came up, or none. */
function unfinished(random: SeededRandom, life: SampleLife): SampleConnection[] {
  const day = later('2022-01-01', addDays(life.startsOn, random.integer(30, 400)));
  if (life.exchangesDocuments) return [connection(life, random.pick(['LGSP', 'DOC_AXIS'] as const), day)];
  const kind = random.pick(['DIRECT', 'DOC_AXIS', 'NEVER', 'NONE'] as const);
  if (kind === 'NONE') return [];
  return kind === 'NEVER' ? [{ ...connection(life, 'LGSP', day), liveOn: null }] : [connection(life, kind, day)];
}

/** The connections by which the province reaches the national systems; all three go on. */
const nationalRoutes = [
  ['PROV_PORTAL', 'NAT_PORTAL', 'NGSP', '2021-10-01'],
  ['LGSP', 'NGSP', 'DIRECT', '2021-02-15'],
  ['LRIS', 'NRIS', 'NGSP', '2022-04-01'],
] as const;

export const nationalConnections = (): SampleConnection[] =>
  nationalRoutes.map(([from, to, via, liveOn]) =>
    connect({ fromSystemId: registeredSystemId(from), toSystemId: registeredSystemId(to), via, liveOn, validTo: null }),
  );

const connection = ({ systemId, endsOn }: SampleLife, via: ConnectionVia, liveOn: LocalDate): SampleConnection =>
  connect({ fromSystemId: systemId, toSystemId: registeredSystemId(hubs[via]), via, liveOn, validTo: endsOn });

function connect(facts: Omit<SampleConnection, 'id' | 'validFrom'> & { readonly liveOn: LocalDate }): SampleConnection {
  const code = [facts.fromSystemId, facts.toSystemId, facts.via].join('>');
  const id = globalId('SystemConnection', { register: 'connections-sample', code, firstValidFrom: decisionDay });
  return { ...facts, id, validFrom: addDays(facts.liveOn, -30) };
}
