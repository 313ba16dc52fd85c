import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEditor } from '../catalogue.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());
const editor = catalogueEditor(() => subgraph);

const total = async (field: string): Promise<number> => {
  const { data, errors } = await subgraph.ask(`{ list: ${field} { totalCount } }`);
  expect(errors).toBeUndefined();
  return data.list.totalCount;
};
const counted = async (table: string, where: string): Promise<number> =>
  (await subgraph.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table} WHERE ${where}`))[0]?.n ?? -1;

describe('a review (II.2.b.1)', () => {
  it('proposes first and is decided later', async () => {
    const procedureId = await editor.procedure();
    const review = {
      procedureId,
      reviewedOn: '2024-02-01',
      proposal: 'SIMPLIFY',
      grounds: 'Bỏ hai giấy tờ',
      costBefore: '900000000',
      costAfter: '600000000',
    };
    const made = await editor.create('ProcedureReview', review, 'id outcome costBefore procedure { id }');
    expect(made.data.done.row).toMatchObject({
      outcome: null,
      costBefore: '900000000',
      procedure: { id: procedureId },
    });
    const decided = { outcome: 'ACCEPTED', decidedOn: '2024-03-01', decision: '7/QĐ-UBND' };
    const changed = await editor.change(
      'ProcedureReview',
      { id: made.data.done.entityId, expectedVersion: 1 },
      decided,
      'outcome history { kind }',
    );
    expect(changed.data.done.row).toEqual({ outcome: 'ACCEPTED', history: [{ kind: 'CREATED' }, { kind: 'CHANGED' }] });
    expect(
      (await editor.create('ProcedureReview', { ...review, decision: '8/QĐ-UBND', proposal: 'MERGE' })).errors?.[0]
        ?.message,
    ).toContain('ghi đủ');
    expect((await editor.create('ProcedureReview', review)).errors?.[0]?.message).toContain('đã được ghi');
  });

  it.each([
    ['proposal: SIMPLIFY', `proposal = 'SIMPLIFY'`],
    ['outcome: ACCEPTED', `outcome = 'ACCEPTED'`],
    ['from: "2023-01-01", to: "2023-12-31"', `extract(year FROM reviewed_on) = 2023`],
  ])('is listed by (%s)', async (given, where) => {
    const expected = await counted('procedure_review', where);
    expect(expected).toBeGreaterThan(0);
    expect(await total(`procedureReviews(${given})`)).toBe(expected);
  });
});

describe('a delegation (II.2.b.4)', () => {
  const delegation = (procedureId: string) => ({
    procedureId,
    fromAgencyId: 'agc_STP',
    fromLevel: 'PROVINCE',
    toLevel: 'COMMUNE',
    decision: '9/QĐ-UBND',
    decidedOn: '2024-01-02',
    validFrom: '2024-02-01',
  });

  it('goes down from its day on', async () => {
    const procedureId = await editor.procedure();
    expect((await editor.create('ProcedureDelegation', delegation(procedureId))).errors).toBeUndefined();
    expect(await total(`procedureDelegations(procedure: "${procedureId}", asOf: "2024-02-01")`)).toBe(1);
    expect(await total(`procedureDelegations(procedure: "${procedureId}", asOf: "2024-01-31")`)).toBe(0);
  });

  it.each([
    [{ fromLevel: 'COMMUNE' }, 'cấp dưới'],
    [{ fromLevel: 'COMMUNE', toLevel: 'PROVINCE' }, 'cấp dưới'],
    [{ toLevel: 'DISTRICT' }, 'Không còn cấp huyện'],
    [{ toLevel: 'DISTRICT', validTo: '2025-07-02' }, 'Không còn cấp huyện'],
    [{ validFrom: '2024-01-01' }, 'trước ngày quyết định'],
    [{ fromAgencyId: 'STP' }, 'agc_'],
  ])('is refused with %o', async (over, words) => {
    const { errors } = await editor.create('ProcedureDelegation', { ...delegation(await editor.procedure()), ...over });
    expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining(words),
    ]);
  });

  it('to a district ended with the districts', async () => {
    expect(await total('procedureDelegations(toLevel: DISTRICT, asOf: "2025-06-30")')).toBeGreaterThan(0);
    expect(await total('procedureDelegations(toLevel: DISTRICT, asOf: "2025-07-01")')).toBe(0);
  });
});

describe('a pilot of a service transfer (II.2.b.6)', () => {
  const pilot = {
    service: 'Dịch vụ thử',
    agencyId: 'agc_STP',
    receiver: 'Hội thử',
    receiverKind: 'SOCIAL_ORGANISATION',
    proposedOn: '2024-01-02',
  };

  it('is approved, tried, evaluated and only then transferred', async () => {
    const made = await editor.create('ServiceTransferPilot', pilot, 'id state');
    expect(made.data.done.row.state).toBe('PROPOSED');
    const id = made.data.done.entityId as string;
    let version = 1;
    const move = async (to: string, on: string) => {
      const answer = await editor.move('ServiceTransferPilot', { id, expectedVersion: version }, to, on, 'PilotState');
      if (answer.errors === undefined) version += 1;
      return answer.errors?.[0]?.message ?? answer.data.done.row.state;
    };
    const write = async (changes: object) => {
      expect(
        (await editor.change('ServiceTransferPilot', { id, expectedVersion: version }, changes)).errors,
      ).toBeUndefined();
      version += 1;
    };
    expect(await move('TRANSFERRED', '2024-02-01')).toContain('Không chuyển được');
    expect(await move('APPROVED', '2024-02-01')).toContain('văn bản phê duyệt');
    await write({ decision: '10/QĐ-UBND' });
    expect(await move('APPROVED', '2024-02-01')).toBe('APPROVED');
    expect(await move('PILOTING', '2024-01-15')).toContain('nối tiếp nhau');
    expect(await move('PILOTING', '2024-03-01')).toBe('PILOTING');
    await write({ evaluation: 'Đạt' });
    expect(await move('EVALUATED', '2024-12-01')).toBe('EVALUATED');
    expect(await move('TRANSFERRED', '2025-01-15')).toBe('TRANSFERRED');
    expect(await move('ENDED', '2025-02-15')).toContain('trạng thái cuối');
  });

  it('is listed by state', async () => {
    for (const state of ['PROPOSED', 'PILOTING', 'TRANSFERRED'])
      expect(await total(`serviceTransferPilots(state: ${state})`)).toBe(
        await counted('service_transfer_pilot', `state = '${state}'`),
      );
  });
});

describe('a fee', () => {
  it('is read on its days, in whole VND', async () => {
    const procedureId = await editor.procedure();
    const fee = {
      procedureId,
      kind: 'CHARGE',
      name: 'Lệ phí',
      amount: '50000',
      basis: 'Thử',
      validFrom: '2021-03-01',
      validTo: '2024-01-01',
    };
    await editor.create('ProcedureFee', fee);
    await editor.create('ProcedureFee', { ...fee, amount: '40000', validFrom: '2024-01-01', validTo: null });
    const { data } = await subgraph.entities(
      [{ __typename: 'Procedure', id: procedureId }],
      '... on Procedure { before: fees(asOf: "2023-12-31") { amount } now: fees { amount } }',
    );
    expect(data._entities[0]).toEqual({ before: [{ amount: '50000' }], now: [{ amount: '40000' }] });
    expect((await editor.create('ProcedureFee', { ...fee, name: 'Phí', amount: '-1' })).errors?.[0]?.message).toContain(
      'không thể âm',
    );
    expect((await editor.create('ProcedureFee', fee)).errors?.[0]?.message).toContain('đã được ghi');
  });
});
