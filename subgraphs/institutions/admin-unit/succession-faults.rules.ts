import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { Succession } from './succession.entity.js';

/** How the places of a succession stood around its day. */
export interface SuccessionGround {
  readonly fromStoodBefore: boolean;
  readonly fromStandsOn: boolean;
  readonly toStands: boolean;
}

/** What speaks against a succession of places as it would stand. */
export function successionFaults(row: Succession, ground: SuccessionGround): Bilingual[] {
  const { fromId, toId, relation, effectiveFrom, legalEffectiveOn, legalBasis } = row;
  const faults: Bilingual[] = [];
  if ((toId === null) !== (relation === 'ABOLISHED')) faults.push(oneOrAbolished);
  if ((toId === fromId) !== (relation === 'KEPT')) faults.push(keptIsItself);
  if (!ground.fromStoodBefore) faults.push(notBefore(effectiveFrom));
  if (toId !== null && !ground.toStands) faults.push(notThere(effectiveFrom));
  if (ground.fromStandsOn && (relation === 'MERGED_INTO' || relation === 'ABOLISHED')) faults.push(goesOn);
  if (legalEffectiveOn !== null && legalEffectiveOn > effectiveFrom) faults.push(lawAfter);
  if (legalBasis === null) faults.push(noBasis);
  return faults;
}

const oneOrAbolished: Bilingual = {
  vi: 'Phải nêu đơn vị sau (toId), trừ khi ABOLISHED: khi đó bỏ trống.',
  en: 'Name the place after (toId), except with ABOLISHED: then leave it out.',
};
const keptIsItself: Bilingual = {
  vi: 'Đơn vị được giữ nguyên (KEPT) kế thừa chính mình, và chỉ khi đó. Đổi tên mà giữ đơn vị thì dùng createAdminUnitVersion.',
  en: 'A place that was kept (KEPT) succeeds itself, and no other does. A renaming that keeps the place is a version: createAdminUnitVersion.',
};
const notBefore = (day: string): Bilingual => ({
  vi: `Đơn vị trước (fromId) không có hiệu lực vào ngày liền trước ${day}.`,
  en: `The place before (fromId) was not in force on the day before ${day}.`,
});
const notThere = (day: string): Bilingual => ({
  vi: `Đơn vị sau (toId) không có hiệu lực vào ngày ${day}: ghi nhận đơn vị trước, hoặc sửa ngày.`,
  en: `The place after (toId) is not in force on ${day}: record that place first, or correct the day.`,
});
const goesOn: Bilingual = {
  vi: 'Đơn vị nhập vào đơn vị khác hoặc bị bãi bỏ thì đã kết thúc: ghi ngày kết thúc trước (changeAdminUnitVersion, validTo), hoặc dùng enactMergerProposal.',
  en: 'A place that was merged or abolished has ended: record its end first (changeAdminUnitVersion, validTo), or use enactMergerProposal.',
};
const lawAfter: Bilingual = {
  vi: 'Văn bản có hiệu lực pháp lý (legalEffectiveOn) không sau ngày đơn vị mới vận hành (effectiveFrom).',
  en: 'The act is law (legalEffectiveOn) no later than the successor begins to work (effectiveFrom).',
};
const noBasis: Bilingual = { vi: 'Nêu văn bản (legalBasis).', en: 'Name the act (legalBasis).' };
