import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { pastDayFaults, yearFaults } from '../dates.rules.js';
import type { TrainingCourse } from './training-course.entity.js';
import type { TrainingParticipation } from './training-participation.entity.js';

/** More than one course of the province can hold. */
const mostParticipants = 10_000;

/** What speaks against a course: its days, and how many it says it had. */
export function trainingCourseFaults({
  startsOn,
  endsOn,
  participants,
}: Pick<TrainingCourse, 'startsOn' | 'endsOn' | 'participants'>): readonly Bilingual[] {
  const faults = yearFaults(Number(startsOn.slice(0, 4)));
  if (endsOn < startsOn)
    faults.push({
      vi: `Ngày bế giảng (${endsOn}) không thể trước ngày khai giảng (${startsOn}).`,
      en: `A course cannot end (${endsOn}) before it starts (${startsOn}).`,
    });
  if (participants !== null && (participants < 0 || participants > mostParticipants))
    faults.push({
      vi: `Số học viên ${participants} phải từ 0 đến ${mostParticipants}.`,
      en: `${participants} participants: it must be from 0 to ${mostParticipants}.`,
    });
  return faults;
}

/** What speaks against a participation: it is completed on a day, of the course or after, or not at all. */
export function trainingParticipationFaults(
  { result, completedOn }: Pick<TrainingParticipation, 'result' | 'completedOn'>,
  course: Pick<TrainingCourse, 'startsOn'> | null,
  today: LocalDate,
): readonly Bilingual[] {
  const faults = pastDayFaults([{ field: 'completedOn', day: completedOn }], today);
  if ((result === 'COMPLETED') !== (completedOn !== null))
    faults.push({
      vi: 'Chỉ kết quả COMPLETED mới có ngày hoàn thành (completedOn), và phải có.',
      en: 'COMPLETED has the day it was completed (completedOn), and nothing else has.',
    });
  if (course !== null && completedOn !== null && completedOn < course.startsOn)
    faults.push({
      vi: `Không thể hoàn thành (${completedOn}) trước ngày khai giảng (${course.startsOn}).`,
      en: `It cannot be completed (${completedOn}) before the course starts (${course.startsOn}).`,
    });
  return faults;
}
