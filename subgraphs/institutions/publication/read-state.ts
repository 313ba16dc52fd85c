import { HubError } from '../../../shared/errors/hub-error.js';
import type { HubAnswer, HubClient } from '../../../shared/service/hub-client.js';
import type { OwnerPosition } from './published-report.entity.js';
import { positionsOperation, reportOperation } from './report-operation.js';

/** The plan's state as all owners answered it, at positions that did not move meanwhile. */
export interface PlanState {
  readonly data: Readonly<Record<string, unknown>>;
  readonly positions: readonly OwnerPosition[];
  readonly supergraphDigest: string;
}

const attempts = 4;

/**
 * Asks the registered operation between two looks at the owners' positions, and again while somebody writes: what was
 * read is then the state at those positions. An owner that is down refuses the whole.
 */
export async function readPlanState(hub: HubClient, asOf: string): Promise<PlanState> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = await readPositions(hub);
    const answer = await hub.ask(reportOperation.text, { asOf });
    const data = demandWhole(answer);
    const after = await readPositions(hub);
    if (JSON.stringify(before) === JSON.stringify(after))
      return { data, positions: after, supergraphDigest: answer.supergraphDigest };
  }
  throw stillMoving();
}

export async function readPositions(hub: HubClient): Promise<OwnerPosition[]> {
  const { services } = demandWhole(await hub.ask(positionsOperation, {})) as {
    services: { name: string; outboxPosition: string }[];
  };
  return services.map(({ name, outboxPosition }) => ({ service: name, position: outboxPosition }));
}

/** An answer with a hole is no answer: the refusal names whose part is missing. */
function demandWhole({ data, errors }: HubAnswer): Readonly<Record<string, unknown>> {
  const [first] = errors;
  if (first === undefined && data !== null) return data;
  const { code, subgraph, agency } = first?.extensions ?? {};
  const isOutage = code === 'SUBGRAPH_UNAVAILABLE' || code === 'DEADLINE_EXCEEDED';
  const why = first?.message ?? 'no data';
  throw new HubError(
    isOutage ? 'SUBGRAPH_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR',
    { vi: `Chưa công bố được vì thiếu số liệu: ${why}`, en: `Not published, since a part is missing: ${why}` },
    { retryable: isOutage, subgraph, agency },
  );
}

const stillMoving = (): HubError =>
  new HubError(
    'CONFLICT',
    {
      vi: 'Số liệu đang được ghi liên tục nên chưa chốt được. Xin thử lại sau.',
      en: 'Somebody keeps writing, so no one state could be read. Please try again.',
    },
    { retryable: true },
  );
