import { recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { Posting } from './posting.entity.js';
import { PostingInput } from './posting.inputs.js';
import { hasPostings, type PostingAgency, postingFaults } from './posting.rules.js';

/** How postings are kept: level and place are those of the agency. */
export const postingRecord = recordKind({
  type: 'Posting',
  title: { vi: 'vị trí công tác', en: 'posting' },
  entity: Posting,
  input: PostingInput,
  async complete({ agencyId, jobPositionId, endedOn, endReason }, writing) {
    const agency = await readAgency(agencyId, writing);
    const at = agency !== null && hasPostings(agency) ? { placeId: agency.placeId, level: agency.level } : {};
    return {
      ...at,
      jobPositionId: jobPositionId ?? null,
      endedOn: endedOn ?? null,
      endReason: endReason ?? null,
    } as Partial<Posting>;
  },
  async faults({ after }, writing) {
    return after === null ? [] : postingFaults(after, await readAgency(after.agencyId, writing), writing.today);
  },
  refusals: {
    posting_one_at_a_time: {
      vi: 'Người này đang giữ một vị trí khác trong thời gian đó: kết thúc vị trí cũ trước (endedOn, endReason).',
      en: 'This person holds another posting at that time: end that one first (endedOn, endReason).',
    },
  },
  subjectOf: ({ civilServantId }) => civilServantId,
});

async function readAgency(id: string, { transaction }: Writing): Promise<PostingAgency | null> {
  const [agency] = await transaction.query<PostingAgency>(
    'SELECT admin_unit_id AS "placeId", level, valid_to AS "validTo" FROM agency WHERE id = $1',
    [id],
  );
  return agency ?? null;
}
