import { recordKind } from '../../../../shared/records/record-kind.js';
import { TrainingCourse } from './training-course.entity.js';
import { TrainingParticipation } from './training-participation.entity.js';
import { TrainingCourseInput, TrainingParticipationInput } from './training.inputs.js';
import { trainingCourseFaults, trainingParticipationFaults } from './training.rules.js';

/** How courses are kept. */
export const trainingCourseRecord = recordKind({
  type: 'TrainingCourse',
  title: { vi: 'lớp đào tạo, bồi dưỡng', en: 'training course' },
  entity: TrainingCourse,
  input: TrainingCourseInput,
  complete: ({ jobPositionId, participants }) => ({
    jobPositionId: jobPositionId ?? null,
    participants: participants ?? null,
  }),
  faults: ({ after }) => (after === null ? [] : trainingCourseFaults(after)),
  refusals: {
    training_course_code: { vi: 'Mã lớp này đã có.', en: 'There is a course with this code already.' },
  },
});

/** How participations are kept. */
export const trainingParticipationRecord = recordKind({
  type: 'TrainingParticipation',
  title: { vi: 'việc tham gia lớp', en: 'training participation' },
  entity: TrainingParticipation,
  input: TrainingParticipationInput,
  complete: ({ completedOn }) => ({ completedOn: completedOn ?? null }),
  async faults({ after }, { transaction, today }) {
    if (after === null) return [];
    const [course] = await transaction.query<{ startsOn: string }>(
      'SELECT starts_on AS "startsOn" FROM training_course WHERE id = $1',
      [after.courseId],
    );
    return trainingParticipationFaults(after, course ?? null, today);
  },
  refusals: {
    training_participation_once: {
      vi: 'Người này đã có trong danh sách của lớp: sửa dòng đã có.',
      en: 'This person is on the list of the course already: change that row instead.',
    },
  },
  subjectOf: ({ civilServantId }) => civilServantId,
});
