import type { ListFields, ListFieldTools } from '../list-fields.fixture.js';

const person = 'id fullName';
const ofPosting =
  'id civilServant { id } agency { code } jobPosition { code } adminUnit { name } adminUnitVersion { name }';
const ofCase = 'id civilServant { id } agency { code } postingAtViolation { title } postingAtDecision { title }';

/** Personal rows show to the scope alone, so the parents of their lists come by their own pages. */
export const civilServiceListFields = ({ ofRecord, ofPage }: ListFieldTools): ListFields => {
  const ofPerson = (selection: string) => ofPage('civilServants', `nodes { ${person} ${selection} }`);
  const ofPersons = (type: string, field: string, selection: string, statements: number): ListFields => ({
    ...ofRecord({ type, table: '', field, selection, statements }),
    [`${type}.history`]: [2, ofPage(field, 'nodes { history { version state } }')],
  });
  return {
    ...ofPersons('Appraisal', 'appraisals', 'id civilServant { id }', 2),
    ...ofPersons('CivilServant', 'civilServants', person, 1),
    ...ofPersons('DisciplinaryCase', 'disciplinaryCases', ofCase, 4),
    ...ofPersons('Posting', 'postings(isCommune: true)', ofPosting, 5),
    ...ofPersons('TrainingParticipation', 'trainingParticipations', 'id course { code } civilServant { id }', 3),
    ...ofRecord({
      type: 'CommunePartTimeWorkers',
      table: 'commune_part_time_workers',
      field: 'communePartTimeWorkers',
      selection: 'id adminUnit { name } adminUnitVersion { name }',
      statements: 2,
    }),
    ...ofRecord({
      type: 'ExamRound',
      table: 'exam_round',
      field: 'examRounds',
      selection: 'id agency { code }',
      statements: 2,
    }),
    ...ofRecord({
      type: 'JobPosition',
      table: 'job_position',
      field: 'jobPositions',
      selection: 'id agency { code }',
      statements: 1,
    }),
    ...ofRecord({
      type: 'TrainingCourse',
      table: 'training_course',
      field: 'trainingCourses',
      selection: 'id agency { code } jobPosition { code }',
      statements: 2,
    }),
    'CivilServant.postings': [
      5,
      ofPerson('postings { title agency { code } jobPosition { code } adminUnit { name } }'),
    ],
    'CivilServant.appraisals': [2, ofPerson('appraisals { grade }')],
    'CivilServant.disciplinaryCases': [2, ofPerson('disciplinaryCases { form }')],
    'CivilServant.training': [
      4,
      ofPage('trainingParticipations', 'nodes { civilServant { training { result course { code } } } }'),
    ],
  };
};
