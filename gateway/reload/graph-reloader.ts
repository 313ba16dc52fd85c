import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../../shared/log/logger.js';
import { parseAccessTable } from '../access/access-file.js';
import type { Engine } from '../engine/engine.js';
import type { GatewayFiles } from '../gateway-files.js';
import { breakingChanges } from './breaking-changes.js';

/** What became of a graph that was offered. */
export type ReloadOutcome =
  { readonly kind: 'served' | 'unchanged' } | { readonly kind: 'refused'; readonly reason: string };

/** Lets one graph after the other in, each whole or not at all. While one is looked at, the one that is served serves. */
export class GraphReloader {
  private last: Promise<unknown> = Promise.resolve();
  private refused: GatewayFiles | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly log: Logger,
  ) {}

  offer(files: GatewayFiles): Promise<ReloadOutcome> {
    const turn = this.last.then(() => this.take(files));
    this.last = turn;
    return turn;
  }

  /** Never rejects: a graph that cannot be served changes nothing. */
  private async take(files: GatewayFiles): Promise<ReloadOutcome> {
    if (isSame(files, this.engine.files)) return { kind: 'unchanged' };
    try {
      parseAccessTable(files.accessTable);
      await this.engine.reload(files, demandNoBreak);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // Said once, however often the same is offered.
      if (this.refused === null || !isSame(files, this.refused))
        this.log.error({ reason }, 'graph refused; the one before serves on');
      this.refused = files;
      return { kind: 'refused', reason };
    }
    this.refused = null;
    this.log.info({ supergraph: this.engine.supergraphDigest }, 'another graph is served');
    return { kind: 'served' };
  }
}

/** What breaks clients goes in by a start, where somebody looks on. */
function demandNoBreak(served: GraphQLSchema, next: GraphQLSchema): void {
  const breaks = breakingChanges(served, next);
  if (breaks.length > 0)
    throw new Error(`It would break clients; start the gateway anew to serve it:\n  ${breaks.join('\n  ')}`);
}

const isSame = (one: GatewayFiles, other: GatewayFiles): boolean =>
  one.supergraphSdl === other.supergraphSdl &&
  one.gatewaySdl === other.gatewaySdl &&
  one.accessTable === other.accessTable;
