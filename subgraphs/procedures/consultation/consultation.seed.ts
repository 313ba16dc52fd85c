import { insertRows } from '../../../shared/database/insert-rows.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { seededRandom } from '../../../shared/sample/seeded-random.js';
import type { Seed } from '../../../shared/service/seed.js';
import { addDays } from '../../../shared/time/local-date.js';
import { departmentIds } from '../agency/department-ids.js';

const topics = [
  { agency: 'SXD', title: 'quản lý trật tự xây dựng' },
  { agency: 'STNMT', title: 'hạn mức giao đất' },
  { agency: 'SKHDT', title: 'chính sách hỗ trợ đầu tư' },
  { agency: 'STP', title: 'công tác pháp chế' },
  { agency: 'VPUB', title: 'kiểm soát thủ tục hành chính' },
] as const;

/** Consultations for demonstration: one every two months until the province ended. */
export const consultationSeed: Seed = {
  name: 'sample consultations 1',
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    await insertRows(transaction, 'consultation', sampleConsultations(await departmentIds(transaction)));
  },
};

function sampleConsultations(agencies: ReadonlyMap<string, string>): object[] {
  const random = seededRandom('consultations@1');
  return Array.from({ length: 26 }, (_, index) => {
    const { agency, title } = topics[index % topics.length] ?? topics[0];
    const openFrom = addDays('2021-02-15', index * 61 + random.integer(0, 14));
    const comments = random.integer(0, 40);
    const isReported = openFrom < '2025-03-01';
    return {
      id: globalId('Consultation', { register: 'consultations-sample', code: String(index), firstValidFrom: openFrom }),
      origin: 'SAMPLE',
      code: `LYK-MAU-${String(index + 1).padStart(2, '0')}`,
      draftId: null,
      title: `Dự thảo Quyết định về ${title} (MẪU)`,
      agencyId: agencies.get(agency) ?? agencies.get('VPUB') ?? '',
      openFrom,
      openTo: addDays(openFrom, 30),
      state: isReported ? 'REPORTED' : 'CLOSED',
      comments,
      commentsAccepted: isReported ? random.integer(0, comments) : null,
      summary: isReported ? 'Đã tổng hợp, tiếp thu và giải trình (mẫu)' : null,
    };
  });
}
