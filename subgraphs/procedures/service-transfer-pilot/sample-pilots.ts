import { insertRows } from '../../../shared/database/insert-rows.js';
import { globalId } from '../../../shared/identity/global-id.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { PilotState } from './service-transfer-pilot.enums.js';

/** Service, receiver, how far it came, and the days of its states. */
const pilots: readonly (readonly [string, string, 'ENTERPRISE' | 'SOCIAL_ORGANISATION', PilotState, readonly string[]])[] = [
  ['Tiếp nhận hồ sơ, trả kết quả tại bưu cục', 'Doanh nghiệp bưu chính (MẪU)', 'ENTERPRISE', 'TRANSFERRED', ['2021-09-10', '2021-11-02', '2022-01-04', '2022-12-20', '2023-02-01']],
  ['Đào tạo, sát hạch nghề', 'Hội nghề nghiệp (MẪU)', 'SOCIAL_ORGANISATION', 'EVALUATED', ['2022-03-15', '2022-05-20', '2022-07-01', '2023-07-10']],
  ['Kiểm định kỹ thuật thiết bị', 'Doanh nghiệp kiểm định (MẪU)', 'ENTERPRISE', 'PILOTING', ['2023-04-03', '2023-06-12', '2023-08-01']],
  ['Số hóa hồ sơ lưu trữ', 'Doanh nghiệp công nghệ (MẪU)', 'ENTERPRISE', 'APPROVED', ['2024-02-19', '2024-05-06']],
  ['Tư vấn pháp luật cho doanh nghiệp nhỏ', 'Hội luật gia (MẪU)', 'SOCIAL_ORGANISATION', 'PROPOSED', ['2025-01-20']],
]; // prettier-ignore

/** Services that were handed over on trial, marked as samples. The Office of the People's Committee stands for their agency. */
export async function samplePilots(transaction: Queryable): Promise<void> {
  const [office] = await transaction.query<{ id: string }>(
    `SELECT entity_id AS id FROM register_entry WHERE register = 'agency' AND code = 'VPUB' ORDER BY valid_from LIMIT 1`,
  );
  if (office === undefined) return;
  await insertRows(
    transaction,
    'service_transfer_pilot',
    pilots.map((pilot) => pilotRow(office.id, pilot)),
  );
}

function pilotRow(agencyId: string, [service, receiver, receiverKind, state, days]: (typeof pilots)[number]) {
  const [proposedOn = '', approvedOn = null, startedOn = null, evaluatedOn = null, concludedOn = null] = days;
  return {
    id: globalId('ServiceTransferPilot', { register: 'pilots-sample', code: service, firstValidFrom: proposedOn }),
    ...{ service, agencyId, procedureId: null, receiver, receiverKind, state },
    decision: approvedOn === null ? null : 'Mẫu — Sample',
    evaluation: evaluatedOn === null ? null : 'Mẫu — Sample',
    ...{ proposedOn, approvedOn, startedOn, evaluatedOn, concludedOn },
    origin: 'SAMPLE',
  };
}
