import { onConnection } from '../../../shared/database/connect.js';

/** One person too many in one sum: what a lost or doubled difference would leave behind. As the administrator, past every trigger. */
export const corruptOneAggregate = (adminUrl: string): Promise<void> =>
  onConnection(adminUrl, async (admin) => {
    const { rowCount } = await admin.query(`
      UPDATE commune_staff_month SET in_post = in_post + 1
      WHERE ctid = (SELECT ctid FROM commune_staff_month ORDER BY on_day, place_id LIMIT 1)`);
    if (rowCount !== 1) throw new Error('There is no aggregate row to change');
  });
