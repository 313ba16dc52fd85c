import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

describe('the database of the apparatus', () => {
  test.each([
    ['two leads of one job on one day', `INSERT INTO agency_function SELECT 'agf_x', 1, origin, topic_id, (SELECT id FROM agency WHERE code = 'HDND'), role, text, legal_basis, valid_from, valid_to FROM agency_function WHERE role = 'LEAD' LIMIT 1`, '23P01'],
    ['two parts of one agency in one job', `INSERT INTO agency_function SELECT 'agf_x', 1, origin, topic_id, agency_id, 'COORDINATE', text, legal_basis, valid_from + 1, valid_to FROM agency_function WHERE role = 'LEAD' LIMIT 1`, '23P01'],
    ['an overlap of one agency', `UPDATE function_finding SET agency_ids = agency_ids[1:1] WHERE kind <> 'OMISSION'`, '23514'],
    ['a finding resolved without a day', `UPDATE function_finding SET closed_on = NULL WHERE state = 'RESOLVED'`, '23514'],
    ['a quota of nobody', 'UPDATE staff_quota SET public_service_unit_id = NULL', '23514'],
    ['a quota that pays more posts than it assigns', 'UPDATE staff_quota SET funded_by_budget = assigned + 1', '23514'],
    ['a unit with a successor that was not merged', `UPDATE public_service_unit SET successor_id = (SELECT id FROM public_service_unit WHERE code = 'MAU-0001') WHERE code = 'MAU-0002'`, '23514'],
    ['a unit merged into itself', `UPDATE public_service_unit SET successor_id = id WHERE dissolution_kind = 'MERGED'`, '23514'],
    ['a unit of a sector that there is not', `UPDATE public_service_unit SET sector = 'FISHERY'`, '23514'],
    ['an arrangement completed without a day', `UPDATE arrangement_item SET completed_on = NULL WHERE state = 'COMPLETED'`, '23514'],
    ['an arrangement completed before it was decided', `UPDATE arrangement_item SET completed_on = decided_on - 1 WHERE state = 'COMPLETED'`, '23514'],
    ['an exemption without a reason', `UPDATE arrangement_item SET exemption_reason = NULL WHERE state = 'EXEMPTED'`, '23514'],
    ['a village without a name', `UPDATE arrangement_item SET name = NULL WHERE kind = 'VILLAGE'`, '23514'],
    ['a place below standard in nothing', `UPDATE arrangement_item SET criteria_not_met = '{}'`, '23514'],
    ['a transfer to nobody', `UPDATE decentralisation SET to_organisation = NULL WHERE form = 'TRANSFERRED'`, '23514'],
    ['a matter handed to who hands it over', 'UPDATE decentralisation SET to_agency_id = from_agency_id WHERE to_agency_id IS NOT NULL', '23514'],
  ])('refuses %s', async (_, sql, code) => expect(institutions.query(sql)).rejects.toMatchObject({ code })); // prettier-ignore
});
