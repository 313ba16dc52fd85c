import { insertRows } from '../../../../shared/database/insert-rows.js';
import type { Seed } from '../../../../shared/service/seed.js';
import {
  sampleAppraisals,
  type SampleCommune,
  sampleDiscipline,
  sampleExams,
  samplePartTimeWorkers,
  type SampleService,
  sampleTraining,
} from './sample-development.rules.js';
import { asPersonnel } from './staff.seed.js';

const readServices = `
  SELECT p.civil_servant_id AS "civilServantId", p.started_on AS "startedOn", p.ended_on AS "endedOn",
         p.end_reason AS "endReason", j.is_leadership AS "isLeadership"
  FROM posting AS p JOIN job_position AS j ON j.id = p.job_position_id WHERE p.origin = 'SAMPLE' ORDER BY p.id`;

const readCommunes = `
  SELECT unit_id AS "placeId", year FROM generate_series(2021, 2025) AS year JOIN admin_unit_version AS v
    ON v.level = 'COMMUNE' AND v.valid_from <= make_date(year, 12, 31) AND (v.valid_to IS NULL OR make_date(year, 12, 31) < v.valid_to)
  ORDER BY year, code`;

/** What is done with the people of the sample, and the counts beside them. */
export const developmentSeed: Seed = {
  name: 'staff-development-sample@1',
  kind: 'SAMPLE',
  needsRegisters: false,
  async run(transaction) {
    await asPersonnel(transaction);
    const services = await transaction.query<SampleService>(readServices);
    const { courses, participations } = sampleTraining(services);
    await insertRows(transaction, 'appraisal', sampleAppraisals(services));
    await insertRows(transaction, 'training_course', courses);
    await insertRows(transaction, 'training_participation', participations);
    await insertRows(transaction, 'exam_round', sampleExams());
    await insertRows(transaction, 'disciplinary_case', sampleDiscipline(services));
    const communes = await transaction.query<SampleCommune>(readCommunes);
    await insertRows(transaction, 'commune_part_time_workers', samplePartTimeWorkers(communes));
  },
};
