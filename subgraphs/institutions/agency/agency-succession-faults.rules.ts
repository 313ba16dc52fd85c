import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';
import { isInForce } from '../../../shared/time/local-date.js';
import type { AgencySuccession } from './agency-succession.entity.js';
import { derivedFromPlaces } from './agency-successions.rules.js';
import type { Life } from './life.rules.js';

/** The agencies before and after; null: there is none with that id, which the database refuses. */
export interface SuccessionGround {
  readonly from: Life | null;
  readonly to: Life | null;
}

type Change = Pick<RecordChange<AgencySuccession>, 'before' | 'after'>;

/** What speaks against a succession of agencies as it would stand. */
export function agencySuccessionFaults({ before, after }: Change, { from, to }: SuccessionGround): Bilingual[] {
  if ((before ?? after)?.note === derivedFromPlaces) return [followsPlaces];
  if (after === null) return [];
  const faults: Bilingual[] = [];
  if (after.relation === 'KEPT') faults.push(keptIsNone);
  else if ((after.toId === null) !== (after.relation === 'ABOLISHED')) faults.push(oneOrAbolished);
  if (after.toId === after.fromId) faults.push(itself);
  if (from !== null && after.effectiveFrom <= from.validFrom) faults.push(beforeItBegan(from));
  if (to !== null && !isInForce(to, after.effectiveFrom)) faults.push(notThere(to, after.effectiveFrom));
  return faults;
}

const followsPlaces: Bilingual = {
  vi: 'Kế thừa của Ủy ban nhân dân suy từ địa bàn: ghi nhận hoặc sửa kế thừa của địa bàn (createSuccession, changeSuccession).',
  en: 'What a People’s Committee became follows its place: record or change what the place became (createSuccession, changeSuccession).',
};
const keptIsNone: Bilingual = {
  vi: 'Cơ quan được giữ nguyên (KEPT) không trở thành cơ quan khác: không cần ghi nhận.',
  en: 'An agency that was kept (KEPT) became no other: there is nothing to record.',
};
const oneOrAbolished: Bilingual = {
  vi: 'Phải nêu cơ quan sau (toId), trừ khi ABOLISHED: khi đó bỏ trống.',
  en: 'Name the agency after (toId), except with ABOLISHED: then leave it out.',
};
const itself: Bilingual = {
  vi: 'Cơ quan không thể kế thừa chính mình.',
  en: 'An agency cannot succeed itself.',
};
const beforeItBegan = ({ code, validFrom }: Life): Bilingual => ({
  vi: `${code} được biết từ ${validFrom}: ngày kế thừa phải sau ngày đó.`,
  en: `${code} is known since ${validFrom}: its successor begins after that day.`,
});
const notThere = ({ code }: Life, day: string): Bilingual => ({
  vi: `Cơ quan sau, ${code}, không hoạt động vào ngày ${day}: ghi nhận cơ quan trước, hoặc sửa ngày.`,
  en: `The agency after, ${code}, is not there on ${day}: record that agency first, or correct the day.`,
});
