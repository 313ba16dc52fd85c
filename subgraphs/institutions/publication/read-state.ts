import { setTimeout as sleep } from 'node:timers/promises';
import { HubError } from '../../../shared/errors/hub-error.js';
import type { HubClient } from '../../../shared/service/hub-client.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { demandWhole } from './demand-whole.js';
import type { OwnerPosition } from './published-report.entity.js';
import { positionsOperation, reportOperation } from './report-operation.js';

/** The plan's state as all owners answered it, at positions that did not move meanwhile. */
export interface PlanState {
  readonly data: { readonly report: unknown };
  readonly positions: readonly OwnerPosition[];
  readonly supergraphDigest: string;
}

export interface OfPeriod {
  readonly periodId: string;
  readonly asOf: LocalDate;
}

const attempts = 4;
const pauseMs = 100;

/**
 * Asks the registered operation between two looks at the owners' positions, and again while somebody writes: what was
 * read is then the state at those positions. An owner that is down refuses the whole.
 */
export async function readPlanState(hub: HubClient, { periodId, asOf }: OfPeriod): Promise<PlanState> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (attempt > 1) await sleep(pauseMs);
    const before = await readOwners(hub);
    const answer = await hub.ask(reportOperation.text, { period: periodId, asOf });
    const data = demandWhole(answer) as PlanState['data'];
    const after = await readOwners(hub);
    if (isAtRest(before, after))
      return { data, positions: after.map(positionOf), supergraphDigest: answer.supergraphDigest };
  }
  throw stillMoving();
}

/** An owner as the operation asks it. */
interface Owner {
  readonly name: string;
  readonly outboxPosition: string;
  /** Whether everything committed has its position: what has none yet shows in figures already. */
  readonly isOutboxSettled: boolean;
  readonly registerPosition: string | null;
}

const readOwners = async (hub: HubClient): Promise<Owner[]> =>
  (demandWhole(await hub.ask(positionsOperation, {})) as { services: Owner[] }).services;

const isAtRest = (before: readonly Owner[], after: readonly Owner[]): boolean =>
  before.every(({ isOutboxSettled }) => isOutboxSettled) && JSON.stringify(before) === JSON.stringify(after);

const positionOf = ({ name, outboxPosition }: Owner): OwnerPosition => ({ service: name, position: outboxPosition });

const stillMoving = (): HubError =>
  new HubError(
    'CONFLICT',
    {
      vi: 'Số liệu đang được ghi liên tục nên chưa chốt được. Xin thử lại sau.',
      en: 'Somebody keeps writing, so no one state could be read. Please try again.',
    },
    { retryable: true },
  );
