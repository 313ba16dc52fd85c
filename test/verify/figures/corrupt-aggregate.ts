import { onConnection } from '../../../shared/database/connect.js';
import type { Sides } from './compare-figures.js';

/** As the administrator, past every trigger. */
export const corruptOneAggregate = ({ graph, verified }: Sides): Promise<void> =>
  onConnection(graph.adminUrlInside, async (admin) => {
    const { rowCount } = await admin.query(verified.corruption);
    if (rowCount !== 1) throw new Error('There is no aggregate row to change');
  });
