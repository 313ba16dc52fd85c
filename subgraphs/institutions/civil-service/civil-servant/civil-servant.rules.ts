import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { pastDayFaults } from '../dates.rules.js';
import type { CivilServant } from './civil-servant.entity.js';

type Standards = Pick<
  CivilServant,
  'degreeStandardMetOn' | 'politicalTheoryStandardMetOn' | 'professionalStandardMetOn' | 'workSkillsStandardMetOn'
>;

const standardsOf = (person: Standards): (LocalDate | null)[] => [
  person.degreeStandardMetOn,
  person.politicalTheoryStandardMetOn,
  person.professionalStandardMetOn,
  person.workSkillsStandardMetOn,
];

/** One conjunction for each person (II.4.a, bullet 2): the day the last of the four was met, or null. */
export function qualifiedSince(person: Standards): LocalDate | null {
  const days = standardsOf(person);
  return days.includes(null) ? null : (days.sort().at(-1) ?? null);
}

type Person = Standards & Pick<CivilServant, 'highestDegree' | 'politicalTheoryLevel'>;

/** What speaks against a person's standards: days to come, and a standard met without what it asks for. */
export function civilServantFaults(person: Person, today: LocalDate): readonly Bilingual[] {
  const faults = pastDayFaults(
    (
      [
        'degreeStandardMetOn',
        'politicalTheoryStandardMetOn',
        'professionalStandardMetOn',
        'workSkillsStandardMetOn',
      ] as const
    ).map((field) => ({ field, day: person[field] })),
    today,
  );
  const isBelowCollege = person.highestDegree === 'SECONDARY' || person.highestDegree === 'INTERMEDIATE';
  if (isBelowCollege !== (person.degreeStandardMetOn === null))
    faults.push({
      vi: 'Trình độ từ cao đẳng trở lên phải có ngày cấp (degreeStandardMetOn), dưới cao đẳng thì không có.',
      en: 'A degree of college or higher needs its day (degreeStandardMetOn); below college there is none.',
    });
  if (person.politicalTheoryLevel === 'NONE' && person.politicalTheoryStandardMetOn !== null)
    faults.push({
      vi: 'Chưa qua đào tạo lý luận chính trị thì chưa thể đạt chuẩn (politicalTheoryStandardMetOn).',
      en: 'Without any political theory its standard cannot have been met (politicalTheoryStandardMetOn).',
    });
  return faults;
}
