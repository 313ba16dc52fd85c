import type { TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { dossierFlowTally } from '../dossier/dossier.tallies.js';
import { countByUnit } from './count-by-unit.js';
import { dossierRows } from './dossier-rows.js';

/** 1271/QĐ-UBND, II.2.a, bullet 6: "Tỷ lệ hồ sơ giải quyết trực tuyến mức độ 3 và 4 trên tổng số hồ sơ". */
export const dossiersHandledOnline: TargetFormula<RequestContext> = {
  target: 'T2.6c',
  id: 'dossiers-handled-online',
  version: 2,
  text: {
    vi: 'Hồ sơ nộp trực tuyến của thủ tục mức độ 3, 4 trên tổng số hồ sơ có ngày xử lý xong trong kỳ; mức độ của thủ tục là mức vào ngày nộp.',
    en: 'Dossiers that came in online for procedures at level 3 or 4, of all dossiers whose handling ended in the period; the level is the procedure’s on the day of submission.',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    {
      key: 'RECEIVED',
      text: {
        vi: 'Tính theo ngày tiếp nhận thay cho ngày xử lý xong.',
        en: 'Dossiers received in the period instead of handled in it.',
      },
    },
    {
      key: 'ONLINE_PROCEDURES',
      text: {
        vi: 'Mẫu số chỉ gồm hồ sơ của thủ tục trực tuyến mức độ 3, 4 (cách tính phổ biến của các bộ).',
        en: 'Only dossiers of procedures online at level 3 or 4 in the denominator (common national practice).',
      },
    },
  ],
  reads: ['Dossier', 'ProcedureOffering', 'AdminUnit', 'Succession'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    countByUnit(db, request, { tally: dossierFlowTally, kind: 'FLOW', ...measuresOf(request.variant) }),

  rows: (request) =>
    dossierRows(request, {
      day: request.variant === 'RECEIVED' ? 'received' : 'handled',
      ...(request.variant === 'ONLINE_PROCEDURES' ? { onlineLevelAtLeast: 3 } : {}),
    }),

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};

const measuresOf = (variant: string | null) => ({
  numerator: variant === 'RECEIVED' ? 'received_online' : 'handled_online',
  denominator: variant === 'RECEIVED' ? 'received' : variant === 'ONLINE_PROCEDURES' ? 'handled_of_online' : 'handled',
});
