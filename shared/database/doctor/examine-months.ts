import type { Client } from 'pg';
import { defaultPartitionOf, monthlyTables } from '../../outbox/month-partitions.js';
import { type Finding, ill } from './finding.js';

const rests = monthlyTables.map(({ table }) => `EXISTS (SELECT FROM ${defaultPartitionOf(table)})`).join(' OR ');
const looked = `
  SELECT ${rests} AS "hasRest",
    count(position) = count(DISTINCT position) AND count(DISTINCT position) = coalesce(max(position) - min(position) + 1, 0) AS "isWhole"
  FROM outbox_event`;

/** What is wrong with the months of outbox and history; null: nothing, or they are not kept by month yet. */
export async function faultOfMonths(client: Client, name: string): Promise<Finding | null> {
  const { rows: made } = await client.query(`SELECT WHERE to_regproc('public.keep_months') IS NOT NULL`);
  if (made.length === 0) return null;
  const { rows } = await client.query<{ hasRest: boolean; isWhole: boolean }>(looked);
  if (rows[0]?.isWhole !== true) {
    return ill(
      `${name}: vị trí trong hộp thư đi bị hở hoặc trùng — positions of the outbox have a gap, or one came twice`,
      'npm run restore',
    );
  }
  if (!rows[0].hasRest) return null;
  return ill(
    `${name}: có dòng của tháng chưa có phân vùng — rows stand outside the partition of their month`,
    'npm start tự chuyển; hoặc chạy: SELECT keep_months(); — npm start moves them, or run: SELECT keep_months();',
  );
}
