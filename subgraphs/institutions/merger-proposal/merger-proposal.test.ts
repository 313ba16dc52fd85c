import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions, viewerWith } from '../institutions.fixture.js';

let institutions: Institutions;
let communes: { id: string; name: string; parentId: string }[];
beforeAll(async () => {
  institutions = await startInstitutions();
  communes = await institutions.query(
    `SELECT unit_id AS id, name, parent_id AS "parentId" FROM admin_unit_version WHERE level = 'COMMUNE' AND valid_to IS NULL ORDER BY code`,
  );
});
afterAll(() => institutions.stop());

const planner = viewerWith('places:write');
const create = `mutation ($key: String!, $input: MergerProposalInput!) {
  createMergerProposal(idempotencyKey: $key, input: $input) { entityId mergerProposal { units { id name } mergers { fromIds toId } } } }`;
const day = '2025-12-31';

/** The second and third commune become one new commune. */
const merger = () => ({
  title: 'Diễn tập nhập hai xã',
  units: [{ code: '24999', name: 'Xã Diễn Tập', kind: 'COMMUNE', level: 'COMMUNE', parentId: communes[1]?.parentId }],
  mergers: [{ fromIds: [communes[1]?.id, communes[2]?.id], toId: '24999' }],
});
const save = async (input: object = merger()) => {
  const { data, errors } = await institutions.ask(create, { key: randomUUID(), input }, planner);
  expect(errors).toBeUndefined();
  return data.createMergerProposal as { entityId: string; mergerProposal: { units: { id: string }[] } };
};

const figure = 'numerator denominator state coverage { reported expected }';
const previews = `query ($proposal: ID!, $asOf: Date) { targets { code ... on InstitutionTarget { preview(proposal: $proposal, asOf: $asOf) {
  asOf closing moved { unitId unitName level statusBefore statusAfter before { ${figure} } after { ${figure} } } } } } }`;
const results = `query ($asOf: Date) { targets { code ... on InstitutionTarget { result(asOf: $asOf, closing: CARRIED) {
  status figure { ${figure} } provinces: byUnit(level: PROVINCE) { ...unit } districts: byUnit(level: DISTRICT) { ...unit } communes: byUnit(level: COMMUNE) { ...unit } } } } }
  fragment unit on UnitFigure { unitId status figure { ${figure} } }`;

interface Move {
  unitId: string | null;
  unitName: string | null;
  before: object | null;
  after: object | null;
}
interface Unit {
  unitId: string | null;
  status: string;
  figure: object;
}

const previewsOf = async (proposal: string): Promise<Map<string, Move[]>> => {
  const { data, errors } = await institutions.ask(previews, { proposal, asOf: day });
  expect(errors).toBeUndefined();
  const targets = data.targets as { code: string; preview?: { moved: Move[] } }[];
  return new Map(targets.flatMap(({ code, preview }) => (preview ? [[code, preview.moved] as const] : [])));
};
const resultsNow = async (): Promise<Map<string, Unit[]>> => {
  const { data, errors } = await institutions.ask(results, { asOf: day });
  expect(errors).toBeUndefined();
  const targets = data.targets as {
    code: string;
    result?: { status: string; figure: object; provinces: Unit[]; districts: Unit[]; communes: Unit[] };
  }[];
  return new Map(
    targets.flatMap(({ code, result }) =>
      result
        ? [
            [
              code,
              [
                { unitId: null, status: result.status, figure: result.figure },
                ...result.provinces,
                ...result.districts,
                ...result.communes,
              ],
            ] as const,
          ]
        : [],
    ),
  );
};
const registers = () =>
  institutions
    .query('SELECT * FROM register_entry ORDER BY register, entity_id, valid_from')
    .then((rows) => JSON.stringify(rows));

describe('a merger proposal', () => {
  test('is saved with an id for the place that would be formed', async () => {
    const { mergerProposal } = await save();
    expect(mergerProposal).toEqual({
      units: [{ id: expect.stringMatching(/^adm_/), name: 'Xã Diễn Tập' }],
      mergers: [{ fromIds: [communes[1]?.id, communes[2]?.id], toId: mergerProposal.units[0]?.id }],
    });
  });

  test('says everything that is wrong with it', async () => {
    const input = {
      title: 'sai',
      units: [{ code: '1', name: 'Xã Không', kind: 'COMMUNE', level: 'COMMUNE' }],
      mergers: [
        { fromIds: ['adm_x', communes[0]?.id], toId: communes[1]?.id },
        { fromIds: [communes[0]?.id, communes[1]?.id], toId: communes[2]?.id },
      ],
    };
    const { errors } = await institutions.ask(create, { key: randomUUID(), input }, planner);
    expect(errors?.[0]?.message).toMatch(/Không phải đơn vị đang có.*một lần.*vừa được nhập.*không nhận đơn vị nào/s);
  });

  test('rehearsed, moves exactly the figures that move when it is carried out, and changes no register', async () => {
    const before = await registers();
    const saved = await save();
    const proposed = saved.mergerProposal.units[0]?.id ?? '';
    const moved = await previewsOf(saved.entityId);
    const then = await resultsNow();
    expect(await registers()).toBe(before);

    await carryOut(proposed);
    const now = await resultsNow();
    for (const [code, moves] of moved) {
      const was = new Map((then.get(code) ?? []).map((unit) => [unit.unitId, unit]));
      const is = new Map((now.get(code) ?? []).map((unit) => [unit.unitId, unit]));
      const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
        (id) => JSON.stringify(was.get(id)) !== JSON.stringify(is.get(id)),
      );
      expect([code, moves.map(({ unitId }) => unitId).sort()]).toEqual([code, changed.sort()]);
      for (const move of moves) {
        expect([code, move.unitId, move.before]).toEqual([code, move.unitId, was.get(move.unitId)?.figure ?? null]);
        expect([code, move.unitId, move.after]).toEqual([code, move.unitId, is.get(move.unitId)?.figure ?? null]);
      }
    }
    expect(moved.get('T3.3a')?.map(({ unitName }) => unitName)).toContain('Xã Diễn Tập');
  });

  test('that nobody saved is not found', async () => {
    const { errors } = await institutions.ask(previews, { proposal: 'mgp_00000000-0000-4000-8000-000000000000' });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['NOT_FOUND']));
  });
});

/** The same merger in earnest, as the register would have it. */
async function carryOut(proposed: string): Promise<void> {
  const from = [communes[1]?.id, communes[2]?.id];
  await institutions.write(async (db) => {
    await db.query(
      `INSERT INTO admin_unit_version (id, unit_id, code, name, kind, level, parent_id, valid_from, valid_from_precision)
       VALUES ('adv_test', $1, '24999', 'Xã Diễn Tập', 'COMMUNE', 'COMMUNE', $2, $3, 'exact')`,
      [proposed, communes[1]?.parentId, day],
    );
    await db.query('UPDATE admin_unit_version SET valid_to = $2 WHERE unit_id = ANY ($1) AND valid_to IS NULL', [
      from,
      day,
    ]);
    await db.query(
      `INSERT INTO succession (id, from_id, to_id, relation, effective_from) SELECT 'suc_' || id, id, $2, 'MERGED_INTO', $3 FROM unnest($1::text[]) AS id`,
      [from, proposed, day],
    );
  });
}
