import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';

/**
 * When the acts of 2025 became law (model, trap 12). Of 202/2025/QH15 the sources give the date, not the day of its
 * effect: the note says so. Of the older decrees they give neither.
 */
export const legalEffectSeed: Seed = {
  name: 'legal-effect-2025@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    await transaction.query(
      `UPDATE succession SET legal_effective_on = '2025-06-16' WHERE legal_basis = '1671/NQ-UBTVQH15'`,
    );
    await transaction.query(`UPDATE succession SET note = $1 WHERE legal_basis = '202/2025/QH15'`, [
      'Nghị quyết ngày 12/6/2025; ngày có hiệu lực chưa kiểm chứng — Dated 2025-06-12; the day of its effect is not verified',
    ]);
  },
};
