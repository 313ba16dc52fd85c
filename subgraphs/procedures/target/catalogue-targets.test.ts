import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedRule } from '../../../shared/figures/target-rules.fixture.js';
import { catalogueEditor } from '../catalogue.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());
const editor = catalogueEditor(() => subgraph);

async function ask(code: string, given: string, selection: string) {
  const { clause: _, ...rule } = plannedRule(code);
  const answer = await subgraph.entities(
    [{ __typename: 'ProcedureTarget', id: `ptg_${code}`, ...rule }],
    `... on ProcedureTarget { result(${given}) { ${selection} } }`,
  );
  expect(answer.errors).toBeUndefined();
  return { ...answer, result: answer.data._entities[0].result };
}

/** All rows, as they are: nothing that was counted in SQL, no function of the day. */
async function readAll() {
  const rows = <Row extends object>(table: string, columns: string): Promise<Row[]> =>
    subgraph.query<Row>(`SELECT ${columns} FROM ${table}`);
  const span = 'valid_from AS "from", valid_to AS "to"';
  return {
    procedures: await rows<{ id: string; internal: boolean; from: string; to: string | null }>(
      'procedure',
      `id, is_internal AS internal, ${span}`,
    ),
    offerings: await rows<Offering>(
      'procedure_offering',
      `procedure_id AS id, ${span}, online_level AS level, online_type AS type, is_eligible AS eligible, has_financial_duty AS duty, online_payment_enabled AS paid, on_national_portal AS portal`,
    ),
    decisions: await rows<Decision>(
      'procedure_decision',
      'id, procedure_id AS procedure, kind, decided_on AS decided, effective_on AS effective, published_on AS published, publish_due_on AS due',
    ),
  };
}

interface Offering {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly level: number;
  readonly type: string;
  readonly eligible: boolean;
  readonly duty: boolean;
  readonly paid: boolean;
  readonly portal: boolean;
}
interface Decision {
  readonly id: string;
  readonly procedure: string;
  readonly kind: string;
  readonly decided: string;
  readonly effective: string;
  readonly published: string | null;
  readonly due: string;
}

/** A ratio counted by hand, in TypeScript, over all rows. */
async function recount(code: string, day: string, variant: string | null) {
  const all = await readAll();
  const inForce = ({ from, to }: { from: string; to: string | null }): boolean =>
    from <= day && (to === null || day < to);
  const known = (id: string) => all.decisions.filter((one) => one.procedure === id && one.decided <= day);
  const isPublic = (id: string): boolean => {
    const holds = (kind: string) =>
      known(id)
        .filter((one) => one.kind === kind && one.effective <= day)
        .map((one) => one.effective)
        .sort()
        .at(-1) ?? '';
    const wasPublished = known(id).some(
      (one) => (one.kind === 'ANNOUNCE' || one.kind === 'AMEND') && one.published !== null && one.published <= day,
    );
    return wasPublished && holds('REPEAL') === '' && holds('SUSPEND') <= holds('RESUME');
  };
  const offered = all.procedures.flatMap((procedure) => {
    const offering = all.offerings.find((one) => one.id === procedure.id && inForce(one));
    return offering === undefined || !isPublic(procedure.id) ? [] : [{ ...offering, internal: procedure.internal }];
  });
  const online = (one: Offering): boolean =>
    variant === 'ONLINE_TYPE' ? one.type === 'PARTIAL' || one.type === 'FULL' : one.level > 2;
  const textOf = (id: string) =>
    known(id)
      .filter(
        (one) =>
          (one.kind === 'ANNOUNCE' || one.kind === 'AMEND') &&
          ((one.published !== null && one.published <= day) || one.due < day),
      )
      .sort((a, b) => (a.decided + a.id < b.decided + b.id ? -1 : 1));
  const inTime = (one: Decision | undefined): boolean =>
    one?.published != null && one.published <= day && (variant === 'EVEN_LATE' || one.published <= one.due);
  const keptUp = (id: string): boolean =>
    variant === 'EVERY_DECISION' ? textOf(id).length > 0 && textOf(id).every(inTime) : inTime(textOf(id).at(-1));
  const ratio = <Row>(rows: readonly Row[], reached: (row: Row) => boolean) => ({
    numerator: String(rows.filter(reached).length),
    denominator: String(rows.length),
  });
  if (code === 'T2.4a')
    return ratio(
      offered.filter((one) => one.duty),
      (one) => one.paid,
    );
  if (code === 'T2.6a')
    return ratio(
      offered.filter((one) => (variant === 'ALL_PUBLISHED' ? !one.internal : one.eligible)),
      online,
    );
  if (code === 'T2.6b')
    return ratio(
      offered.filter((one) => one.eligible && online(one)),
      (one) => one.portal,
    );
  return ratio(
    all.procedures.filter((one) => one.internal && inForce(one)),
    ({ id }) => keptUp(id),
  );
}

const days = ['2021-03-31', '2022-12-31', '2023-07-01', '2024-04-01', '2025-06-30'];
const codes = ['T2.4a', 'T2.6a', 'T2.6b', 'T2.8'];

describe.each(codes)('%s', (code) => {
  it.each(days)('at %s equals a recount, in every reading, and lists its rows', async (day) => {
    const { result } = await ask(
      code,
      `asOf: "${day}"`,
      'origin figure { numerator denominator } variants { key figure { numerator denominator } } sources { rows rowsCounted registerPosition }',
    );
    const expected = await recount(code, day, null);
    expect(result.figure).toEqual(expected);
    for (const { key, figure } of result.variants) expect([key, figure]).toEqual([key, await recount(code, day, key)]);
    expect(result.sources).toMatchObject({ rowsCounted: expected.denominator, registerPosition: '1271' });
    const { data, errors } = await subgraph.ask(`{ ${result.sources.rows} { totalCount } }`);
    expect(errors).toBeUndefined();
    expect(String(data.procedures.totalCount)).toBe(expected.denominator);
    expect(result.origin).toBe('SAMPLE');
  });

  it('is the whole of the province, and of no lower place', async () => {
    const figure = 'figure { state numerator denominator }';
    const { result: whole } = await ask(
      code,
      'asOf: "2025-06-30"',
      `${figure} byUnit(level: PROVINCE) { unitId ${figure} } communes: byUnit(level: COMMUNE) { unitId }`,
    );
    const { result: province } = await ask(code, 'asOf: "2025-06-30", unit: "adm_old"', figure);
    expect(province.figure).toEqual(whole.figure);
    expect(whole.byUnit).toEqual([{ unitId: 'adm_old', figure: whole.figure }]);
    expect(whole.communes).toEqual([]);
    const { result: commune } = await ask(code, 'asOf: "2025-06-30", unit: "adm_c12"', figure);
    expect(commune.figure.state).toBe('NOT_APPLICABLE');
  });

  it('goes on under CARRIED to the end of the plan, and is unknown before there was anything', async () => {
    const { result } = await ask(code, 'asOf: "2025-12-31", closing: CARRIED', 'asOf figure { numerator denominator }');
    expect(result).toEqual({ asOf: '2025-12-31', figure: await recount(code, '2025-12-31', null) });
    const { result: before } = await ask(code, 'asOf: "2019-06-30"', 'status figure { state }');
    expect(before).toEqual({ status: 'UNDETERMINED', figure: { state: 'NO_DATA' } });
  });
});

it('T2.6b is nested in T2.6a, in both readings, on every day', async () => {
  for (const day of days) {
    const selection = 'figure { numerator denominator } variants { key figure { numerator denominator } }';
    const [parent, child] = [
      (await ask('T2.6a', `asOf: "${day}"`, selection)).result,
      (await ask('T2.6b', `asOf: "${day}"`, selection)).result,
    ];
    expect(child.figure.denominator).toBe(parent.figure.numerator);
    const byType = ({ variants }: typeof parent) =>
      variants.find(({ key }: { key: string }) => key === 'ONLINE_TYPE').figure;
    expect(byType(child).denominator).toBe(byType(parent).numerator);
  }
});

it('T2.4a follows a decision and an offering at once, from their days on', async () => {
  const at = async (day: string) =>
    (await ask('T2.4a', `asOf: "${day}"`, 'figure { numerator denominator }')).result.figure;
  const before = await Promise.all([at('2024-02-29'), at('2024-03-01')]);
  const procedureId = await editor.procedure();
  const offering = {
    procedureId,
    validFrom: '2021-03-01',
    onlineLevel: 1,
    onlineType: 'NONE',
    isEligible: false,
    hasFinancialDuty: true,
    onlinePaymentEnabled: true,
    onNationalPortal: false,
    isInterlinked: false,
    paperResultRequired: true,
  };
  await editor.create('ProcedureOffering', offering);
  expect(await at('2024-03-01')).toEqual(before[1]); // a draft is nobody's to pay for
  const announced = {
    procedureId,
    kind: 'ANNOUNCE',
    number: '1/QĐ-UBND',
    decidedOn: '2024-02-28',
    effectiveOn: '2024-02-28',
    publishedOn: '2024-03-01',
  };
  await editor.create('ProcedureDecision', announced);
  const one = (figure: { numerator: string; denominator: string }) => ({
    numerator: String(Number(figure.numerator) + 1),
    denominator: String(Number(figure.denominator) + 1),
  });
  expect(await at('2024-02-29')).toEqual(before[0]);
  expect(await at('2024-03-01')).toEqual(one(before[1]));
});

it('T2.8 drops a procedure whose newest text was late, and takes it back with the next in time', async () => {
  const at = async (day: string) =>
    Number((await ask('T2.8', `asOf: "${day}"`, 'figure { numerator }')).result.figure.numerator);
  const before = { late: await at('2024-09-30'), again: await at('2024-12-31') };
  const procedureId = await editor.procedure({ isInternal: true });
  const decide = (kind: string, decidedOn: string, publishedOn: string | null) =>
    editor.create('ProcedureDecision', {
      procedureId,
      kind,
      number: '2/QĐ-UBND',
      decidedOn,
      effectiveOn: decidedOn,
      publishedOn,
    });
  await decide('ANNOUNCE', '2024-06-03', '2024-06-05');
  await decide('AMEND', '2024-09-09', '2024-09-25');
  await decide('AMEND', '2024-11-04', '2024-11-06');
  expect(await at('2024-09-30')).toBe(before.late);
  expect(await at('2024-12-31')).toBe(before.again + 1);
  expect(
    (await ask('T2.8', 'asOf: "2024-12-31"', 'variants { key figure { numerator } }')).result.variants,
  ).toHaveLength(2);
});

it.each(codes)('%s names the rows whose change can move it', async (code) => {
  const { result } = await ask(code, 'asOf: "2025-06-30"', 'formula { version reads }');
  expect(result.formula.version).toBe(1);
  expect(result.formula.reads).toEqual(expect.arrayContaining(['Procedure', 'ProcedureDecision']));
});

it('a merger of communes is rehearsed, and leaves the list of procedures as it is', async () => {
  const proposal = { id: 'mgp_catalogue', version: 1, units: [], mergers: [] };
  await subgraph.query('INSERT INTO register_proposal VALUES ($1, $2)', [proposal.id, JSON.stringify(proposal)]);
  const { clause: _, ...rule } = plannedRule('T2.4a');
  const { data, errors } = await subgraph.entities(
    [{ __typename: 'ProcedureTarget', id: 'ptg_T2.4a', ...rule }],
    `... on ProcedureTarget { preview(proposal: "${proposal.id}", asOf: "2025-06-30") { asOf moved { unitName } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data._entities[0].preview).toEqual({ asOf: '2025-06-30', moved: [] });
});
