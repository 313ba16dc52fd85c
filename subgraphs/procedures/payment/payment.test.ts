import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeBy, outcomeEditor, recordsOf, refusalOf } from '../outcomes.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const { create, change, move } = recordsOf(() => subgraph);
const one = async <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row> =>
  (await subgraph.query<Row>(sql, parameters))[0] as Row;

/** A dossier whose procedure could, or could not, be paid online on 2024-05-15. */
const aDossier = (isEnabled: boolean) =>
  one<{ id: string; procedure: string; place: string }>(
    `SELECT d.id, d.procedure_id AS procedure, d.receiving_unit_id AS place FROM dossier AS d JOIN procedure_offering AS o USING (procedure_id)
     WHERE d.level = 'COMMUNE' AND daterange(o.valid_from, o.valid_to) @> '2024-05-15'::date AND o.has_financial_duty
       AND o.online_payment_enabled = $1 AND d.submitted_on < '2024-05-01' ORDER BY d.number DESC LIMIT 1`,
    [isEnabled],
  );
let next = 1;
const input = (dossierId: string, over: object = {}) => ({
  dossierId,
  reference: `BL-${next++}`,
  feeKind: 'CHARGE',
  amount: '50000',
  channel: 'ONLINE_NATIONAL',
  ...over,
});
const paymentOf = async (id: string, selection: string) =>
  (
    await subgraph.entities([{ __typename: 'Payment', id }], `... on Payment { ${selection} }`, {
      viewer: outcomeEditor,
    })
  ).data._entities[0];

describe('a payment', () => {
  it('belongs to the procedure and place of its dossier, and has succeeded once its instant is known', async () => {
    const dossier = await aDossier(true);
    const made = madeBy(await create('Payment', input(dossier.id)));
    expect(await paymentOf(made.id, 'state paidAt amount procedure { id } place { id } dossier { id }')).toEqual({
      state: 'PENDING',
      paidAt: null,
      amount: '50000',
      procedure: { id: dossier.procedure },
      place: { id: dossier.place },
      dossier: { id: dossier.id },
    });
    const paid = madeBy(await change('Payment', made, { paidAt: '2024-05-15T03:00:00Z' }));
    expect(await paymentOf(made.id, 'state dossier { payments { id } }')).toEqual({
      state: 'SUCCEEDED',
      dossier: { payments: expect.arrayContaining([{ id: made.id }]) },
    });
    madeBy(await move('Payment', paid, 'REFUNDED', '2024-05-20'));
    expect(await paymentOf(made.id, 'state refundedOn')).toEqual({ state: 'REFUNDED', refundedOn: '2024-05-20' });
  });

  it.each([
    ['SUCCEEDED without an instant', 'SUCCEEDED', 'paidAt', 'BAD_USER_INPUT'],
    ['REFUNDED before it was paid', 'REFUNDED', 'Chờ thanh toán', 'CONFLICT'],
  ])('is not moved to %s', async (_, to, words, code) => {
    const made = madeBy(await create('Payment', input((await aDossier(true)).id)));
    expect(refusalOf(await move('Payment', made, to, '2024-05-20'))).toEqual({
      code,
      message: expect.stringContaining(words),
    });
  });

  it('is not refunded before the day on which it was paid', async () => {
    const paid = madeBy(await create('Payment', input((await aDossier(true)).id, { paidAt: '2024-05-15T18:00:00Z' })));
    expect(refusalOf(await move('Payment', paid, 'REFUNDED', '2024-05-15'))?.message).toContain('2024-05-16'); // 01:00 in Vietnam
    madeBy(await move('Payment', paid, 'REFUNDED', '2024-05-16'));
  });

  it.each([
    ['of nothing', { amount: '0' }, 'lớn hơn 0'],
    ['for a dossier that is not there', { dossierId: 'dsr_x' }, 'Không có hồ sơ'],
    ['in the future', { paidAt: '2099-01-01T00:00:00Z' }, 'tương lai'],
  ])('%s is refused', async (_, over, words) => {
    expect(refusalOf(await create('Payment', input((await aDossier(true)).id, over)))).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
    });
  });

  it('has a reference of its own', async () => {
    const { id } = await aDossier(true);
    madeBy(await create('Payment', input(id, { reference: 'BL-SAME' })));
    expect(refusalOf(await create('Payment', input(id, { reference: 'BL-SAME' })))?.message).toContain('đã có');
  });

  it('goes with its dossier', async () => {
    const { dossier } = await one<{ dossier: string }>(
      'SELECT dossier_id AS dossier FROM payment ORDER BY ordinal LIMIT 1',
    );
    await subgraph.query('DELETE FROM dossier WHERE id = $1', [dossier]);
    expect(await subgraph.query('SELECT FROM payment WHERE dossier_id = $1', [dossier])).toEqual([]);
  });
});

describe('whether a procedure could be paid online on the day of payment', () => {
  const mark = (id: string) => one<{ is: boolean }>('SELECT is_online_enabled AS is FROM payment WHERE id = $1', [id]);
  /** Row by row from the offerings, and nothing that was kept. */
  const wrongMarks = () =>
    one<{ n: string }>(`SELECT count(*) AS n FROM payment AS p WHERE p.is_online_enabled IS DISTINCT FROM EXISTS (
      SELECT FROM procedure_offering AS o WHERE o.procedure_id = p.procedure_id AND o.online_payment_enabled
        AND daterange(o.valid_from, o.valid_to) @> ((p.paid_at + interval '7 hours') AT TIME ZONE 'UTC')::date)`);

  it.each([true, false])('is %s as its offering says', async (isEnabled) => {
    const paid = input((await aDossier(isEnabled)).id, { paidAt: '2024-05-15T03:00:00Z' });
    const made = madeBy(await create('Payment', paid));
    expect(await mark(made.id)).toEqual({ is: isEnabled });
  });

  it('is right for every sample, and whoever writes what', async () => {
    expect(await wrongMarks()).toEqual({ n: '0' });
    await subgraph.query('UPDATE payment SET is_online_enabled = NOT is_online_enabled WHERE ordinal % 7 = 0');
    expect(await wrongMarks()).toEqual({ n: '0' });
    await subgraph.query(
      `UPDATE payment SET paid_at = paid_at - interval '2 years' WHERE ordinal % 11 = 0 AND refunded_on IS NULL`,
    );
    expect(await wrongMarks()).toEqual({ n: '0' });
  });

  it('follows when an offering is corrected, ended or removed', async () => {
    const dossier = await aDossier(true);
    await subgraph.query('UPDATE procedure_offering SET online_payment_enabled = false WHERE procedure_id = $1', [
      dossier.procedure,
    ]);
    expect(await wrongMarks()).toEqual({ n: '0' });
    await subgraph.query(
      `UPDATE procedure_offering SET online_payment_enabled = true, has_financial_duty = true, valid_from = valid_from + 30 WHERE procedure_id = $1`,
      [dossier.procedure],
    );
    expect(await wrongMarks()).toEqual({ n: '0' });
    await subgraph.query('DELETE FROM procedure_offering WHERE procedure_id = $1', [dossier.procedure]);
    expect(await wrongMarks()).toEqual({ n: '0' });
  });
});

describe('payments', () => {
  it.each([
    [
      'paidFrom: "2024-01-01", paidTo: "2024-03-31"',
      `paid_at >= '2023-12-31T17:00:00Z' AND paid_at < '2024-03-31T17:00:00Z'`,
    ],
    ['state: FAILED', `state = 'FAILED'`],
    ['channels: [ONLINE_LOCAL, ONLINE_NATIONAL], feeKind: TAX', `channel LIKE 'ONLINE%' AND fee_kind = 'TAX'`],
    [
      'paidFrom: "2023-01-01", paidTo: "2023-12-31", succeededBy: "2023-12-31"',
      `paid_at >= '2022-12-31T17:00:00Z' AND paid_at < '2023-12-31T17:00:00Z' AND NOT coalesce(refunded_on <= '2023-12-31', false)`,
    ],
    [
      'ofOnlinePaymentProcedures: true, unit: "adm_c12", unitAsOf: "2024-12-31"',
      `is_online_enabled AND place_id = 'adm_c12'`,
    ],
  ])('are filtered by (%s), each once', async (given, where) => {
    const { n } = await one<{ n: string }>(`SELECT count(*) AS n FROM payment WHERE ${where}`);
    expect(Number(n)).toBeGreaterThan(0);
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const { data, errors } = await subgraph.ask(
        `query ($after: String) { payments(first: 200, after: $after, ${given}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { variables: { after } },
      );
      expect(errors).toBeUndefined();
      expect(data.payments.totalCount).toBe(Number(n));
      for (const { id } of data.payments.nodes) seen.add(id);
      after = data.payments.pageInfo.hasNextPage ? data.payments.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.size).toBe(Number(n));
  });
});
