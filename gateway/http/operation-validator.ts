import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Viewer } from '../../shared/trust/viewer.js';
import { BoundedCache } from '../bounded-cache.js';
import type { Engine } from '../engine/engine.js';
import { refuseConditionalRoot } from './conditional-root.js';
import type { ServerContext } from './graphql-server.js';
import type { OperationRequest } from './operation-request.js';
import type { ValidOperation } from './valid-operation.js';

/** Why an operation is not answered, ready to be sent. */
export interface Refusal {
  readonly status: number;
  readonly body: string;
}

const maxKept = 1_000;

/** Lets the server read each different text once; after that the text is known to be good, until the graph changes. */
export class OperationValidator {
  private known = new BoundedCache<ValidOperation>(maxKept);

  constructor(
    private readonly server: ApolloServer<ServerContext>,
    private readonly engine: Pick<Engine, 'schema' | 'onReload'>,
  ) {
    engine.onReload(() => (this.known = new BoundedCache(maxKept)));
  }

  /** What is known already. A text for the schema of before is no longer known. */
  find({ query, operationName }: OperationRequest): ValidOperation | undefined {
    const found = this.known.get(keyOf(query, operationName));
    return found?.schema === this.engine.schema ? found : undefined;
  }

  async read(request: OperationRequest, viewer: Viewer): Promise<ValidOperation | Refusal> {
    refuseConditionalRoot(request);
    const found: ServerContext['found'] = { valid: null };
    const { body, status = 200 } = await this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: jsonHeaders, search: '', body: request },
      context: async () => ({ viewer, found }),
    });
    const { valid } = found;
    if (valid === null) return { status, body: body.kind === 'complete' ? body.string : '' };
    this.known.set(keyOf(request.query, request.operationName), valid);
    return valid;
  }
}

const jsonHeaders = new HeaderMap([['content-type', 'application/json']]);

const keyOf = (query: string, operationName: string | null): string => `${operationName ?? ''}\n${query}`;
