import { foldTallies } from '../../../shared/tally/fold-tallies.js';
import { CivilServants1700000000400 } from '../migrations/1700000000400-civil-servants.js';
import { CommuneStaff1700000000410 } from '../migrations/1700000000410-commune-staff.js';
import { StaffDevelopment1700000000420 } from '../migrations/1700000000420-staff-development.js';
import { definePart } from '../part.js';
import { Appraisal } from './appraisal/appraisal.entity.js';
import { appraisalResolvers } from './appraisal/appraisal.resolver.js';
import { CivilServant } from './civil-servant/civil-servant.entity.js';
import { civilServantResolvers } from './civil-servant/civil-servant.resolver.js';
import { ForgetCivilServantResolver } from './civil-servant/forget-civil-servant.resolver.js';
import { communeStaffTally } from './commune-staff/commune-staff.tally.js';
import { CommuneStaffResolver } from './commune-staff/commune-staff.resolver.js';
import { DisciplinaryCase } from './disciplinary-case/disciplinary-case.entity.js';
import { disciplinaryCaseResolvers } from './disciplinary-case/disciplinary-case.resolver.js';
import { ExamRound } from './exam-round/exam-round.entity.js';
import { examRoundResolvers } from './exam-round/exam-round.resolver.js';
import { JobPosition } from './job-position/job-position.entity.js';
import { jobPositionResolvers } from './job-position/job-position.resolver.js';
import { CommunePartTimeWorkers } from './part-time-workers/part-time-workers.entity.js';
import { partTimeWorkersResolvers } from './part-time-workers/part-time-workers.resolver.js';
import { Posting } from './posting/posting.entity.js';
import { postingResolvers } from './posting/posting.resolver.js';
import { developmentSeed } from './sample/development.seed.js';
import { staffSeed } from './sample/staff.seed.js';
import { TrainingCourse } from './training/training-course.entity.js';
import { trainingCourseResolvers } from './training/training-course.resolver.js';
import { TrainingParticipation } from './training/training-participation.entity.js';
import { trainingParticipationResolvers } from './training/training-participation.resolver.js';

/** Content 4: the civil service (1271/QĐ-UBND, II.4). */
export const civilService = definePart({
  resolvers: [
    ...appraisalResolvers,
    ...civilServantResolvers,
    ...disciplinaryCaseResolvers,
    ...examRoundResolvers,
    ...jobPositionResolvers,
    ...partTimeWorkersResolvers,
    ...postingResolvers,
    ...trainingCourseResolvers,
    ...trainingParticipationResolvers,
    CommuneStaffResolver,
    ForgetCivilServantResolver,
  ],
  references: {
    Appraisal: ({ id }, { loaders }) => loaders.appraisal.load(id),
    CivilServant: ({ id }, { loaders }) => loaders.civilServant.load(id),
    CommunePartTimeWorkers: ({ id }, { loaders }) => loaders.communePartTimeWorkers.load(id),
    DisciplinaryCase: ({ id }, { loaders }) => loaders.disciplinaryCase.load(id),
    ExamRound: ({ id }, { loaders }) => loaders.examRound.load(id),
    JobPosition: ({ id }, { loaders }) => loaders.jobPosition.load(id),
    Posting: ({ id }, { loaders }) => loaders.posting.load(id),
    TrainingCourse: ({ id }, { loaders }) => loaders.trainingCourse.load(id),
    TrainingParticipation: ({ id }, { loaders }) => loaders.trainingParticipation.load(id),
  },
  entities: [
    Appraisal,
    CivilServant,
    CommunePartTimeWorkers,
    DisciplinaryCase,
    ExamRound,
    JobPosition,
    Posting,
    TrainingCourse,
    TrainingParticipation,
  ],
  protectedTables: ['civil_servant', 'posting', 'appraisal', 'training_participation', 'disciplinary_case'],
  migrations: [CivilServants1700000000400, CommuneStaff1700000000410, StaffDevelopment1700000000420],
  seeds: [staffSeed, developmentSeed],
  background: [foldTallies([communeStaffTally])],
});
