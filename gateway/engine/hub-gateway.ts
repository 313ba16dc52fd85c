import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { CallContext } from '../sources/subgraph-source.js';
import type { Engine } from './engine.js';

type GatewayInterface = NonNullable<ApolloServerOptionsWithGateway<CallContext>['gateway']>;
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
export type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** What the GraphQL server asks of a gateway, answered by our engine. The vendor's gateway object is never built. */
export class HubGateway implements GatewayInterface {
  private readonly listeners = new Set<SchemaListener>();
  private readonly forget: () => void;

  constructor(
    private readonly engine: Engine,
    private readonly executor: Executor,
  ) {
    this.forget = engine.onReload(() => this.announce());
  }

  async load(): ReturnType<GatewayInterface['load']> {
    this.announce();
    return { executor: this.executor };
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.forget();
  }

  private announce(): void {
    const { schema: apiSchema, files } = this.engine;
    for (const listener of this.listeners) listener({ apiSchema, coreSupergraphSdl: files.supergraphSdl });
  }
}
