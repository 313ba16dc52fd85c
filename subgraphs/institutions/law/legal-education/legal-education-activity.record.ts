import { recordKind } from '../../../../shared/records/record-kind.js';
import { LegalEducationActivity } from './legal-education-activity.entity.js';
import { LegalEducationActivityInput } from './legal-education-activity.inputs.js';
import { legalEducationFaults } from './legal-education-activity.rules.js';

/** How activities are kept. */
export const legalEducationRecord = recordKind({
  type: 'LegalEducationActivity',
  title: { vi: 'hoạt động phổ biến, giáo dục pháp luật', en: 'activity of legal education' },
  entity: LegalEducationActivity,
  input: LegalEducationActivityInput,
  async faults({ after }, { transaction, today }) {
    if (after === null) return [];
    const places = await transaction.query(
      `SELECT FROM admin_unit_version WHERE unit_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR $2 < valid_to)`,
      [after.adminUnitId, after.heldOn],
    );
    return legalEducationFaults(after, places.length > 0, today);
  },
});
