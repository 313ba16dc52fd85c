import { globalId } from '../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../shared/time/local-date.js';
import { agencyId } from '../agency/agency.rules.js';
import type { PublicServiceUnit } from './public-service-unit.entity.js';
import type { DissolutionKind, ServiceSector } from './public-service-unit.enums.js';

/** Where units may stand. */
export interface SamplePlace {
  readonly unitId: string;
  readonly name: string;
  readonly level: string;
}

/** What stands where, so that the sample looks like a province: schools and a health station in every commune, centres above. */
const patterns: readonly {
  readonly level: string;
  readonly sector: ServiceSector;
  readonly agency: string;
  readonly names: readonly string[];
}[] = [
  {
    level: 'COMMUNE',
    sector: 'EDUCATION',
    agency: 'SGDDT',
    names: [
      'Trường Mầm non',
      'Trường Mẫu giáo',
      'Trường Tiểu học số 1',
      'Trường Tiểu học số 2',
      'Trường Trung học cơ sở',
    ],
  },
  { level: 'COMMUNE', sector: 'HEALTH', agency: 'SYT', names: ['Trạm Y tế', 'Phòng khám khu vực'] },
  {
    level: 'DISTRICT',
    sector: 'EDUCATION',
    agency: 'SGDDT',
    names: ['Trường Trung học phổ thông số 1', 'Trường Trung học phổ thông số 2', 'Trung tâm Giáo dục thường xuyên'],
  },
  { level: 'DISTRICT', sector: 'HEALTH', agency: 'SYT', names: ['Trung tâm Y tế'] },
  {
    level: 'DISTRICT',
    sector: 'CULTURE_SPORT',
    agency: 'SVHTTDL',
    names: ['Trung tâm Văn hóa, Thể thao và Truyền thông'],
  },
  {
    level: 'DISTRICT',
    sector: 'ECONOMIC',
    agency: 'UBND_HUYEN',
    names: ['Trung tâm Dịch vụ nông nghiệp', 'Ban Quản lý dự án đầu tư xây dựng', 'Trung tâm Phát triển quỹ đất'],
  },
  { level: 'DISTRICT', sector: 'VOCATIONAL', agency: 'SLDTBXH', names: ['Trung tâm Giáo dục nghề nghiệp'] },
  {
    level: 'PROVINCE',
    sector: 'HEALTH',
    agency: 'SYT',
    names: ['Bệnh viện Đa khoa', 'Trung tâm Kiểm soát bệnh tật', 'Trung tâm Kiểm nghiệm', 'Trung tâm Pháp y'],
  },
  {
    level: 'PROVINCE',
    sector: 'EDUCATION',
    agency: 'SGDDT',
    names: ['Trường Trung học phổ thông chuyên', 'Trường Phổ thông dân tộc nội trú'],
  },
  {
    level: 'PROVINCE',
    sector: 'VOCATIONAL',
    agency: 'SLDTBXH',
    names: ['Trường Cao đẳng Cộng đồng', 'Trung tâm Dịch vụ việc làm'],
  },
  {
    level: 'PROVINCE',
    sector: 'SCIENCE',
    agency: 'SKHCN',
    names: ['Trung tâm Ứng dụng tiến bộ khoa học', 'Trung tâm Kỹ thuật tiêu chuẩn đo lường'],
  },
  {
    level: 'PROVINCE',
    sector: 'CULTURE_SPORT',
    agency: 'SVHTTDL',
    names: ['Bảo tàng', 'Thư viện', 'Đoàn Ca múa nhạc dân tộc', 'Trung tâm Huấn luyện thể thao'],
  },
  {
    level: 'PROVINCE',
    sector: 'ECONOMIC',
    agency: 'STNMT',
    names: ['Văn phòng Đăng ký đất đai', 'Trung tâm Quan trắc môi trường'],
  },
  {
    level: 'PROVINCE',
    sector: 'OTHER',
    agency: 'SNV',
    names: ['Trung tâm Lưu trữ lịch sử', 'Trung tâm Phục vụ hành chính công'],
  },
];

/** What became of merged units is told by another sample (`sample-endings.rules.ts`). */
export type SampleUnit = Omit<PublicServiceUnit, 'version' | 'successorId' | 'endingDecision'>;

/** The same units for the same places, every time. */
export function sampleUnits(places: readonly SamplePlace[]): SampleUnit[] {
  const random = seededRandom('public-service-units@1');
  const named = places.flatMap((place) =>
    patterns
      .filter(({ level }) => level === place.level)
      .flatMap((pattern) => pattern.names.map((name) => ({ ...pattern, name, place }))),
  );
  return named.map(({ name, place, sector, agency }, index) => {
    const code = `MAU-${String(index + 1).padStart(4, '0')}`;
    const establishedOn = random.chance(0.97) ? '2015-01-01' : dayIn(random, '2022-01-15', 900);
    return {
      id: globalId('PublicServiceUnit', {
        register: 'public-service-units-sample',
        code,
        firstValidFrom: establishedOn,
      }),
      code,
      name: `${name} ${place.name} (MẪU)`,
      sector,
      governingAgencyId: agencyId(agency),
      adminUnitId: place.unitId,
      establishedOn,
      ...endOf(random, sector, establishedOn),
      origin: 'SAMPLE' as const,
    };
  });
}

/** About one unit in eight ends between 2022 and mid-2025; economic ones may become companies. */
function endOf(
  random: SeededRandom,
  sector: ServiceSector,
  establishedOn: LocalDate,
): Pick<PublicServiceUnit, 'dissolvedOn' | 'dissolutionKind'> {
  if (establishedOn > '2021-12-31' || !random.chance(0.125)) return { dissolvedOn: null, dissolutionKind: null };
  const kinds: readonly DissolutionKind[] =
    sector === 'ECONOMIC' ? ['MERGED', 'CONVERTED_TO_COMPANY'] : ['MERGED', 'MERGED', 'DISSOLVED'];
  return { dissolvedOn: dayIn(random, '2022-03-01', 1_190), dissolutionKind: random.pick(kinds) };
}

const dayIn = (random: SeededRandom, from: LocalDate, days: number): LocalDate =>
  addDays(from, random.integer(0, days));
