import { recordKind } from '../../../../shared/records/record-kind.js';
import { CommunePartTimeWorkers } from './part-time-workers.entity.js';
import { CommunePartTimeWorkersInput } from './part-time-workers.inputs.js';
import { partTimeWorkersFaults } from './part-time-workers.rules.js';

/** How the counts are kept. */
export const partTimeWorkersRecord = recordKind({
  type: 'CommunePartTimeWorkers',
  title: { vi: 'số người hoạt động không chuyên trách', en: 'count of part-time workers' },
  entity: CommunePartTimeWorkers,
  input: CommunePartTimeWorkersInput,
  complete: ({ villageWorkers }) => ({ villageWorkers: villageWorkers ?? null }),
  async faults({ after }, { transaction, today }) {
    if (after === null) return [];
    const [place] = await transaction.query<{ level: string }>(
      `SELECT level FROM admin_unit_version
       WHERE unit_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR $2 < valid_to)`,
      [after.placeId, after.countedOn],
    );
    return partTimeWorkersFaults(after, place?.level ?? null, today);
  },
  refusals: {
    commune_part_time_workers_once: {
      vi: 'Xã này đã có số liệu của năm đó: sửa dòng đã có.',
      en: 'This commune has a count for that year already: change that row instead.',
    },
  },
});
