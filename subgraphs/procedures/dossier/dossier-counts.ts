import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { HubError } from '../../../shared/errors/hub-error.js';
import { asEntity } from '../../../shared/database/select.js';
import { tallyBetweenSql } from '../../../shared/tally/tally-between.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { DossierCountsArgs } from './dossier-count.inputs.js';
import { DossierCount, type DossierDimension } from './dossier-count.type.js';
import { dossierStateTallies } from './dossier.tallies.js';

/** Each dimension as a column of the tallies, and as a property of an answer. */
const columns: Readonly<Record<DossierDimension, readonly [column: string, property: string]>> = {
  STATE: ['state', 'state'],
  PLACE: ['place_id', 'placeId'],
  AGENCY: ['agency_id', 'agencyId'],
  FIELD: ['field_code', 'fieldCode'],
  MONTH: ['on_day', 'month'],
};

const mostGroups = 2_000;

/** Counts from the shortest tally that tells apart what is asked for: a few thousand sums, whatever the number of dossiers. */
export async function countDossiers(
  db: Queryable,
  given: DossierCountsArgs,
  today: LocalDate,
): Promise<DossierCount[]> {
  const by = [...new Set(given.by)].map((dimension) => columns[dimension]);
  const filters = filtersOf(given, today);
  const needed = [...by.map(([column]) => column), ...filters.map(({ column }) => column)];
  const tally = dossierStateTallies.find(({ keys }) =>
    needed.every((column) => column === 'on_day' || (keys as readonly string[]).includes(column)),
  );
  if (tally === undefined) throw new Error(`No tally tells apart ${needed.join(', ')}`);
  const parameters: unknown[] = [given.submittedFrom ?? '-infinity', given.submittedTo ?? 'infinity'];
  const where = filters.map(({ condition, value }) => condition(value.map((one) => `$${parameters.push(one)}`)));
  const counted = tallyBetweenSql(tally, {
    from: `date_trunc('month', $1::date)::date`,
    to: `date_trunc('month', $2::date)::date`,
    where: where.length === 0 ? 'true' : where.join(' AND '),
  });
  const groups = by.map(([column]) => column).join(', ');
  const rows = await db.query<object>(
    `SELECT ${by.map(([column, property]) => `nullif(${column}::text, '') AS "${property}",`).join(' ')}
            sum(dossiers)::integer AS dossiers, sum(late)::integer AS late
     FROM ${counted} AS counted ${groups === '' ? '' : `GROUP BY ${groups}`} HAVING sum(dossiers) <> 0
     ${groups === '' ? '' : `ORDER BY ${groups}`} LIMIT ${mostGroups + 1}`,
    parameters,
  );
  if (rows.length > mostGroups) throw tooMany();
  return rows.map((row) => asEntity(DossierCount, { ...nothing, ...row }));
}

const nothing = { state: null, placeId: null, agencyId: null, fieldCode: null, month: null };

interface Filter {
  readonly column: string;
  readonly value: readonly unknown[];
  readonly condition: (placeholders: readonly string[]) => string;
}

function filtersOf({ unit, unitAsOf, agency, field, states }: DossierCountsArgs, today: LocalDate): Filter[] {
  const equal = (column: string, value: unknown): Filter[] =>
    value === undefined || value === null
      ? []
      : [{ column, value: [value], condition: ([one]) => `${column} = ${one}` }];
  const anyOf = (column: string, values: readonly unknown[] | null | undefined): Filter[] =>
    values === undefined || values === null
      ? []
      : [{ column, value: [values], condition: ([all]) => `${column} = ANY (${all})` }];
  const within: Filter = {
    column: 'place_id',
    value: [unit, unitAsOf ?? today],
    condition: ([place, day]) =>
      `place_id = ANY (ARRAY (SELECT unit_id FROM admin_unit_scopes(ARRAY[${place}::text], ${day}::date, false)))`,
  };
  return [
    ...(unit === undefined || unit === null ? [] : [within]),
    ...equal('agency_id', agency),
    ...equal('field_code', field),
    ...anyOf('state', states),
  ];
}

const tooMany = (): HubError =>
  new HubError('QUERY_TOO_COMPLEX', {
    vi: `Quá ${mostGroups} nhóm. Bớt chiều thống kê, hoặc lọc theo nơi, cơ quan, lĩnh vực, thời gian.`,
    en: `More than ${mostGroups} groups. Count by fewer things, or only one place, agency, field or time.`,
  });
