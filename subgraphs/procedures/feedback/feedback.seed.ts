import type { Seed } from '../../../shared/service/seed.js';
import { chance, oneOf, whole } from '../sample/sample-chance.js';
import { feedbackDueSql } from './feedback-limits.js';

/** Feedback for demonstration, over the years of the plan until the last day of the province. */
export const feedbackSeed: Seed = {
  name: 'sample feedback 1',
  kind: 'SAMPLE',
  needsRegisters: true,
  run: (transaction) => transaction.query(insertFeedback).then(() => undefined),
};

const count = 160;
const of = (purpose: string): string => chance('n', `feedback ${purpose}`);
const draw = (purpose: string, texts: readonly string[]): string => oneOf('n', `feedback ${purpose}`, texts);
const days = (purpose: string, most: number): string => whole('n', `feedback ${purpose}`, [0, most]);

const subjects = [
  'Thành phần hồ sơ yêu cầu nhiều hơn quy định (mẫu)',
  'Hồ sơ quá hạn chưa được trả kết quả (mẫu)',
  'Phí phải nộp chưa được niêm yết công khai (mẫu)',
  'Đề nghị bỏ yêu cầu xác nhận của cấp xã (mẫu)',
  'Hướng dẫn làm hồ sơ chưa đầy đủ, phải đi lại nhiều lần (mẫu)',
  'Dịch vụ công trực tuyến báo lỗi khi nộp hồ sơ (mẫu)',
];

const local = (day: string): string =>
  `((${day})::timestamp + make_interval(mins => ${whole('n', 'feedback minute', [420, 1020])})) AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
/** How far it came: a few were not taken up, and of those received last not all are answered. */
const came = (steps: string): string => `CASE WHEN state IN (${steps}) THEN`;
const later = {
  classified: `'CLASSIFIED', 'ASSIGNED', 'PROCESSING', 'ANSWERED', 'PUBLISHED'`,
  assigned: `'ASSIGNED', 'PROCESSING', 'ANSWERED', 'PUBLISHED'`,
  answered: `'ANSWERED', 'PUBLISHED'`,
} as const;

const insertFeedback = `
  WITH department AS (
    SELECT array_agg(id ORDER BY code) AS ids FROM (
      SELECT DISTINCT ON (code) code, entity_id AS id FROM register_entry
      WHERE register = 'agency' AND code ~ '^(S[A-Z]+|VPUB)$' ORDER BY code, valid_from) AS listed),
  place AS (
    SELECT array_agg(DISTINCT entity_id ORDER BY entity_id) AS ids FROM register_entry
    WHERE register = 'adminUnit' AND level IN ('DISTRICT', 'COMMUNE') AND valid_from < '2021-01-01' AND valid_to > '2021-01-01'),
  service AS (SELECT array_agg(id ORDER BY code) AS ids FROM procedure WHERE origin = 'SAMPLE' AND NOT is_internal),
  drawn AS (
    SELECT n, received, received + ${days('classified', 3)} AS classified, department.ids AS departments, place.ids AS places, service.ids AS services,
           CASE WHEN ${of('rejected')} < 0.05 THEN 'REJECTED' WHEN ${of('supplement')} < 0.03 THEN 'NEEDS_SUPPLEMENT'
                WHEN received > '2025-06-10' THEN ${draw('open', ['NEW', 'CLASSIFIED', 'ASSIGNED', 'PROCESSING', 'PROCESSING'])}
                WHEN ${of('published')} < 0.8 THEN 'PUBLISHED' ELSE 'ANSWERED' END AS state
    FROM generate_series(1, ${count}) AS n, department, place, service,
      LATERAL (SELECT date '2021-02-01' + n * 1605 / ${count} + ${days('received', 4)} AS received) AS dated
  ),
  lived AS (SELECT *, classified + ${days('assigned', 4)} AS assigned FROM drawn),
  ended AS (SELECT *, assigned + 2 + ${days('answered', 21)} AS answered FROM lived)
  INSERT INTO feedback (id, code, kind, source, subject, procedure_id, place_id, agency_id, received_at, classify_due_on, assign_due_on, due_on,
    state, classified_on, assigned_on, answered_on, published_on, rejected_on, answer, rating, origin)
  SELECT 'fbk_' || md5('sample feedback ' || n)::uuid, 'PAKN-MAU-' || lpad(n::text, 4, '0'), ${draw('kind', ['REGULATION', 'CONDUCT', 'CONDUCT'])},
         ${draw('source', ['NATIONAL_PORTAL', 'NATIONAL_PORTAL', 'PROVINCIAL_PORTAL', 'HOTLINE', 'LETTER', 'DIRECT'])}, ${draw('subject', subjects)},
         CASE WHEN ${of('about a procedure')} < 0.6 THEN services[1 + floor(${of('procedure')} * cardinality(services))::integer] END,
         places[1 + floor(${of('place')} * cardinality(places))::integer],
         ${came(later.assigned)} departments[1 + floor(${of('agency')} * cardinality(departments))::integer] END,
         ${local('received')}, ${feedbackDueSql('CLASSIFY', 'received')}, ${feedbackDueSql('ASSIGN', 'received')}, ${feedbackDueSql('ANSWER', 'received')}, state,
         ${came(later.classified)} classified END, ${came(later.assigned)} assigned END, ${came(later.answered)} answered END,
         ${came(`'PUBLISHED'`)} answered + ${days('published', 5)} END, ${came(`'REJECTED'`)} classified END,
         ${came(later.answered)} 'Đã kiểm tra và trả lời người gửi (mẫu)' END,
         CASE WHEN state = 'PUBLISHED' AND ${of('rated')} < 0.5 THEN
           ${draw('rating', ['VERY_SATISFIED', 'SATISFIED', 'SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED'])} END, 'SAMPLE'
  FROM ended ORDER BY n`;
