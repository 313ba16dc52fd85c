import type { Counted, CountRequest, TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import { unitScopeParameters, unitScopeSql } from '../../../shared/registers/unit-scope.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { ConnectionReading, isConnected } from '../system-connection/connection-reading.js';

/**
 * T6.3 (1271/QĐ-UBND, II.6.a, bullet 3): of the systems of departments and localities that concern people or businesses
 * and operate, those connected at the end of the day. National systems are nobody's in the province.
 */
export const connectedSystemsFormula: TargetFormula<RequestContext> = {
  target: 'T6.3',
  id: 'connected-systems',
  version: 1,
  text: {
    vi: 'Hệ thống liên quan người dân, doanh nghiệp đang vận hành có kết nối thông suốt qua LGSP hoặc NGSP, và qua Trục liên thông văn bản nếu có trao đổi văn bản / Hệ thống liên quan người dân, doanh nghiệp đang vận hành',
    en: 'Systems in operation that concern people or businesses with a live connection through LGSP or NGSP, and through the document axis where they exchange documents / such systems in operation',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT'],
  endsWithProvince: true,
  variants: [
    {
      key: ConnectionReading.BOTH_ALWAYS,
      text: {
        vi: 'Luôn cần cả Trục liên thông và nền tảng tích hợp',
        en: 'Always both the document axis and the integration platform',
      },
    },
    {
      key: ConnectionReading.EITHER,
      text: { vi: 'Chỉ cần Trục liên thông hoặc nền tảng tích hợp', en: 'Either the axis or the platform is enough' },
    },
  ],
  reads: ['InformationSystem', 'SystemConnection', 'AdminUnit', 'Succession'],
  registers: ['adminUnit'],
  count: ({ db }, request) =>
    db.query<CountedRow>(countSql(request), unitScopeParameters(request)).then((rows) => rows.map(toCounted)),
  rows: ({ asOf, unitId, closing }) => {
    const within = unitId === null ? '' : `, unit: "${unitId}", closing: ${closing}`;
    return `informationSystems(citizenRelated: true, inOperationOn: "${asOf}", national: false${within})`;
  },
  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};

type CountedRow = Record<'unitId', string | null> &
  Record<'numerator' | 'denominator', string> & {
    reported: number;
    expected: number;
    isSample: boolean | null;
  };

const toCounted = ({ unitId, numerator, denominator, reported, expected, isSample }: CountedRow): Counted => ({
  unitId,
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
  reported,
  expected,
  origin: isSample === null ? null : isSample ? 'SAMPLE' : 'REAL',
  rowsCounted: BigInt(denominator),
});

const readingOf = ({ variant }: CountRequest): ConnectionReading =>
  variant === 'BOTH_ALWAYS' || variant === 'EITHER' ? variant : 'DEFAULT';

/** The whole counts every system, also one whose place nobody has recorded. */
const membersOf = ({ unitId, byLevel }: CountRequest): string =>
  unitId === null && byLevel === null
    ? 'system CROSS JOIN (SELECT NULL::text AS unit_id) AS scope'
    : 'system JOIN scope USING (place_id)';

const inherited = `
        OR system.place_id IN (SELECT from_id FROM register_succession WHERE to_id = place.entity_id AND effective_from <= $1)`;

/** Reporters are the province and its districts: each registers its own systems, and one that recorded none is missing. */
const countSql = (request: CountRequest): string => `
  WITH ${unitScopeSql(request)},
  system AS (
    SELECT e.place_id, now.citizen_related AND now.state = 'IN_OPERATION' AS is_counted,
           ${isConnected(readingOf(request), 'now')} AS is_connected, 'SAMPLE' IN (e.origin, now.origin) AS is_sample
    FROM information_system AS e JOIN system_on_day($1::date) AS now ON now.system_id = e.id
    WHERE NOT e.is_national
  ),
  counted AS (
    SELECT scope.unit_id, count(*) FILTER (WHERE is_connected) AS numerator, count(*) AS denominator, bool_or(is_sample) AS is_sample
    FROM ${membersOf(request)} WHERE is_counted GROUP BY scope.unit_id
  ),
  reporter AS (
    SELECT scope.unit_id, EXISTS (
      SELECT FROM system WHERE system.place_id = place.entity_id${request.closing === 'CARRIED' ? inherited : ''}
    ) AS has_reported
    FROM scope JOIN register_entry AS place ON place.entity_id = scope.place_id AND place.register = 'adminUnit'
    WHERE place.level IN ('PROVINCE', 'DISTRICT') AND place.valid_from <= $1 AND (place.valid_to IS NULL OR $1 < place.valid_to)
  ),
  coverage AS (
    SELECT unit_id, count(*)::integer AS expected, (count(*) FILTER (WHERE has_reported))::integer AS reported
    FROM reporter GROUP BY unit_id
  ),
  subject AS (SELECT DISTINCT unit_id FROM scope)
  SELECT subject.unit_id AS "unitId", coalesce(numerator, 0) AS numerator, coalesce(denominator, 0) AS denominator,
         coalesce(reported, 0) AS reported, coalesce(expected, 0) AS expected, is_sample AS "isSample"
  FROM subject
  LEFT JOIN counted ON counted.unit_id IS NOT DISTINCT FROM subject.unit_id
  LEFT JOIN coverage ON coverage.unit_id IS NOT DISTINCT FROM subject.unit_id
  ORDER BY subject.unit_id`;
