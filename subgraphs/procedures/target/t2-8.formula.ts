import type { CountRequest, TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { countProcedures } from './count-procedures.js';

/**
 * 1271/QĐ-UBND, II.2.a, bullet 8: "90% thủ tục hành chính nội bộ … được công bố, công khai và cập nhật kịp thời". In time
 * is as many working days after the decision as `ProcedureSetting` says.
 */
export const internalProceduresInTime: TargetFormula<RequestContext> = {
  target: 'T2.8',
  id: 'internal-procedures-in-time',
  version: 1,
  text: {
    vi: 'Thủ tục nội bộ đã công bố, đang công khai và nội dung mới nhất đến hạn được công khai đúng hạn / thủ tục nội bộ còn hiệu lực, cuối ngày xem.',
    en: 'Internal procedures that are announced and published, the newest text that fell due published in time / internal procedures in force, at the end of the day.',
  },
  rollUp: 'NONE',
  levels: ['PROVINCE'],
  endsWithProvince: true,
  variants: [
    {
      key: 'EVERY_DECISION',
      text: {
        vi: 'Mọi nội dung từ khi công bố đều phải công khai đúng hạn, không chỉ nội dung mới nhất.',
        en: 'Every text since the announcement published in time, not only the newest.',
      },
    },
    {
      key: 'EVEN_LATE',
      text: { vi: 'Công khai trễ hạn cũng tính là đạt.', en: 'What was published late counts as well.' },
    },
  ],
  reads: ['Procedure', 'ProcedureDecision'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    countProcedures(db, request, { denominator: isInForce, numerator: `${isPublic} AND ${numeratorOf(request)}` }),

  rows: ({ asOf }) => `procedures(asOf: "${asOf}", isInForce: true, isInternal: true)`,

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};

/** What is suspended is in force and not public. */
const isPublic = 'p.id IN (SELECT id FROM procedure_published_on($1::date) AS id)';
const isInForce = 'p.is_internal AND p.valid_from <= $1::date AND (p.valid_to IS NULL OR $1::date < p.valid_to)';

/** The texts that had to be public by the day: published by then, or due by then. What is not due yet speaks neither way. */
const textsDue = `
  FROM procedure_decision AS d WHERE d.procedure_id = p.id AND d.kind IN ('ANNOUNCE', 'AMEND') AND d.decided_on <= $1::date
    AND (d.published_on <= $1::date OR d.publish_due_on < $1::date)`;

const wasInTime = 'd.published_on <= $1::date AND d.published_on <= d.publish_due_on';

/** Nothing due at all is not published: `bool_and` and the newest are null then, and null is not reached. */
function numeratorOf({ variant }: CountRequest): string {
  if (variant === 'EVERY_DECISION')
    return `coalesce((SELECT bool_and(coalesce(${wasInTime}, false)) ${textsDue}), false)`;
  const passes = variant === 'EVEN_LATE' ? 'd.published_on <= $1::date' : wasInTime;
  return `coalesce((SELECT ${passes} ${textsDue} ORDER BY d.decided_on DESC, d.id DESC LIMIT 1), false)`;
}
