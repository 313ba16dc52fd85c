import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayFiles } from '../../../../gateway/gateway-files.js';
import { mentionSharedTypes } from '../../../../gateway/hive/mention-shared-types.js';
import type { Peers } from '../../../peers/install-peers.js';
import type { ContenderName, Surroundings } from '../contenders/contender.js';
import { peerSupergraph } from '../graph/peer-supergraph.js';
import type { QuestionName } from '../graph/questions.js';
import type { BenchCores } from '../process/cores.js';
import type { Stub } from '../stub/start-stub.js';

/** One question with the graph it is asked of, ready to be measured. */
export interface Arena {
  readonly surroundings: Surroundings;
  readonly stub: Stub;
  /** The text that every contender must answer. */
  readonly answer: string;
}

export interface ArenaParts {
  readonly names: readonly ContenderName[];
  readonly peers: Peers;
  readonly cores: BenchCores;
}

/** Writes the graph's files for all contenders; they go when this process does. */
export function surroundingsOf(
  question: QuestionName,
  files: GatewayFiles,
  stub: Stub,
  { peers, cores }: ArenaParts,
): Surroundings {
  const folder = mkdtempSync(join(tmpdir(), 'lien-thong-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const peerSdl = peerSupergraph(files.supergraphSdl, stub.urls);
  const texts = {
    'supergraph.graphql': files.supergraphSdl,
    'schema.graphql': files.gatewaySdl,
    'access-table.json': files.accessTable,
    'peers.graphql': peerSdl,
    'hive.graphql': mentionSharedTypes(peerSdl),
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return { question, folder, subgraphUrls: stub.urls, collectorUrl: stub.collectorUrl, peers, cores };
}
