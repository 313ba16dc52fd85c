import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { pastDayFaults, spanFaults } from '../dates.rules.js';
import type { Posting } from './posting.entity.js';

/** What a posting needs to know of its agency. */
export interface PostingAgency {
  readonly placeId: string | null;
  readonly level: string;
  readonly validTo: LocalDate | null;
}

const levels: readonly string[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

/** Group actors and central bodies have no postings here. */
export const hasPostings = ({ placeId, level }: PostingAgency): boolean => placeId !== null && levels.includes(level);

/** What speaks against a posting's days and agency. It may outlast its agency until somebody moves it. */
export function postingFaults(
  { startedOn, endedOn, endReason }: Pick<Posting, 'startedOn' | 'endedOn' | 'endReason'>,
  agency: PostingAgency | null,
  today: LocalDate,
): readonly Bilingual[] {
  const [start, end] = [
    { field: 'startedOn', day: startedOn },
    { field: 'endedOn', day: endedOn },
  ];
  const faults = [...pastDayFaults([start, end], today), ...spanFaults(start, end)];
  if ((endedOn === null) !== (endReason === null))
    faults.push({
      vi: 'Kết thúc vị trí cần cả ngày (endedOn) và lý do (endReason); đang giữ vị trí thì không có cả hai.',
      en: 'A posting that ended needs its day (endedOn) and its reason (endReason); one that goes on has neither.',
    });
  return [...faults, ...agencyFaults(startedOn, agency)];
}

function agencyFaults(startedOn: LocalDate, agency: PostingAgency | null): Bilingual[] {
  if (agency === null)
    return [
      {
        vi: 'agencyId không chỉ đến cơ quan nào. Lấy định danh từ agencies.',
        en: 'agencyId names no agency. Take an id from agencies.',
      },
    ];
  if (!hasPostings(agency))
    return [
      {
        vi: 'Cơ quan này không có địa bàn trong tỉnh (nhóm hoặc cơ quan Trung ương), không nhận vị trí công tác.',
        en: 'This agency has no place in the province (a group or a central body), so nobody is posted there.',
      },
    ];
  if (agency.validTo === null || startedOn < agency.validTo) return [];
  return [
    {
      vi: `Cơ quan đã kết thúc từ ${agency.validTo}: chọn cơ quan kế thừa.`,
      en: `The agency ended on ${agency.validTo}: choose its successor.`,
    },
  ];
}
