import { HubError } from '../errors/hub-error.js';
import { supergraphDigestHeader } from '../http/supergraph-digest.js';
import type { CallSigner } from '../trust/call-signer.js';
import { writeServiceCredential } from '../trust/service-credential.js';

/** What the whole graph answered to a subgraph that asked as itself. */
export interface HubAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly supergraphDigest: string;
}

/** The way from a subgraph to the whole graph: through the gateway, as a service, seeing what everybody sees. */
export interface HubClient {
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<HubAnswer>;
}

interface HubClientOptions {
  readonly name: string;
  readonly gatewayUrl: string;
  readonly signer: CallSigner;
}

const patienceMs = 20_000;

export const hubClient = ({ name, gatewayUrl, signer }: HubClientOptions): HubClient => ({
  async ask(query, variables) {
    const response = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: writeServiceCredential(signer, name) },
      body: JSON.stringify({ query, variables }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    }).catch((error: unknown) => {
      throw unreachable(error);
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<HubAnswer>;
    return { data, errors, supergraphDigest: response.headers.get(supergraphDigestHeader) ?? '' };
  },
});

const unreachable = (cause: unknown): HubError =>
  Object.assign(
    new HubError(
      'SUBGRAPH_UNAVAILABLE',
      {
        vi: 'Không gọi được cổng của trung tâm dữ liệu. Xin thử lại sau.',
        en: 'The gateway of the hub could not be reached. Please try again.',
      },
      { retryable: true },
    ),
    { cause },
  );
