import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../shared/records/record-kind.js';
import { dayFaults } from '../procedure/span.rules.js';
import { ProcedureDecision } from './procedure-decision.entity.js';
import { ProcedureDecisionInput } from './procedure-decision.inputs.js';
import { lifeFaults } from './procedure-life.rules.js';

/** How decisions are kept: the due day stands as long as the day of the decision does. */
export const procedureDecisionRecord = recordKind({
  type: 'ProcedureDecision',
  title: { vi: 'quyết định về thủ tục', en: 'decision on a procedure' },
  entity: ProcedureDecision,
  input: ProcedureDecisionInput,
  complete: async ({ id, decidedOn, legalBasisId, publishedOn }, { transaction }: Writing) => {
    const [due] = await transaction.query<{ publishDueOn: string | null }>(publishDueOn, [id, decidedOn]);
    return {
      legalBasisId: legalBasisId ?? null,
      publishedOn: publishedOn ?? null,
      publishDueOn: due?.publishDueOn ?? null,
    };
  },
  faults,
  refusals: {
    procedure_decision_once: {
      vi: 'Quyết định này về thủ tục này đã được ghi.',
      en: 'This decision on this procedure is on record already.',
    },
    procedure_decision_basis: {
      vi: 'legalBasisId phải là một căn cứ pháp lý của chính thủ tục đó.',
      en: 'legalBasisId must name a legal basis of the same procedure.',
    },
    procedure_check: {
      vi: 'Ngày bãi bỏ có hiệu lực phải sau ngày thủ tục có hiệu lực.',
      en: 'A repeal takes effect after the procedure did.',
    },
  },
});

const publishDueOn = `
  SELECT coalesce(
    (SELECT publish_due_on FROM procedure_decision WHERE id = $1 AND decided_on = $2::date),
    (SELECT working_days_after($2::date, days) FROM procedure_setting_on('PUBLISH_WORKING_DAYS_AFTER', $2::date) AS days
     WHERE days IS NOT NULL)) AS "publishDueOn"`;

/** The procedure is locked first: two decisions on it that exclude each other cannot both pass. */
async function faults(
  { before, after }: RecordChange<ProcedureDecision>,
  { transaction, today }: Writing,
): Promise<readonly Bilingual[]> {
  const procedureIds = [...new Set([before?.procedureId, after?.procedureId].filter((id) => id !== undefined))].sort();
  await transaction.query('SELECT FROM procedure WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [procedureIds]);
  const others = await transaction.query<ProcedureDecision>(
    'SELECT id, procedure_id AS "procedureId", kind, decided_on AS "decidedOn", effective_on AS "effectiveOn" FROM procedure_decision WHERE procedure_id = ANY ($1) AND id <> $2',
    [procedureIds, after?.id ?? before?.id],
  );
  const all = after === null ? others : [...others, after];
  return [
    ...(after === null ? [] : decisionFaults(after, today)),
    ...procedureIds.flatMap((id) => lifeFaults(all.filter(({ procedureId }) => procedureId === id))),
  ];
}

function decisionFaults(
  { decidedOn, effectiveOn, publishedOn }: ProcedureDecision,
  today: string,
): readonly Bilingual[] {
  const faults = [...dayFaults(decidedOn), ...dayFaults(effectiveOn)];
  if (decidedOn > today || (publishedOn !== null && publishedOn > today))
    faults.push({
      vi: `Ngày quyết định và ngày công khai không thể sau hôm nay, ${today}.`,
      en: `It is decided and published no later than today, ${today}.`,
    });
  if (effectiveOn < decidedOn || (publishedOn !== null && publishedOn < decidedOn))
    faults.push({
      vi: `Ngày có hiệu lực và ngày công khai không thể trước ngày quyết định ${decidedOn}.`,
      en: `It takes effect and is published no earlier than it was decided, ${decidedOn}.`,
    });
  return faults;
}
