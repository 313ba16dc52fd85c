import { plannedRules } from '../../../shared/figures/target-rules.fixture.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';

/** A question as a front end asks it, many times with other values. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: readonly object[];
}

/** Places, agencies, fields and months that have dossiers, so that no question is answered from nothing. */
interface Values {
  readonly communes: readonly string[];
  readonly districts: readonly string[];
  readonly agencies: readonly string[];
  readonly fields: readonly string[];
}

export async function valuesOf(db: Queryable): Promise<Values> {
  const idsOf = async (sql: string): Promise<string[]> => (await db.query<{ id: string }>(sql)).map(({ id }) => id);
  const places = (level: string): string =>
    `SELECT place_id AS id FROM one_stop_desk WHERE level = '${level}' AND opened_on < '2025-07-01' ORDER BY 1 LIMIT 40`;
  return {
    communes: await idsOf(places('COMMUNE')),
    districts: await idsOf(places('DISTRICT')),
    agencies: await idsOf(
      `SELECT DISTINCT competent_agency_id AS id FROM dossier WHERE number % 97 = 0 ORDER BY 1 LIMIT 20`,
    ),
    fields: await idsOf('SELECT code AS id FROM procedure_field ORDER BY 1'),
  };
}

const years = ['2021', '2022', '2023', '2024', '2025'];

/** Dossiers per state, agency, place, field and month. */
export function dashboards({ districts, communes, agencies, fields }: Values): Question[] {
  const counts = (
    name: string,
    by: string,
    variables: readonly object[],
    one?: readonly [type: string, given: string],
  ): Question => ({
    name,
    query: `query ($from: Date!, $to: Date!${one === undefined ? '' : `, $one: ${one[0]}`}) {
      dossierCounts(by: [${by}], submittedFrom: $from, submittedTo: $to${one === undefined ? '' : `, ${one[1]}`}) {
        state place { id } agency { id } field { code } month dossiers late } }`,
    variables,
  });
  const months = years.flatMap((year) => [
    { from: `${year}-01-01`, to: `${year}-12-31` },
    { from: `${year}-03-01`, to: `${year}-03-31` },
  ]);
  const of = (all: readonly string[]) => all.map((one, n) => ({ ...months[n % months.length], one }));
  const unit = ['ID!', 'unit: $one, unitAsOf: $from'] as const;
  return [
    counts('by state', 'STATE', months),
    counts('by agency and state', 'AGENCY, STATE', months),
    counts('by place and state', 'PLACE, STATE', months),
    counts('by field and month', 'FIELD, MONTH', months),
    counts('by month and state, of a place', 'MONTH, STATE', of([...districts, ...communes]), unit),
    counts('by field and state, of a place', 'FIELD, STATE', of([...districts, ...communes]), unit),
    counts('by place and state, of a field', 'PLACE, STATE', of(fields), ['String!', 'field: $one']),
    counts('by month and state, of an agency', 'MONTH, STATE', of(agencies), ['ID!', 'agency: $one']),
  ];
}

const dossierFields = `code state channel submittedAt receivedAt dueAt processingEndedAt returnedAt
  procedure { code name } competentAgency { id } lastStep { ordinal beganAt endedAt } results { number issuedOn }`;

/** A filtered page of 50 dossiers with procedure, agency, last step and results. */
export function pages({ communes, districts, agencies, fields }: Values): Question[] {
  const page = (name: string, declared: string, given: string, variables: readonly object[]): Question => ({
    name,
    query: `query (${declared}) { dossiers(first: 50, ${given}) { nodes { ${dossierFields} } pageInfo { hasNextPage endCursor } } }`,
    variables,
  });
  const ids = (all: readonly string[]) => all.map((id, n) => ({ id, from: `${years[n % years.length]}-03-01` }));
  return [
    page(
      'of a commune, from a day',
      '$id: ID!, $from: Date!',
      'unit: $id, unitAsOf: $from, submittedFrom: $from',
      ids(communes),
    ),
    page(
      'overdue, of a district',
      '$id: ID!, $from: Date!',
      'unit: $id, unitAsOf: $from, isOverdue: true',
      ids(districts),
    ),
    page(
      'of an agency, handled in a month',
      '$id: ID!, $from: Date!',
      'agency: $id, handledFrom: $from',
      ids(agencies),
    ),
    page(
      'of a field, in work',
      '$field: String!',
      'field: $field, states: [PROCESSING, SUPPLEMENT_REQUESTED]',
      fields.map((field) => ({ field })),
    ),
  ];
}

/** The same page as PostGraphile can be asked for: by place, in the order of submission. */
export const ourList = `query ($id: ID!) { dossiers(first: 50, unit: $id, unitAsOf: "2025-06-30") {
  nodes { ${dossierFields.replace('competentAgency { id } ', '')} } pageInfo { hasNextPage endCursor } } }`;

export const theirList = `query ($id: String!) { allDossiers(first: 50, condition: { receivingUnitId: $id }, orderBy: [SUBMITTED_ON_ASC, NUMBER_ASC]) {
  nodes { code state channel submittedAt receivedAt dueAt processingEndedAt returnedAt
    procedureByProcedureId { code name }
    dossierStepsByDossier(first: 1, orderBy: ORDINAL_DESC) { nodes { ordinal beganAt endedAt } }
    procedureResultsByDossierId { nodes { number issuedOn } } }
  pageInfo { hasNextPage endCursor } } }`;

type Row = Readonly<Record<string, unknown>>;

/** What both say of the same rows; instants and empty lists are written in different ways. */
export function plainRows(answer: string): unknown {
  const { data } = JSON.parse(answer) as { data: Record<string, { nodes: Row[] }> };
  const [list] = Object.values(data);
  const instant = (value: unknown): number | null => (value === null ? null : Date.parse(value as string));
  return list?.nodes.map((row) => {
    const step = ('lastStep' in row ? row['lastStep'] : first(row['dossierStepsByDossier'])) as Row | null;
    return {
      ...Object.fromEntries(['code', 'state', 'channel'].map((name) => [name, row[name]])),
      times: ['submittedAt', 'receivedAt', 'dueAt', 'processingEndedAt', 'returnedAt'].map((name) =>
        instant(row[name]),
      ),
      procedure: row['procedure'] ?? row['procedureByProcedureId'],
      lastStep: step && [step['ordinal'], instant(step['beganAt']), instant(step['endedAt'])],
      results: 'results' in row ? row['results'] : nodesOf(row['procedureResultsByDossierId']),
    };
  });
}

const nodesOf = (connection: unknown): unknown[] => (connection as { nodes: unknown[] }).nodes;
const first = (connection: unknown): unknown => nodesOf(connection)[0] ?? null;

/** Every target of procedures, as the gateway asks for them. */
export function scoreboard(): Question {
  const rules = plannedRules.filter(({ code }) => code.startsWith('T2.') && !code.startsWith('T2.7')); // T2.7 are surveys of institutions
  const asked = rules.map((rule) => ({ __typename: 'ProcedureTarget', id: `ptg_${rule.code}`, ...rule }));
  const query = `query ($asked: [_Any!]!, $asOf: Date!) { _entities(representations: $asked) {
    ... on ProcedureTarget { result(asOf: $asOf) { status figure { numerator denominator percent state coverage { reported expected } } } } } }`;
  const variables = years.map((year) => ({ asked, asOf: `${year}-06-30` }));
  return { name: `${rules.length} targets of procedures`, query, variables };
}
