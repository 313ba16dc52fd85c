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

const enactment = `mutation ($key: String!, $id: ID!, $version: Int!, $input: EnactmentInput!) {
  enactMergerProposal(idempotencyKey: $key, id: $id, expectedVersion: $version, input: $input) {
    version replayed mergerProposal { enactedFrom legalBasis legalEffectiveOn } } }`;
const enact = (id: string, over: object = {}, version = 1) => {
  const input = { legalBasis: '9999/NQ-UBTVQH15', legalEffectiveOn: '2025-12-15', effectiveFrom: day, ...over };
  return institutions.ask(enactment, { key: randomUUID(), id, version, input }, planner);
};
async function carryOut(id: string): Promise<void> {
  const { errors } = await enact(id);
  expect(errors).toBeUndefined();
}

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
    const moved = await previewsOf(saved.entityId);
    const then = await resultsNow();
    expect(await registers()).toBe(before);

    await carryOut(saved.entityId);
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

describe('a proposal that is carried out', () => {
  test('becomes the register: places, successions and committees, told as they stand', async () => {
    const [{ name, version, committee }] = (await institutions.query<{
      name: string;
      version: number;
      committee: string;
    }>(
      `SELECT v.name, v.version, a.name AS committee FROM admin_unit_version v JOIN agency a ON a.admin_unit_id = v.unit_id WHERE v.code = '24999'`,
    )) as [{ name: string; version: number; committee: string }];
    expect([name, version, committee]).toEqual(['Xã Diễn Tập', 1, 'UBND xã Diễn Tập']);
    const { data, errors } =
      await institutions.ask(`{ adminUnit(code: "24999") { validFrom legal: version(asOf: "${day}") { legalBasis }
      predecessors { relation effectiveFrom legalEffectiveOn legalBasis from { id validTo } }
      agencies { code predecessors { relation from { validTo memberships(asOf: "${day}") { id } } } } } }`);
    expect(errors).toBeUndefined();
    const edge = { relation: 'MERGED_INTO', effectiveFrom: day, legalEffectiveOn: '2025-12-15', legalBasis: '9999/NQ-UBTVQH15' }; // prettier-ignore
    const merged = [communes[1]?.id, communes[2]?.id].map((id) => ({ ...edge, from: { id, validTo: day } }));
    expect(data.adminUnit).toEqual({
      validFrom: day,
      legal: { legalBasis: '9999/NQ-UBTVQH15' },
      predecessors: expect.arrayContaining(merged),
      agencies: [
        {
          code: 'UBND-24999',
          predecessors: [1, 2].map(() => ({ relation: 'MERGED_INTO', from: { validTo: day, memberships: [] } })),
        },
      ],
    });
    expect(await untold()).toEqual([]);
  });

  test('says so, and is neither rehearsed, changed, removed nor carried out again', async () => {
    const [{ id } = { id: '' }] = await institutions.query<{ id: string }>(
      'SELECT id FROM merger_proposal WHERE enacted_from IS NOT NULL',
    );
    const { data } = await institutions.ask(
      '{ mergerProposals(first: 50) { nodes { id version legalBasis legalEffectiveOn enactedFrom } } }',
    );
    expect(data.mergerProposals.nodes).toContainEqual({
      id,
      version: 2,
      legalBasis: '9999/NQ-UBTVQH15',
      legalEffectiveOn: '2025-12-15',
      enactedFrom: day,
    });
    const remove = `mutation ($key: String!, $id: ID!) { removeMergerProposal(idempotencyKey: $key, id: $id, expectedVersion: 2, reason: "thử") { version } }`;
    const answers = [await enact(id, {}, 2), await institutions.ask(remove, { key: randomUUID(), id }, planner)];
    for (const { errors } of answers) expect(errors?.[0]?.message).toContain(`đã được thực hiện từ ngày ${day}`);
    const previewed = await institutions.ask(previews, { proposal: id });
    expect(new Set(previewed.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['NOT_FOUND']));
  });

  test('takes what lies below along, and gives a province’s committee its successor', async () => {
    const province = communes[0]?.parentId ?? '';
    const { entityId } = await save({
      title: 'Diễn tập nhập tỉnh',
      units: [{ code: '99', name: 'Tỉnh Diễn Tập', kind: 'PROVINCE', level: 'PROVINCE' }],
      mergers: [{ fromIds: [province], toId: '99' }],
    });
    const { errors } = await enact(entityId, { effectiveFrom: '2026-06-01', legalEffectiveOn: null });
    expect(errors).toBeUndefined();
    const { data } = await institutions.ask(`{
      before: adminUnit(code: "24999", asOf: "2026-05-31") { id parent { name } }
      after: adminUnit(code: "24999", asOf: "2026-06-01") { id parent { name } predecessors { relation } }
      committee: agency(code: "UBND-99") { predecessors { from { name validTo } } } }`);
    expect([data.before.parent.name, data.after.parent.name]).toEqual(['Tỉnh Lâm Đồng', 'Tỉnh Diễn Tập']);
    expect([data.after.id, data.after.predecessors]).toEqual([
      data.before.id,
      [{ relation: 'MERGED_INTO' }, { relation: 'MERGED_INTO' }],
    ]);
    expect(data.committee.predecessors).toEqual([{ from: { name: 'UBND tỉnh Lâm Đồng', validTo: '2026-06-01' } }]);
    const open = await institutions.query<{ below: number }>(
      'SELECT count(*)::int AS below FROM admin_unit_version WHERE parent_id = $1 AND valid_to IS NULL',
      [province],
    );
    expect([open, await untold()]).toEqual([[{ below: 0 }], []]);
  });

  test.each([
    ['on a day when its places did not stand', { effectiveFrom: '2025-06-30', legalEffectiveOn: null }, 'Không phải đơn vị đang có vào ngày 2025-06-30'],
    ['on the day when its places began', { effectiveFrom: '2025-07-01', legalEffectiveOn: null }, 'có thay đổi đã ghi vào ngày 2025-07-01 hoặc sau đó'],
    ['by an act that is law too late', { effectiveFrom: '2026-07-01', legalEffectiveOn: '2026-07-02' }, 'không sau ngày đơn vị mới vận hành'],
    ['by no act', { effectiveFrom: '2026-07-01', legalBasis: ' ' }, 'Nêu văn bản quyết định sáp nhập'],
  ])('is refused %s', async (_, over, words) => {
    const { entityId } = await save({
      title: 'Diễn tập hai xã khác',
      units: [],
      mergers: [{ fromIds: [communes[4]?.id], toId: communes[5]?.id }],
    });
    const before = await registers();
    const { errors } = await enact(entityId, over);
    expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BAD_USER_INPUT', expect.stringContaining(words)],
    ]);
    expect(await registers()).toBe(before);
  }); // prettier-ignore

  test('is refused where a place would carry the code of another, or none stands above it', async () => {
    const founding = (unit: object) =>
      save({
        title: 'Diễn tập mã',
        units: [{ code: '24995', name: 'Xã Mã Trùng', kind: 'COMMUNE', level: 'COMMUNE', ...unit }],
        mergers: [{ fromIds: [communes[4]?.id], toId: '24995', ...('code' in unit ? { toId: unit.code } : {}) }],
      });
    const [{ code, parentId } = { code: '', parentId: '' }] = await institutions.query<{
      code: string;
      parentId: string;
    }>(`SELECT code, parent_id AS "parentId" FROM admin_unit_version WHERE unit_id = $1 AND valid_to IS NULL`, [
      communes[6]?.id,
    ]);
    const refused = async (unit: object) =>
      (await enact((await founding(unit)).entityId, { effectiveFrom: '2026-07-01' })).errors?.[0]?.message;
    expect(await refused({ code, parentId })).toContain('mang mã này');
    expect(await refused({})).toContain('Đơn vị cấp trên (parentId) không hợp');
    expect(await refused({ parentId, kind: 'TOWN' })).toContain('Loại và cấp của đơn vị dự kiến không hợp nhau');
  });

  test('is written once under a key, and by nobody without the scope', async () => {
    const { entityId } = await save({
      title: 'Diễn tập một lần',
      units: [],
      mergers: [{ fromIds: [communes[7]?.id], toId: communes[8]?.id }],
    });
    const call = {
      key: randomUUID(),
      id: entityId,
      version: 1,
      input: { legalBasis: '3/NQ-THU', effectiveFrom: '2026-07-01' },
    };
    const forbidden = await institutions.ask(enactment, call, viewerWith('agencies:write'));
    expect(forbidden.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const answers = [
      await institutions.ask(enactment, call, planner),
      await institutions.ask(enactment, call, planner),
    ];
    expect(answers.map(({ data }) => data.enactMergerProposal.replayed)).toEqual([false, true]);
    expect(answers[1]?.data.enactMergerProposal.version).toBe(2);
  });
});

/** What readers of the feed would hold that differs from the registers: nothing. */
const untold = () =>
  institutions.query(`
    WITH told AS (
      SELECT DISTINCT ON (entity_id) entity_id, payload->'versions' AS versions FROM outbox_event
      WHERE kind = 'REGISTER_ENTRY' AND payload->>'register' IN ('adminUnit', 'agency') ORDER BY entity_id, id DESC),
    heard AS (
      SELECT v->>'entityId' AS id, v->>'name' AS name, v->>'parentId' AS parent, v->>'validFrom' AS first, v->>'validTo' AS last
      FROM told, jsonb_array_elements(versions) AS v
      UNION ALL
      SELECT payload->>'id', payload->>'relation', payload->>'toId', payload->>'effectiveFrom', NULL FROM (
        SELECT DISTINCT ON (entity_id) payload FROM outbox_event WHERE kind = 'REGISTER_SUCCESSION' ORDER BY entity_id, id DESC) AS edge),
    stands AS (
      SELECT entity_id, name, parent_id, to_char(valid_from, 'YYYY-MM-DD'), to_char(valid_to, 'YYYY-MM-DD')
      FROM register_entry WHERE register IN ('adminUnit', 'agency')
      UNION ALL
      SELECT id, relation, to_id, to_char(effective_from, 'YYYY-MM-DD'), NULL FROM register_succession)
    (TABLE heard EXCEPT ALL TABLE stands) UNION ALL (TABLE stands EXCEPT ALL TABLE heard)`);
