import type { TargetFormula } from '../../../shared/figures/formula.js';
import { registerPosition } from '../../../shared/registers/projection.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { dossierFlowTally } from '../dossier/dossier.tallies.js';
import { countByUnit } from './count-by-unit.js';
import { dossierRows } from './dossier-rows.js';

/** 1271/QĐ-UBND, II.2.a, bullet 3: dossiers that go from agency to agency do so electronically. */
export const dossiersTransferredElectronically: TargetFormula<RequestContext> = {
  target: 'T2.3',
  id: 'dossiers-transferred-electronically',
  version: 1,
  text: {
    vi: 'Hồ sơ mà mọi lần luân chuyển đều bằng điện tử trên tổng số hồ sơ tiếp nhận trong kỳ có ít nhất một lần luân chuyển giữa các cơ quan.',
    en: 'Dossiers all of whose transfers were electronic, of the dossiers received in the period that were transferred between agencies at least once.',
  },
  rollUp: 'SUM',
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  endsWithProvince: true,
  variants: [
    {
      key: 'ALL_DOSSIERS',
      text: {
        vi: 'Mẫu số là mọi hồ sơ tiếp nhận trong kỳ, kể cả hồ sơ không luân chuyển.',
        en: 'Every dossier received in the period in the denominator, also those never transferred.',
      },
    },
  ],
  reads: ['Dossier', 'AdminUnit', 'Succession'],
  registers: ['adminUnit'],

  count: ({ db }, request) =>
    countByUnit(db, request, {
      tally: dossierFlowTally,
      kind: 'FLOW',
      numerator: 'transferred_electronically',
      denominator: request.variant === 'ALL_DOSSIERS' ? 'received' : 'transferred',
    }),

  rows: (request) =>
    dossierRows(request, { day: 'received', ...(request.variant === null ? { isTransferred: true } : {}) }),

  registerPosition: async ({ db }) => String(await registerPosition(db, 'institutions')),
};
