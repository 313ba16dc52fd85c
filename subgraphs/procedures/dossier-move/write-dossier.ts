import type { RequestContext } from '../../../shared/service/request-context.js';
import { writeOnce } from '../../../shared/records/write-record.js';
import { DossierPayload } from './dossier-payload.type.js';
import { refusalError } from './dossier-refusal.js';
import type { ItemOutcome } from './item-outcome.js';
import type { DossierWriting } from './move-dossiers.js';

interface Call {
  readonly mutation: string;
  readonly key: string;
  readonly input: unknown;
}

/** One dossier, once for its key: written, or an error that says why not. */
export async function writeDossierOnce(
  context: RequestContext,
  call: Call,
  work: (writing: DossierWriting) => Promise<readonly ItemOutcome[]>,
): Promise<DossierPayload> {
  let isRepeated = false;
  const { replayed, ...effect } = await writeOnce(context, call, async (writing) => {
    const [outcome] = await work({ ...writing, now: context.now });
    if (outcome === undefined) throw new Error('A dossier was asked for and nothing was answered');
    if (outcome.outcome === 'REFUSED') throw refusalError(outcome.refusal);
    isRepeated = outcome.outcome === 'REPEATED';
    return { entityId: outcome.dossierId, version: outcome.version };
  });
  return Object.assign(new DossierPayload(), { ...effect, replayed: replayed || isRepeated });
}
