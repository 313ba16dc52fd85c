import type { CountRequest, TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { tallyBetweenSql } from '../../../shared/tally/tally-between.js';
import { applicantTally, dossierFlowTally } from '../dossier/dossier.tallies.js';
import { countByUnit, countPlaces, ofMembers, type PlaceCount } from './count-by-unit.js';
import { dossierRows } from './dossier-rows.js';

/**
 * T2.9 counts people and businesses, each once: 1271/QĐ-UBND, II.2.a, bullet 9. Only those of whom the state held
 * something already, so that people who had nothing to hand in again cannot lift the figure.
 */
export const applicantsNotAskedAgain: TargetFormula<RequestContext> = {
  target: 'T2.9',
  id: 'applicants-not-asked-again',
  version: 1,
  text: {
    vi: 'Người dân, doanh nghiệp không bị yêu cầu cung cấp lại giấy tờ đã có trên tổng số người dân, doanh nghiệp nộp hồ sơ trong kỳ mà cơ quan nhà nước đã có ít nhất một giấy tờ phải nộp; mỗi người tính một lần.',
    en: 'People and businesses of whom nothing the state held was asked for again, of those who submitted a dossier in the period for which the state held at least one demanded paper; each counted once.',
  },
  rollUp: 'DISTINCT',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    {
      key: 'ALL_APPLICANTS',
      text: {
        vi: 'Mẫu số là mọi người nộp hồ sơ trong kỳ; người không có giấy tờ nào đã được lưu giữ tính là đạt.',
        en: 'Everybody who submitted in the period in the denominator; who had nothing held counts as not asked again.',
      },
    },
    {
      key: 'DOSSIERS',
      text: {
        vi: 'Tính theo hồ sơ thay cho người nộp, như bộ chỉ số quốc gia.',
        en: 'Dossiers instead of applicants, as the national index counts.',
      },
    },
  ],
  reads: ['Dossier', 'AdminUnit', 'Succession'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    request.variant === 'DOSSIERS'
      ? countByUnit(db, request, {
          tally: dossierFlowTally,
          kind: 'FLOW',
          numerator: 'submitted_not_asked_again',
          denominator: 'submitted_held',
        })
      : countPlaces(db, request, applicantCount(request)),

  rows: (request) =>
    dossierRows(request, {
      day: 'submitted',
      ...(request.variant === 'ALL_APPLICANTS' ? {} : { hasHeldDocuments: true }),
    }),

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};

/** One place is read from the sums; several need each person once, and are counted out of sight. */
function applicantCount(request: CountRequest): PlaceCount {
  const isWhole = request.unitId === null && request.byLevel === null;
  const denominator = request.variant === 'ALL_APPLICANTS' ? 'applicants' : 'held';
  const applicants = (where: string): string =>
    tallyBetweenSql(applicantTally, { from: '$1::date', to: '$2::date', where });
  const byPlace = `
    SELECT place_id AS unit_id, sum(${denominator}) AS denominator, sum(${denominator}) - sum(asked_again) AS numerator,
           bool_or(origin = 'SAMPLE') AS has_sample
    FROM ${applicants(`place_id <> '' AND ${ofMembers(request, 'place_id')}`)} AS counted GROUP BY place_id HAVING sum(${denominator}) <> 0`;
  const ofWhole = `
    SELECT '' AS subject_id, sum(${denominator}) AS denominator, sum(${denominator}) - sum(asked_again) AS numerator,
           bool_or(origin = 'SAMPLE') AS has_sample
    FROM ${applicants(`place_id = ''`)} AS counted HAVING sum(${denominator}) <> 0`;
  const ofSubjects = `
    SELECT subject_id, sum(${denominator}) AS denominator, sum(${denominator} - asked_again) AS numerator, bool_or(has_sample) AS has_sample
    FROM (SELECT subject_id, array_agg(unit_id) AS places, bool_or(has_sample) AS has_sample FROM member JOIN tally USING (unit_id) GROUP BY subject_id) AS subject_places
      CROSS JOIN LATERAL count_applicants(places, $2::date) AS people GROUP BY subject_id`;
  return { tallySql: byPlace, totalSql: isWhole ? ofWhole : ofSubjects };
}
