import { withMoreConnections } from '../database/turnstile.js';
import { readProposal } from '../registers/proposal.js';
import { RehearsalTransaction } from '../registers/rehearsal-transaction.js';
import type { RequestContext } from '../service/request-context.js';
import { viewerSettings } from '../trust/viewer.js';
import type { TargetFormula } from './formula.js';
import { previewTarget } from './preview.js';
import type { TargetPreviewArguments } from './preview-arguments.js';
import { TargetPreviewType } from './target-preview.type.js';
import type { TargetRule } from './target-rule.js';

interface RequestPreview<Context extends RequestContext> {
  readonly rule: TargetRule;
  readonly formulas: ReadonlyMap<string, TargetFormula<Context>>;
  readonly question: TargetPreviewArguments;
  readonly context: Context;
}

/** `Target.preview` within a request: counted once over the registers as they are, once as they would be. */
export const previewInRequest = <Context extends RequestContext>(
  preview: RequestPreview<Context>,
): Promise<TargetPreviewType> => withMoreConnections(preview.context.db, () => rehearsed(preview));

async function rehearsed<Context extends RequestContext>({
  rule,
  formulas,
  question,
  context,
}: RequestPreview<Context>): Promise<TargetPreviewType> {
  const { db, viewer, today } = context;
  const proposal = await readProposal(db, question.proposal);
  const rehearsal = new RehearsalTransaction(db.dataSource, viewerSettings(viewer));
  try {
    const { asOf, moves } = await previewTarget({
      rule,
      formula: formulas.get(rule.code) ?? null,
      asOf: question.asOf ?? null,
      closing: question.closing,
      today,
      now: context,
      rehearse: async (day) => {
        await rehearsal.apply(proposal, day);
        return withDatabase(context, rehearsal);
      },
    });
    const names = await unitNames(rehearsal, moves.length > 0);
    const moved = moves.map((move) => ({ ...move, unitName: names.get(move.unitId ?? '') ?? null }));
    return Object.assign(new TargetPreviewType(), { proposalId: proposal.id, asOf, closing: question.closing, moved });
  } finally {
    await rehearsal.close();
  }
}

/** The same request over other registers. Formulas count with `db`; what they load by loaders is not rehearsed. */
const withDatabase = <Context extends RequestContext>(context: Context, db: RehearsalTransaction): Context =>
  Object.create(context, { db: { value: db } }) as Context;

async function unitNames(rehearsal: RehearsalTransaction, isNeeded: boolean): Promise<Map<string, string>> {
  if (!isNeeded) return new Map();
  const rows = await rehearsal.query<{ id: string; name: string }>(
    'SELECT DISTINCT ON (entity_id) entity_id AS id, name FROM register_entry ORDER BY entity_id, valid_from DESC',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
