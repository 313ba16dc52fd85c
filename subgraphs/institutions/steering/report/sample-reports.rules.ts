import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { DatedMove } from '../dated-moves.type.js';
import { type AgenciesOn, type Duty, dutiesIn, dutyKey } from './duties.rules.js';
import type { DutySource } from './duty-source.js';
import type { Report } from './report.entity.js';

/** From this day on the sample reports carry a due day of their own; earlier ones show what an unset one looks like. */
const dueFrom = '2023-01-01';

/** Reports of every duty of 2021 to 2025, but for some that nobody began: the same every time. */
export function sampleReports({ periods, rules, ...agencies }: DutySource): Report[] {
  const random = seededRandom('reports@1');
  const regular = periods.filter(({ lastDay }) => lastDay <= '2025-12-31');
  const reports = regular.flatMap((period) =>
    dutiesIn(period, rules, agencies).flatMap((duty) => (random.chance(0.03) ? [] : [reportOf(duty, random)])),
  );
  return [...reports, ...obstacles(agencies, random)];
}

function reportOf({ isPlan: _, owedFrom, ...duty }: Duty, random: SeededRandom): Report {
  const dueOn = owedFrom >= dueFrom ? addDays(owedFrom, 15) : null;
  const moves = movesAfter(owedFrom, random);
  return {
    ...bare(dutyKey(duty), owedFrom),
    ...duty,
    subject: null,
    dueOn,
    ...standing(moves),
    attachments: moves.length > 0 ? ['bao-cao-mau.pdf'] : [],
  };
}

/** Difficulties that agencies told the province of (closing paragraph of the decision). */
const obstacleSubjects = [
  'Thiếu nhân lực chuyên trách công nghệ thông tin ở cấp xã (MẪU)',
  'Kết nối với cơ sở dữ liệu chuyên ngành còn gián đoạn (MẪU)',
  'Trụ sở và trang thiết bị bộ phận một cửa xuống cấp (MẪU)',
  'Người dân chưa quen nộp hồ sơ trực tuyến (MẪU)',
];
const obstacleReporters = ['STTTT', 'STP', 'SYT', 'SGDDT', 'STNMT', 'SLDTBXH'];

const obstacles = ({ inPlaceOf }: AgenciesOn, random: SeededRandom): Report[] =>
  Array.from({ length: 16 }, (_, index) => {
    const on = addDays('2021-11-01', index * 88 + random.integer(0, 40));
    const reporterId = agencyId(random.pick(obstacleReporters));
    return {
      ...bare(`R6 ${index + 1}`, on),
      ruleCode: 'R6',
      periodId: null,
      reporterId,
      recipientId: inPlaceOf(agencyId('UBND_TINH'), on),
      throughId: inPlaceOf(agencyId('SNV'), on),
      subject: random.pick(obstacleSubjects),
      dueOn: null,
      ...standing([{ state: 'SUBMITTED', on }]),
      attachments: [],
    };
  });

const bare = (code: string, firstValidFrom: LocalDate) => ({
  id: globalId('Report', { register: 'reports-sample', code, firstValidFrom }),
  version: 1,
  origin: 'SAMPLE' as const,
});

const standing = (moves: DatedMove[]) => ({
  state: (moves.at(-1)?.state ?? 'EXPECTED') as Report['state'],
  moves,
  returnReason: moves.some(({ state }) => state === 'RETURNED') ? 'Thiếu số liệu (MẪU)' : null,
  content: moves.length > 0 ? 'Nội dung báo cáo mẫu — Sample text of a report.' : null,
  contentVersion: moves.filter(({ state }) => state === 'SUBMITTED').length,
});

function movesAfter(owedFrom: LocalDate, random: SeededRandom): DatedMove[] {
  if (random.chance(0.04)) return [];
  const submittedOn = addDays(owedFrom, random.chance(0.85) ? random.integer(1, 15) : random.integer(16, 45));
  const submitted = { state: 'SUBMITTED', on: submittedOn };
  if (random.chance(0.06)) {
    const returnedOn = addDays(submittedOn, random.integer(1, 5));
    const again = { state: 'SUBMITTED', on: addDays(returnedOn, random.integer(1, 8)) };
    return [submitted, { state: 'RETURNED', on: returnedOn }, ...(random.chance(0.8) ? [again] : [])];
  }
  return random.chance(0.9)
    ? [submitted, { state: 'ACCEPTED', on: addDays(submittedOn, random.integer(1, 10)) }]
    : [submitted];
}
