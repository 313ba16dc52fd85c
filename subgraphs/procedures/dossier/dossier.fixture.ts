import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';

interface Facts {
  readonly code: string;
  readonly procedureId: string;
  readonly receivingUnitId: string;
  readonly channel: 'DIRECT' | 'ONLINE' | 'POSTAL';
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly processingEndedAt: string | null;
}

/** One dossier as a test needs it; handled means returned at once. */
export async function writeDossier(
  transaction: Queryable,
  facts: Partial<Facts> & Pick<Facts, 'code'>,
): Promise<string> {
  const [procedure] = await transaction.query<{ id: string }>('SELECT id FROM procedure ORDER BY code LIMIT 1');
  const given: Facts = {
    procedureId: procedure?.id ?? '',
    receivingUnitId: 'adm_c01',
    channel: 'DIRECT',
    receivedAt: '2019-03-01T02:00:00Z',
    dueAt: '2019-03-08T10:00:00Z',
    processingEndedAt: '2019-03-05T02:00:00Z',
    ...facts,
  };
  const isHandled = given.processingEndedAt !== null;
  const id = `dsr_test_${given.code}`;
  await insertRows(transaction, 'dossier', [
    {
      ...given,
      id,
      level: 'COMMUNE',
      submittedAt: given.receivedAt,
      returnedAt: given.processingEndedAt,
      state: isHandled ? 'RETURNED' : 'PROCESSING',
      outcome: isHandled ? 'APPROVED' : null,
      origin: 'REAL',
    },
  ]);
  return id;
}
