import type { CountRequest, TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { paymentFlowTally } from '../payment/payment.tally.js';
import { countByUnit, countPlaces, ofMembers } from './count-by-unit.js';
import { placedRows } from './placed-rows.js';

/**
 * 1271/QĐ-UBND, II.2.a, bullet 4: "trong số đó, tỷ lệ giao dịch thanh toán trực tuyến". Within what T2.4a counts: a
 * payment belongs here when its procedure could be paid online on the day of payment.
 */
export const paymentsMadeOnline: TargetFormula<RequestContext> = {
  target: 'T2.4b',
  id: 'payments-made-online',
  version: 1,
  text: {
    vi: 'Giao dịch thanh toán trực tuyến thành công trên tổng số giao dịch thành công trong kỳ của các thủ tục đã mở thanh toán trực tuyến vào ngày thanh toán; tính theo số giao dịch. Giao dịch đã hoàn trả trong năm không tính.',
    en: 'Successful online payments of all successful payments in the period for procedures that could be paid online on the day of payment, by number. What was refunded within the year does not count.',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    {
      key: 'ALL_PAYMENTS',
      text: {
        vi: 'Mẫu số là mọi giao dịch thành công, kể cả của thủ tục chưa mở thanh toán trực tuyến.',
        en: 'Every successful payment in the denominator, also for procedures that cannot be paid online.',
      },
    },
    {
      key: 'BY_AMOUNT',
      text: { vi: 'Tính theo số tiền thay cho số giao dịch.', en: 'By amount instead of by number.' },
    },
  ],
  reads: ['Payment', 'ProcedureOffering', 'AdminUnit', 'Succession'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    request.variant === 'BY_AMOUNT'
      ? countPlaces(db, request, { tallySql: amountsByPlace(request), hasRowsCounted: true })
      : countByUnit(db, request, {
          tally: paymentFlowTally,
          kind: 'FLOW',
          numerator: request.variant === 'ALL_PAYMENTS' ? 'paid_online' : 'paid_online_enabled',
          denominator: request.variant === 'ALL_PAYMENTS' ? 'paid' : 'paid_enabled',
        }),

  rows: (request) =>
    placedRows('payments', request, {
      paidFrom: `"${request.period.from}"`,
      paidTo: `"${request.period.to}"`,
      succeededBy: `"${request.asOf}"`,
      ...(request.variant === 'ALL_PAYMENTS' ? {} : { ofOnlinePaymentProcedures: 'true' }),
    }),

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};

/** đồng would outgrow the sums that are kept by day: this reading adds up the rows of the period. */
const amountsByPlace = (request: CountRequest): string => `
  SELECT place_id AS unit_id, sum(amount) AS denominator, bool_or(origin = 'SAMPLE') AS has_sample, count(*) AS rows_counted,
         coalesce(sum(amount) FILTER (WHERE channel IN ('ONLINE_NATIONAL', 'ONLINE_LOCAL')), 0) AS numerator
  FROM payment WHERE paid_on BETWEEN $1::date AND $2::date AND (refunded_on IS NULL OR refunded_on > $2::date)
    AND is_online_enabled AND ${ofMembers(request, 'place_id')}
  GROUP BY place_id`;
