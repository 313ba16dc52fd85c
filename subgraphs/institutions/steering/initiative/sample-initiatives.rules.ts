import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { Initiative } from './initiative.entity.js';
import type { InitiativeState } from './initiative.enums.js';

const proposers = ['SNV', 'STP', 'VPUB', 'STTTT', 'STC', 'SYT', 'SGDDT', 'STNMT', 'SLDTBXH', 'SKHDT'];
const ideas = [
  'Tổ lưu động tiếp nhận hồ sơ tại thôn, bon',
  'Trả kết quả tại nhà cho người cao tuổi',
  'Mã QR tra cứu thủ tục hành chính',
  'Ngày không viết, ngày không hẹn',
  'Nhắc hạn hồ sơ qua tin nhắn',
  'Họp không giấy tờ ở cấp xã',
  'Khảo sát hài lòng bằng máy tính bảng',
  'Tổ công nghệ số cộng đồng hỗ trợ nộp hồ sơ',
];
const ends: readonly InitiativeState[] = ['PROPOSED', 'APPRAISED', 'RECOGNISED', 'APPLIED', 'APPLIED', 'REJECTED'];

/** Eighty initiatives of 2021 to 2025, the same every time. */
export function sampleInitiatives(): Initiative[] {
  const random = seededRandom('initiatives@1');
  return Array.from({ length: 80 }, (_, index) => initiativeOf(index + 1, random));
}

function initiativeOf(number: number, random: SeededRandom): Initiative {
  const proposedOn = addDays('2021-09-06', number * 17 + random.integer(0, 10));
  const state = random.pick(ends);
  const isRecognised = state === 'RECOGNISED' || state === 'APPLIED';
  const appliedAt = [...new Set(Array.from({ length: random.integer(1, 4) }, () => random.pick(proposers)))];
  return {
    id: globalId('Initiative', { register: 'initiatives-sample', code: String(number), firstValidFrom: proposedOn }),
    version: 1,
    origin: 'SAMPLE',
    title: `${random.pick(ideas)} (MẪU ${number})`,
    effect: isRecognised ? 'Rút ngắn thời gian chờ của người dân (MẪU)' : null,
    proposingAgencyId: agencyId(random.pick(proposers)),
    contentNumber: random.integer(1, 7),
    proposedOn,
    state,
    appraisedOn: state === 'PROPOSED' ? null : addDays(proposedOn, 30),
    recognisedOn: isRecognised ? addDays(proposedOn, 60) : null,
    recognitionDecision: isRecognised ? `MAU-${number}/QĐ` : null,
    appliedOn: state === 'APPLIED' ? addDays(proposedOn, 90) : null,
    rejectedOn: state === 'REJECTED' ? addDays(proposedOn, 45) : null,
    appliedAtIds: state === 'APPLIED' ? appliedAt.map(agencyId) : [],
  };
}
