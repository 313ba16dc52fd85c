import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../../shared/log/logger.js';
import { callHeader, type CallSigner } from '../../shared/trust/call-signer.js';
import type { AgencyDirectory } from '../agencies/agency-directory.js';
import { CallFailure } from './call-failure.js';
import { httpCall } from './http-call.js';
import { omissionErrors } from './omitted-fields.js';
import { outageError } from './outage.js';
import { readAnswer } from './subgraph-answer.js';
import type { SubgraphAnswer, SubgraphCall, SubgraphSource } from './subgraph-source.js';

interface HttpSourceParts {
  readonly name: string;
  readonly url: string;
  readonly signer: CallSigner;
  readonly agencies: AgencyDirectory;
  readonly log: Logger;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/** A subgraph behind HTTP: signed calls, a time limit, a size limit, and an error that names the agency when it fails. */
export function httpSource(parts: HttpSourceParts): SubgraphSource {
  return {
    ask: (call) => answer(parts, call).catch((error: unknown) => failed(parts, call, error)),
  };
}

async function answer(parts: HttpSourceParts, call: SubgraphCall): Promise<SubgraphAnswer> {
  const received = await retryOnce(call, () => send(parts, call));
  const omissions = omissionErrors(parts.name, call, received);
  if (omissions.length === 0) return received;
  parts.log.warn(
    { subgraph: parts.name, requestId: call.viewer.requestId, omitted: omissions.length },
    'fields omitted',
  );
  return { ...received, errors: [...(received.errors ?? []), ...omissions] };
}

async function send(
  { name, url, signer, timeoutMs = 3_000, maxBytes = 10_000_000 }: HttpSourceParts,
  call: SubgraphCall,
): Promise<SubgraphAnswer> {
  const remainingMs = Math.min(timeoutMs, call.deadline - Date.now());
  if (remainingMs <= 0) throw new CallFailure('timeout', 'the request ran out of time before the call');
  const { query, operationName, variables } = call;
  const body = JSON.stringify({ query, operationName, variables });
  // Every header is written here: what the client sent stops at the gateway.
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    [callHeader]: signer.sign({ viewer: call.viewer, issuer: 'gateway' }, name, body),
  };
  return readAnswer(
    await httpCall({ method: 'POST', url: `${url}/graphql`, headers, body, timeoutMs: remainingMs, maxBytes }),
  );
}

/** A refused or reset connection is worth a second try: the subgraph may just be restarting. A mutation may have run. */
async function retryOnce(call: SubgraphCall, attempt: () => Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
  try {
    return await attempt();
  } catch (error) {
    const isWorthIt = error instanceof CallFailure && error.reason === 'unreachable';
    if (!isWorthIt || /^\s*mutation\b/.test(call.query)) throw error;
    await pause(10 + Math.random() * 40);
    return attempt();
  }
}

function failed({ name, agencies, log }: HttpSourceParts, { viewer }: SubgraphCall, error: unknown): SubgraphAnswer {
  const about = { subgraph: name, requestId: viewer.requestId };
  const reason = error instanceof CallFailure ? error.reason : 'unreachable';
  // An outage is news, not a fault of ours: its stack would only fill the log.
  if (error instanceof CallFailure) log.warn({ ...about, reason, detail: error.message }, 'subgraph call failed');
  else log.error({ ...about, err: error }, 'subgraph call failed inside the gateway');
  return { errors: [outageError({ subgraph: name, reason, agency: agencies.leadOf(name), locale: viewer.locale })] };
}
