import { globalId } from '../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays } from '../../../shared/time/local-date.js';
import type { BusinessRegulation } from './business-regulation.entity.js';
import type { RegulationOutcome } from './business-regulation.enums.js';

export type SampleRegulation = Omit<BusinessRegulation, 'version'>;

/** What is regulated, and which department reviews it. */
const topics = [
  { agency: 'SXD', text: 'điều kiện năng lực hoạt động xây dựng' },
  { agency: 'STNMT', text: 'hồ sơ thuê đất của doanh nghiệp' },
  { agency: 'SKHDT', text: 'báo cáo tiến độ dự án đầu tư' },
  { agency: 'SCT', text: 'điều kiện kinh doanh rượu, thuốc lá' },
  { agency: 'SNNPTNT', text: 'điều kiện kinh doanh giống cây trồng' },
  { agency: 'SYT', text: 'điều kiện cơ sở bán lẻ thuốc' },
  { agency: 'SGTVT', text: 'cấp phù hiệu xe kinh doanh vận tải' },
  { agency: 'SVHTTDL', text: 'điều kiện cơ sở lưu trú du lịch' },
  { agency: 'SLDTBXH', text: 'báo cáo sử dụng lao động' },
  { agency: 'STTTT', text: 'điều kiện điểm trò chơi điện tử công cộng' },
] as const;

const [ofBaseline, issuedSince] = [324, 36];

/** The set of the baseline day, of which about a fourth is cut by the end of the province, and what was issued since. */
export function sampleRegulations(agencies: ReadonlyMap<string, string>): SampleRegulation[] {
  const random = seededRandom('business-regulations@1');
  return Array.from({ length: ofBaseline + issuedSince }, (_, index) => regulation(random, index, agencies));
}

function regulation(random: SeededRandom, index: number, agencies: ReadonlyMap<string, string>): SampleRegulation {
  const topic = random.pick(topics);
  const code = `QD-${String(index + 1).padStart(4, '0')}`;
  const isOfBaseline = index < ofBaseline;
  return {
    id: globalId('BusinessRegulation', { register: 'business-regulations-sample', code, firstValidFrom: '' }),
    origin: 'SAMPLE',
    code,
    documentId: null,
    documentNumber: `MAU-${random.integer(1, 30)}/${isOfBaseline ? random.integer(2014, 2019) : random.integer(2021, 2024)}/QĐ-UBND`,
    article: `Khoản ${random.integer(1, 6)} Điều ${random.integer(3, 24)}`,
    summary: `Quy định về ${topic.text} (MẪU)`,
    agencyId: agencies.get(topic.agency) ?? agencies.get('VPUB') ?? null,
    inForceAtBaseline: isOfBaseline,
    outcomeDocumentId: null,
    ...(isOfBaseline ? reviewed(random) : issuedLater(random)),
  };
}

type Life = Pick<
  BusinessRegulation,
  'outcome' | 'outcomeEffectiveOn' | 'isAlsoSimplified' | 'complianceCostBaseline' | 'costSteps'
>;

/** Most were left as they are; what was simplified costs a share of what it did. */
function reviewed(random: SeededRandom): Life {
  const outcome = outcomeOf(random.integer(1, 100));
  const effectiveOn = addDays('2020-09-01', random.integer(0, 1_720));
  const isAlsoSimplified = outcome === 'REPLACED' && random.chance(0.35);
  const cost = random.chance(0.96) ? random.integer(20, 3_000) * 1_000_000 : null;
  const isCheaper = outcome === 'SIMPLIFIED' || isAlsoSimplified;
  const share = isCheaper ? random.integer(25, 70) : random.integer(95, 105);
  const changes = cost !== null && (isCheaper || outcome === 'REPLACED');
  return {
    outcome,
    outcomeEffectiveOn: outcome === 'UNCHANGED' ? null : effectiveOn,
    isAlsoSimplified,
    complianceCostBaseline: cost === null ? null : String(cost),
    costSteps: changes ? [{ from: effectiveOn, amount: String((cost / 100) * share) }] : [],
  };
}

const outcomeOf = (draw: number): RegulationOutcome =>
  draw <= 14 ? 'SIMPLIFIED' : draw <= 24 ? 'REPEALED' : draw <= 32 ? 'REPLACED' : 'UNCHANGED';

const issuedLater = (random: SeededRandom): Life => ({
  outcome: 'UNCHANGED',
  outcomeEffectiveOn: null,
  isAlsoSimplified: false,
  complianceCostBaseline: null,
  costSteps: [
    { from: addDays('2021-01-01', random.integer(0, 1_500)), amount: String(random.integer(5, 300) * 1_000_000) },
  ],
});
