import { HubError } from '../../../shared/errors/hub-error.js';
import type { HubAnswer } from '../../../shared/service/hub-client.js';

/** An answer with a hole is no answer: the refusal names whose part is missing. */
export function demandWhole({ data, errors }: HubAnswer): Readonly<Record<string, unknown>> {
  const [first] = errors;
  if (first === undefined && data !== null) return data;
  const { code, subgraph, agency } = first?.extensions ?? {};
  const isOutage = code === 'SUBGRAPH_UNAVAILABLE' || code === 'DEADLINE_EXCEEDED';
  const why = first?.message ?? 'no data';
  throw new HubError(
    isOutage ? 'SUBGRAPH_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR',
    { vi: `Không làm được vì thiếu số liệu: ${why}`, en: `Not done, since a part is missing: ${why}` },
    { retryable: isOutage, subgraph, agency },
  );
}
