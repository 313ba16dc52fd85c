import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertRows } from '../../shared/database/insert-rows.js';
import type { Queryable } from '../../shared/outbox/outbox-event.js';
import type { RegisterEntry, RegisterEntryPayload } from '../../shared/registers/register-event.js';
import { type Institutions, startInstitutions } from './institutions.fixture.js';
import { publishRegister } from './register-events.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const registers = {
  adminUnit: `SELECT unit_id, code, name, kind, level, parent_id, unit_id, valid_from, valid_to FROM admin_unit_version`,
  agency: `SELECT id, code, name, type, level, NULL, admin_unit_id, valid_from, valid_to FROM agency`,
  publicServiceUnit: `SELECT id, code, name, sector, NULL, governing_agency_id, admin_unit_id, established_on, dissolved_on FROM public_service_unit`,
};

interface Event {
  readonly entityId: string;
  readonly entityType: string;
  readonly payload: RegisterEntryPayload;
}

const eventsOf = (register: string, database: Queryable = institutions): Promise<Event[]> =>
  database.query<Event>(
    `SELECT entity_id AS "entityId", entity_type AS "entityType", payload FROM outbox_event
     WHERE kind = 'REGISTER_ENTRY' AND payload->>'register' = $1 ORDER BY id`,
    [register],
  );
const lastOf = async (register: string, id: string): Promise<readonly RegisterEntry[] | undefined> =>
  (await eventsOf(register)).findLast(({ entityId }) => entityId === id)?.payload.versions;

describe('the registers', () => {
  test.each(Object.entries(registers))(
    'of every %s show the same codes, names and days as its table',
    async (register, table) => {
      const view = `SELECT entity_id, code, name, kind, level, parent_id, place_id, valid_from, valid_to FROM register_entry WHERE register = '${register}'`;
      const differing = await institutions.query(
        `((${table}) EXCEPT ALL (${view})) UNION ALL ((${view}) EXCEPT ALL (${table}))`,
      );
      expect(differing).toEqual([]);
    },
  );

  test('are published whole by the seeds: one event for each thing and each change, all its versions in order', async () => {
    for (const [register, things, changes] of [
      ['adminUnit', 108, 0],
      ['agency', 34 + 107, 23], // 23 of the 34 were given their place when the committees came
      ['publicServiceUnit', 587, 0],
    ] as const) {
      const events = await eventsOf(register);
      expect(new Set(events.map(({ entityId }) => entityId)).size, register).toBe(things);
      expect(events, register).toHaveLength(things + changes);
      for (const { entityId, payload } of events) {
        const days = payload.versions.map(({ validFrom }) => validFrom);
        expect(days, entityId).toEqual([...days].sort());
        expect(
          payload.versions.every((version) => version.entityId === entityId && version.register === register),
        ).toBe(true);
      }
    }
  });

  test('carry a version as its readers expect it', async () => {
    const [gia] = (await eventsOf('adminUnit')).filter(({ payload }) => payload.versions[0]?.code === '660');
    expect(gia?.entityType).toBe('AdminUnit');
    const [town, city] = gia?.payload.versions ?? [];
    expect(town).toEqual({
      register: 'adminUnit', entityId: gia?.entityId, code: '660', name: 'Thị xã Gia Nghĩa', kind: 'TOWN', level: 'DISTRICT',
      parentId: 'adm_91c0c17c-de51-5a36-afb6-309c46745aef', placeId: gia?.entityId, validFrom: '2005-07-12', validTo: '2020-01-01', data: {},
    }); // prettier-ignore
    expect(city).toMatchObject({ name: 'Thành phố Gia Nghĩa', validFrom: '2020-01-01', validTo: '2025-07-01' });
  });

  test('tell the place of a committee, and its end with the district', async () => {
    const [committee] = (await eventsOf('agency')).filter(({ payload }) => payload.versions[0]?.code === 'UBND-660');
    const [city] = (await eventsOf('adminUnit')).filter(({ payload }) => payload.versions[0]?.code === '660');
    expect(committee?.payload.versions).toMatchObject([
      { name: 'UBND thành phố Gia Nghĩa', level: 'DISTRICT', placeId: city?.entityId, validTo: '2025-07-01' },
    ]);
  });

  test('publish every succession', async () => {
    const [{ published, stored } = { published: 0, stored: 1 }] = await institutions.query<{
      published: number;
      stored: number;
    }>(
      `SELECT (SELECT count(DISTINCT entity_id)::int FROM outbox_event WHERE kind = 'REGISTER_SUCCESSION') AS published, count(*)::int AS stored FROM succession`,
    );
    expect([published, stored]).toEqual([83, 83]);
  });
});

const unit = (id: string) => ({
  id,
  code: id,
  name: 'Trường thử',
  sector: 'EDUCATION',
  governingAgencyId: 'agc',
  adminUnitId: 'adm',
  establishedOn: '2024-01-01',
  dissolvedOn: null,
  dissolutionKind: null,
  origin: 'REAL',
});

async function foundUnit(transaction: Queryable, id: string): Promise<void> {
  const [like] = await transaction.query<{ agency: string; place: string }>(
    'SELECT governing_agency_id AS agency, admin_unit_id AS place FROM public_service_unit LIMIT 1',
  );
  await insertRows(transaction, 'public_service_unit', [
    { ...unit(id), governingAgencyId: like?.agency, adminUnitId: like?.place },
  ]);
  await publishRegister(transaction, 'publicServiceUnit', 'PublicServiceUnit', [id]);
}

describe('a change', () => {
  test('arrives in the outbox with its versions, and leaves the others alone', async () => {
    const before = (await eventsOf('publicServiceUnit')).length;
    await institutions.write((transaction) => foundUnit(transaction, 'psu_new'));
    const after = await eventsOf('publicServiceUnit');
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({
      entityType: 'PublicServiceUnit',
      entityId: 'psu_new',
      payload: {
        register: 'publicServiceUnit',
        versions: [
          { code: 'psu_new', kind: 'EDUCATION', validFrom: '2024-01-01', validTo: null, data: { origin: 'REAL' } },
        ],
      },
    });
  });

  test('that is undone leaves neither row nor event', async () => {
    const undone = institutions.write(async (transaction) => {
      await foundUnit(transaction, 'psu_undone');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await lastOf('publicServiceUnit', 'psu_undone')).toBeUndefined();
  });

  test('of another version of the same place, at the same time, waits and tells both', async () => {
    const [{ id } = { id: '' }] = await institutions.query<{ id: string }>(
      `SELECT unit_id AS id FROM admin_unit_version WHERE code = '660' LIMIT 1`,
    );
    const rename = (transaction: Queryable, validFrom: string, name: string) =>
      transaction.query('UPDATE admin_unit_version SET name = $3 WHERE unit_id = $1 AND valid_from = $2', [
        id,
        validFrom,
        name,
      ]);
    const publish = (transaction: Queryable) => publishRegister(transaction, 'adminUnit', 'AdminUnit', [id]);
    const slow = institutions.write(async (transaction) => {
      await rename(transaction, '2005-07-12', 'Tên một');
      await publish(transaction);
      await sleep(150);
    });
    await sleep(50);
    await institutions.write(async (transaction) => {
      await rename(transaction, '2020-01-01', 'Tên hai');
      await publish(transaction);
    });
    await slow;
    expect((await lastOf('adminUnit', id))?.map(({ name }) => name)).toEqual(['Tên một', 'Tên hai']);
  });
});
