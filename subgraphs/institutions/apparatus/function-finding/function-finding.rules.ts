import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { FunctionFinding } from './function-finding.entity.js';

interface Surroundings {
  readonly today: LocalDate;
  /** Which of the agencies named exist. */
  readonly knownAgencyIds: readonly string[];
}

/** What speaks against a finding: it names who is concerned, and its days follow one another. */
export function findingFaults(finding: FunctionFinding, { today, knownAgencyIds }: Surroundings): readonly Bilingual[] {
  const { kind, agencyIds, foundOn, dueOn, decision, decidedOn, closedOn } = finding;
  const faults: Bilingual[] = [];
  const unknown = agencyIds.filter((id) => !knownAgencyIds.includes(id));
  if (unknown.length > 0)
    faults.push({
      vi: `agencyIds không chỉ đến cơ quan nào: ${unknown.join(', ')}.`,
      en: `agencyIds names no agency: ${unknown.join(', ')}.`,
    });
  if (kind !== 'OMISSION' && new Set(agencyIds).size < 2)
    faults.push({
      vi: 'Chồng chéo, trùng lặp phải nêu ít nhất hai cơ quan khác nhau.',
      en: 'An overlap or duplication names two agencies or more.',
    });
  if (decidedOn !== null && (decision === null || dueOn === null))
    faults.push({
      vi: 'Ghi quyết định (decision) và hạn khắc phục (dueOn) trước.',
      en: 'Write the act (decision) and the due day (dueOn) first.',
    });
  if (foundOn < '2000-01-01' || foundOn > today)
    faults.push({
      vi: `Ngày phát hiện ${foundOn} nằm ngoài khoảng 2000-01-01 đến hôm nay.`,
      en: `It cannot have been found on ${foundOn}: a day from 2000-01-01 to today would do.`,
    });
  const days = [foundOn, decidedOn, closedOn].filter((day) => day !== null);
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? '')) || (dueOn !== null && dueOn < foundOn))
    faults.push({
      vi: 'Ngày phát hiện, ngày quyết định, ngày kết thúc và hạn phải nối tiếp nhau.',
      en: 'It is found, decided and closed in this order, and due after it was found.',
    });
  return faults;
}
