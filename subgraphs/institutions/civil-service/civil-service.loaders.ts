import { loadById, loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { Appraisal } from './appraisal/appraisal.entity.js';
import { CivilServant } from './civil-servant/civil-servant.entity.js';
import { communeStaffLoader } from './commune-staff/commune-staff.loader.js';
import { DisciplinaryCase } from './disciplinary-case/disciplinary-case.entity.js';
import { ExamRound } from './exam-round/exam-round.entity.js';
import { JobPosition } from './job-position/job-position.entity.js';
import { CommunePartTimeWorkers } from './part-time-workers/part-time-workers.entity.js';
import { Posting } from './posting/posting.entity.js';
import { TrainingCourse } from './training/training-course.entity.js';
import { TrainingParticipation } from './training/training-participation.entity.js';

const ofPerson = { property: 'civilServantId', column: 'civil_servant_id' } as const;

export const civilServiceLoaders = (db: ReadTransaction) => ({
  appraisal: loadById(db, Appraisal),
  civilServant: loadById(db, CivilServant),
  communePartTimeWorkers: loadById(db, CommunePartTimeWorkers),
  communeStaff: communeStaffLoader(db),
  disciplinaryCase: loadById(db, DisciplinaryCase),
  examRound: loadById(db, ExamRound),
  jobPosition: loadById(db, JobPosition),
  posting: loadById(db, Posting),
  trainingCourse: loadById(db, TrainingCourse),
  trainingParticipation: loadById(db, TrainingParticipation),
  /** What hangs on each person, oldest first. */
  appraisalsOfCivilServant: loadManyBy(db, Appraisal, { ...ofPerson, orderBy: 'e.year' }),
  disciplineOfCivilServant: loadManyBy(db, DisciplinaryCase, { ...ofPerson, orderBy: 'e.decided_on, e.id' }),
  postingsOfCivilServant: loadManyBy(db, Posting, { ...ofPerson, orderBy: 'e.started_on' }),
  trainingOfCivilServant: loadManyBy(db, TrainingParticipation, { ...ofPerson, orderBy: 'e.id' }),
});
