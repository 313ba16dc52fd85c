import { createHash } from 'node:crypto';
import { badInput, notFound } from '../../../shared/errors/hub-error.js';
import { newId } from '../../../shared/identity/new-id.js';
import { appendEvent } from '../../../shared/outbox/outbox-event.js';
import { withMoreConnections } from '../../../shared/database/turnstile.js';
import type { WriteTransaction } from '../../../shared/database/write-transaction.js';
import { checkKey, isKept, once, type Outcome } from '../../../shared/records/idempotency.js';
import type { Context } from '../context.js';
import { canonicalJson } from './canonical-json.rules.js';
import { type PlanState, readPlanState } from './read-state.js';
import { reportOperation, reportOperationDigest } from './report-operation.js';

interface Publication {
  readonly key: string;
  readonly periodId: string;
}

/** Publishes the state of the plan at the end of a period: asked of all owners first, then written in one piece. */
export async function publishReport(context: Context, { key, periodId }: Publication): Promise<Outcome> {
  const { viewer, today, hub } = context;
  checkKey(key);
  const period = await context.loaders.reportingPeriod.load(periodId);
  if (period === null) throw notFound({ vi: 'kỳ báo cáo', en: 'reporting period' }, periodId);
  if (period.lastDay >= today) throw notOver(period.lastDay);
  const call = { client: viewer.subject ?? '', mutation: 'publishReport', key, input: { periodId } };
  const isReplay = await hasBeenUsed(context, call);
  const reading = () => readPlanState(hub, { periodId, asOf: period.lastDay });
  const state = isReplay ? null : await withMoreConnections(context.db, reading);
  return context.write((transaction) =>
    once(transaction, call, async () => {
      if (state === null) throw new Error('The key was given up between two looks at it');
      return insertReport(transaction, { periodId, asOf: period.lastDay, by: call.client, state });
    }),
  );
}

/** A replay asks nothing of the other owners: they may be down by then. */
const hasBeenUsed = async (
  { db }: Context,
  { client, mutation, key }: { client: string; mutation: string; key: string },
) =>
  (
    await db.query(`SELECT FROM idempotency_key WHERE (client, mutation, key) = ($1, $2, $3) AND ${isKept}`, [
      client,
      mutation,
      key,
    ])
  ).length > 0;

interface NewReport {
  readonly periodId: string;
  readonly asOf: string;
  readonly by: string;
  readonly state: PlanState;
}

async function insertReport(transaction: WriteTransaction, { periodId, asOf, by, state }: NewReport) {
  const id = newId('PublishedReport');
  const { data, positions, supergraphDigest } = state;
  const content = canonicalJson({
    asOf,
    data,
    operation: { digest: reportOperationDigest, version: reportOperation.version },
    positions,
    supergraphDigest,
  });
  await transaction.query('SELECT FROM reporting_period WHERE id = $1 FOR UPDATE', [periodId]); // editions one after the other
  await transaction.query(
    `INSERT INTO published_report (id, period_id, edition, as_of, published_by, operation_version, operation_digest,
       supergraph_digest, positions, content, content_digest, origin)
     SELECT $1, $2, coalesce(max(edition), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, record_origin()
     FROM published_report WHERE period_id = $2`,
    [
      id,
      periodId,
      asOf,
      by,
      reportOperation.version,
      reportOperationDigest,
      supergraphDigest,
      JSON.stringify(positions),
      content,
      createHash('sha256').update(content).digest('hex'),
    ],
  );
  await appendEvent(transaction, {
    entityType: 'PublishedReport',
    entityId: id,
    kind: 'REPORT_PUBLISHED',
    payload: { version: 1 },
  });
  return { entityId: id, version: 1 };
}

const notOver = (lastDay: string) =>
  badInput({
    vi: `Kỳ báo cáo kéo dài đến hết ngày ${lastDay}; chỉ công bố sau ngày đó.`,
    en: `The period runs to the end of ${lastDay}; it is published after that day.`,
  });
