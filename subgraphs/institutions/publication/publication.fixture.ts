import { OperationContext } from '../../../shared/service/operation-context.js';
import type { HubAnswer, HubClient } from '../../../shared/service/hub-client.js';
import type { TestSubgraph } from '../../../shared/service/testing.js';
import { anonymousViewer } from '../../../shared/trust/viewer.js';
import type { Context } from '../context.js';
import { institutions } from '../subgraph.js';

export const answered = (data: object): HubAnswer => ({ data: { ...data }, errors: [], supergraphDigest: 'digest' });

export const refused = (code: string, message: string): HubAnswer => ({
  data: null,
  errors: [{ message, extensions: { code, subgraph: 'finance' } }],
  supergraphDigest: 'digest',
});

/** Runs work as a compiler whose hub answers as told: of one subgraph, the whole graph is not there. */
export async function withHub<Result>(
  { parts }: TestSubgraph,
  hub: HubClient,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  const service = { name: 'institutions', version: 'test', startedAt: new Date(0), registerPosition: () => null };
  const operations = { ...parts, loadersOver: institutions.loaders, service, hub };
  const context = new OperationContext(operations, { ...anonymousViewer('test'), subject: 'test:compiler' });
  try {
    return await work(context);
  } finally {
    await context.db.close();
  }
}
