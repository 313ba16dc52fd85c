import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { EnforcementMonitoring } from '../enforcement-monitoring/enforcement-monitoring.entity.js';
import type { LegalEducationActivity } from '../legal-education/legal-education-activity.entity.js';
import { LegalEducationForm } from '../legal-education/legal-education-activity.enums.js';

const monitored: Readonly<Record<string, readonly string[]>> = {
  STP: ['Xử lý vi phạm hành chính', 'Hộ tịch, chứng thực'],
  SNV: ['Cán bộ, công chức', 'Hội, tổ chức phi chính phủ'],
  STNMT: ['Đất đai', 'Bảo vệ môi trường'],
  SXD: ['Xây dựng', 'Nhà ở'],
  SKHDT: ['Đầu tư', 'Đăng ký doanh nghiệp'],
  SYT: ['Khám bệnh, chữa bệnh', 'An toàn thực phẩm'],
  SGDDT: ['Giáo dục phổ thông', 'Dạy thêm, học thêm'],
  SLDTBXH: ['Bảo hiểm xã hội', 'Trẻ em'],
};

/** Eight departments, two fields each, from 2021 to 2025; the last year is not reported when the province ends. */
export function sampleMonitoring(): EnforcementMonitoring[] {
  const random = seededRandom('enforcement-monitoring@1');
  return [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
    Object.entries(monitored).flatMap(([agency, fields]) =>
      fields.map((field) => monitoring(random, year, agency, field)),
    ),
  );
}

function monitoring(random: SeededRandom, year: number, agency: string, field: string): EnforcementMonitoring {
  const reportedOn = year === 2025 ? null : addDays(`${year}-11-01`, random.integer(0, 60));
  const hasFindings = reportedOn !== null && random.chance(0.7);
  const followsUp = hasFindings && random.chance(0.6);
  return {
    id: globalId('EnforcementMonitoring', {
      register: 'law-sample',
      code: `${agency} ${field} ${year}`,
      firstValidFrom: '',
    }),
    version: 1,
    origin: 'SAMPLE',
    year,
    agencyId: agencyId(agency),
    field,
    findings: hasFindings ? 'Văn bản hướng dẫn chưa kịp thời (MẪU)' : null,
    recommendations: hasFindings ? 'Ban hành hướng dẫn thống nhất (MẪU)' : null,
    reportedOn,
    followedUpOn: followsUp ? addDays(reportedOn, random.integer(30, 300)) : null,
  };
}

/** A place with its committee, and the days on which both live. */
export interface SampleCommittee {
  readonly agencyId: string;
  readonly adminUnitId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const first = '2021-01-01';
const end = '2026-01-01';
const forms = Object.keys(LegalEducationForm) as LegalEducationForm[];
const topics = ['Luật Đất đai', 'Luật Cư trú', 'Phòng, chống ma túy', 'Bầu cử', 'An toàn giao thông', 'Chuyển đổi số'];

/** About two activities a year of every committee, more of them digital as the years go by. */
export function sampleEducation(committees: readonly SampleCommittee[]): LegalEducationActivity[] {
  const random = seededRandom('legal-education@1');
  return committees.flatMap((committee) => {
    const from = committee.validFrom > first ? committee.validFrom : first;
    const to = committee.validTo !== null && committee.validTo < end ? committee.validTo : end;
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    return Array.from({ length: Math.max(0, Math.round(days / 180)) }, (_, index) =>
      activity(random, committee, addDays(from, random.integer(0, days - 1)), index),
    );
  });
}

function activity(
  random: SeededRandom,
  { agencyId: holder, adminUnitId }: SampleCommittee,
  heldOn: LocalDate,
  index: number,
): LegalEducationActivity {
  const isDigital = random.chance(heldOn < '2023-01-01' ? 0.25 : 0.55);
  const form = random.pick(forms.filter((one) => isDigital === forms.indexOf(one) > 4));
  return {
    id: globalId('LegalEducationActivity', {
      register: 'law-sample',
      code: `${adminUnitId} ${index}`,
      firstValidFrom: '',
    }),
    version: 1,
    origin: 'SAMPLE',
    topic: `${random.pick(topics)} (MẪU)`,
    form,
    agencyId: holder,
    adminUnitId,
    heldOn,
    reach: random.chance(0.9) ? random.integer(40, isDigital ? 2_500 : 300) : null,
  };
}
