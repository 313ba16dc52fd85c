import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, isInForce, type LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { Inspection } from './inspection.entity.js';
import type { InspectionFinding } from './inspection-finding.type.js';

/** Whom one can inspect: agencies with a place. */
export interface SampleInspected {
  readonly id: string;
  readonly name: string;
  readonly adminUnitId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const inspectors = ['SNV', 'SNV', 'SNV', 'VPUB', 'STP', 'STTTT'];
const texts = [
  'Niêm yết thủ tục hành chính chưa đầy đủ (MẪU)',
  'Cập nhật hồ sơ lên hệ thống một cửa điện tử chậm (MẪU)',
  'Trả kết quả quá hạn chưa có thư xin lỗi (MẪU)',
  'Kế hoạch cải cách hành chính năm ban hành chậm (MẪU)',
];

/** About fifty inspections a year, regular and without notice, of agencies that lived on the day. */
export function sampleInspections(inspected: readonly SampleInspected[]): Inspection[] {
  const random = seededRandom('inspections@1');
  return [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
    Array.from({ length: year === 2021 ? 20 : 50 }, (_, index) => inspectionOf(year, index + 1, inspected, random)),
  );
}

function inspectionOf(year: number, number: number, all: readonly SampleInspected[], random: SeededRandom): Inspection {
  const plannedOn =
    year === 2021 ? addDays('2021-09-06', random.integer(0, 80)) : addDays(`${year}-02-15`, random.integer(0, 280));
  const agency = random.pick(all.filter((one) => isInForce(one, plannedOn)));
  const code = `MAU-KT-${year}-${String(number).padStart(3, '0')}`;
  return {
    id: globalId('Inspection', { register: 'inspections-sample', code, firstValidFrom: plannedOn }),
    version: 1,
    origin: 'SAMPLE',
    code,
    kind: random.chance(0.7) ? 'PLANNED' : 'SURPRISE',
    title: `Kiểm tra công tác cải cách hành chính tại ${agency.name} (MẪU)`,
    planYear: year,
    inspectorAgencyId: agencyId(random.pick(inspectors)),
    inspectedAgencyId: agency.id,
    adminUnitId: agency.adminUnitId,
    plannedOn,
    ...course(code, plannedOn, random),
  };
}

type Course = Pick<
  Inspection,
  'state' | 'startedOn' | 'endedOn' | 'concludedOn' | 'conclusionNumber' | 'findings' | 'sanctionsProposed'
>;

const nothingYet: Course = {
  state: 'PLANNED',
  startedOn: null,
  endedOn: null,
  concludedOn: null,
  conclusionNumber: null,
  findings: [],
  sanctionsProposed: null,
};

function course(code: string, plannedOn: LocalDate, random: SeededRandom): Course {
  if (random.chance(0.06)) return { ...nothingYet, state: random.chance(0.6) ? 'CANCELLED' : 'PLANNED' };
  const startedOn = addDays(plannedOn, random.integer(0, 5));
  if (random.chance(0.03)) return { ...nothingYet, state: 'UNDER_WAY', startedOn };
  const endedOn = addDays(startedOn, random.integer(0, 4));
  const findings = findingsAfter(endedOn, random);
  const isFixed = findings.every(({ fixedOn }) => fixedOn !== null);
  return {
    state: isFixed ? 'FOLLOWED_UP' : 'CONCLUDED',
    startedOn,
    endedOn,
    concludedOn: addDays(endedOn, random.integer(5, 20)),
    conclusionNumber: `${code}/KL`,
    findings,
    sanctionsProposed: random.chance(0.1) ? 'Kiểm điểm, rút kinh nghiệm (MẪU)' : null,
  };
}

const findingsAfter = (endedOn: LocalDate, random: SeededRandom): InspectionFinding[] =>
  Array.from({ length: random.integer(0, 3) }, () => ({
    text: random.pick(texts),
    recommendation: 'Khắc phục và báo cáo kết quả (MẪU)',
    dueOn: addDays(endedOn, 45),
    fixedOn: random.chance(0.85) ? addDays(endedOn, random.integer(20, 70)) : null,
  }));
