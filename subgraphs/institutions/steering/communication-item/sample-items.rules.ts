import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { CommunicationItem } from './communication-item.entity.js';
import type { CommunicationMedium } from './communication-item.enums.js';

/** Who publishes where (IV.14). */
const media: readonly { agency: string; medium: CommunicationMedium }[] = [
  { agency: 'PTTH', medium: 'RADIO' },
  { agency: 'PTTH', medium: 'TELEVISION' },
  { agency: 'BAO_DN', medium: 'NEWSPAPER' },
  { agency: 'CTTDT', medium: 'PORTAL' },
  { agency: 'SNV', medium: 'SOCIAL' },
  { agency: 'SNV', medium: 'OTHER' },
];

const topics = [
  'Thể chế và văn bản quy phạm pháp luật',
  'Thủ tục hành chính và bộ phận một cửa',
  'Sắp xếp tổ chức bộ máy',
  'Đạo đức công vụ',
  'Tự chủ tài chính của đơn vị sự nghiệp',
  'Chính quyền điện tử và dịch vụ công trực tuyến',
  'Chỉ đạo, điều hành cải cách hành chính',
];

/** A column of each medium every two weeks or so, the same every time. */
export function sampleItems(): CommunicationItem[] {
  const random = seededRandom('communication-items@1');
  return media.flatMap(({ agency, medium }) =>
    Array.from({ length: 90 }, (_, index) => itemOf({ agency, medium }, index, random)),
  );
}

function itemOf({ agency, medium }: (typeof media)[number], index: number, random: SeededRandom): CommunicationItem {
  const publishedOn = addDays('2021-09-06', index * 17 + random.integer(0, 9));
  const contentNumber = random.integer(1, topics.length);
  const topic = topics[contentNumber - 1] ?? '';
  const forwarded = random.chance(0.3) ? random.integer(1, 12) : random.chance(0.8) ? 0 : null;
  return {
    id: globalId('CommunicationItem', {
      register: 'communication-sample',
      code: `${medium} ${index}`,
      firstValidFrom: publishedOn,
    }),
    version: 1,
    origin: 'SAMPLE',
    medium,
    agencyId: agencyId(agency),
    publishedOn,
    topic: `${topic} (MẪU)`,
    url: null,
    contentNumber,
    feedbackForwarded: forwarded,
    feedbackTopics: forwarded ? [topic] : [],
    feedbackToId: forwarded ? agencyId('SNV') : null,
  };
}
