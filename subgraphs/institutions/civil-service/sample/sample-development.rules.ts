import type { EntityType } from '../../../../shared/identity/entity-types.js';
import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { ExamKind } from '../exam-round/exam-round.enums.js';
import type { TrainingTopic } from '../training/training.enums.js';

/** Somebody's time in service. */
export interface SampleService {
  readonly civilServantId: string;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly endReason: string | null;
  readonly isLeadership: boolean;
}

export interface SampleCommune {
  readonly placeId: string;
  readonly year: number;
}

const years = [2021, 2022, 2023, 2024, 2025];

const sampleRow = (type: EntityType, code: string, day: LocalDate) => ({
  id: globalId(type, { register: `${type}-sample`, code, firstValidFrom: day }),
  origin: 'SAMPLE' as const,
});

/** Those who lead, at the end of each year. */
export function sampleAppraisals(services: readonly SampleService[]) {
  const random = seededRandom('appraisals@1');
  const grades = ['EXCELLENT', 'GOOD', 'GOOD', 'GOOD', 'GOOD', 'COMPLETED', 'COMPLETED'] as const;
  return years
    .filter((year) => year < 2025)
    .flatMap((year) =>
      services
        .filter(({ isLeadership }) => isLeadership)
        .filter(({ startedOn, endedOn }) => startedOn <= `${year}-12-31` && (endedOn ?? '9999') > `${year}-12-31`)
        .map(({ civilServantId }) => ({
          ...sampleRow('Appraisal', `${civilServantId}-${year}`, `${year}-12-31`),
          civilServantId,
          year,
          grade: random.chance(0.02) ? ('NOT_COMPLETED' as const) : random.pick(grades),
          decidedOn: addDays(`${year}-12-01`, random.integer(0, 30)),
        })),
    );
}

const topics: Readonly<Record<TrainingTopic, string>> = {
  POLITICAL_THEORY: 'Trung cấp lý luận chính trị',
  STATE_MANAGEMENT: 'Quản lý nhà nước ngạch chuyên viên',
  PROFESSIONAL: 'Nghiệp vụ công chức cấp xã',
  WORK_SKILLS: 'Kỹ năng giao tiếp, tiếp công dân',
  DIGITAL: 'Kỹ năng số và giải quyết thủ tục trực tuyến',
  LANGUAGE: 'Tiếng M’Nông cho cán bộ cơ sở',
};

/** One course of each topic a year, and a few of those who took it. */
export function sampleTraining(services: readonly SampleService[]) {
  const random = seededRandom('training@1');
  const lists = years.flatMap((year) =>
    Object.entries(topics).map(([topic, title]) => courseWithList(random, services, { year, topic, title })),
  );
  return {
    courses: lists.map(({ course }) => course),
    participations: lists.flatMap(({ participations }) => participations),
  };
}

function courseWithList(
  random: SeededRandom,
  services: readonly SampleService[],
  { year, topic, title }: { readonly year: number; readonly topic: string; readonly title: string },
) {
  const code = `MAU-${topic}-${year}`;
  const startsOn = addDays(`${year}-02-15`, random.integer(0, 90));
  const endsOn = addDays(startsOn, random.integer(3, 20));
  const inService = services.filter((one) => one.startedOn <= startsOn && (one.endedOn ?? '9999') > endsOn);
  const learners = new Set(Array.from({ length: 10 }, () => random.pick(inService).civilServantId));
  const course = {
    ...sampleRow('TrainingCourse', code, startsOn),
    code,
    title: `${title} năm ${year} (MẪU)`,
    topic,
    agencyId: agencyId('SNV'),
    jobPositionId: null,
    startsOn,
    endsOn,
    isOnline: random.chance(0.3),
    participants: learners.size,
  };
  const participations = [...learners].map((civilServantId) => {
    const result = random.chance(0.93) ? 'COMPLETED' : 'NOT_COMPLETED';
    return {
      ...sampleRow('TrainingParticipation', `${code}-${civilServantId}`, startsOn),
      courseId: course.id,
      civilServantId,
      result,
      completedOn: result === 'COMPLETED' ? endsOn : null,
    };
  });
  return { course, participations };
}

const exams: Readonly<Record<ExamKind, string>> = {
  RECRUITMENT: 'Kỳ tuyển dụng công chức',
  GRADE_PROMOTION: 'Kỳ thi nâng ngạch công chức',
  LEADER_COMPETITIVE: 'Thi tuyển chức danh lãnh đạo, quản lý',
};

/** Three rounds a year; those of 2025 are under way, or were given up with the province. */
export function sampleExams() {
  const random = seededRandom('exams@1');
  return years.flatMap((year) =>
    Object.entries(exams).map(([kind, title]) => {
      const posts = kind === 'LEADER_COMPETITIVE' ? random.integer(1, 3) : random.integer(10, 40);
      const announcedOn = addDays(`${year}-03-01`, random.integer(0, 40));
      const code = `MAU-${kind}-${year}`;
      return {
        ...sampleRow('ExamRound', code, `${year}-01-01`),
        code,
        title: `${title} năm ${year} (MẪU)`,
        kind,
        agencyId: agencyId('SNV'),
        year,
        isComputerBased: year >= 2023 || random.chance(0.3),
        posts,
        announcedOn,
        ...outcomeOf(random, year, { kind, posts, announcedOn }),
      };
    }),
  );
}

function outcomeOf(
  random: SeededRandom,
  year: number,
  { kind, posts, announcedOn }: { readonly kind: string; readonly posts: number; readonly announcedOn: LocalDate },
) {
  const open = { candidates: null, sat: null, passed: null, heldOn: null, resultsPublishedOn: null, cancelledOn: null };
  if (year === 2025 && kind !== 'RECRUITMENT') return { ...open, state: 'CANCELLED', cancelledOn: '2025-06-30' };
  const candidates = posts * random.integer(2, 5);
  const sat = candidates - random.integer(0, posts);
  const heldOn = addDays(announcedOn, random.integer(30, 60));
  const held = { ...open, candidates, sat, heldOn };
  if (year === 2025) return { ...held, state: 'HELD' };
  const passed = Math.min(sat, posts - (kind === 'RECRUITMENT' ? random.integer(0, 3) : 0));
  return { ...held, passed, state: 'RESULTS_PUBLISHED', resultsPublishedOn: addDays(heldOn, random.integer(10, 30)) };
}

/** A few cases, some of them decided after the person had retired (II.4.b.8). */
export function sampleDiscipline(services: readonly SampleService[]) {
  const random = seededRandom('discipline@1');
  const retired = services.filter(({ endReason, endedOn }) => endReason === 'RETIREMENT' && endedOn !== '2025-07-01');
  const inPost = services.filter(({ endedOn }) => endedOn === null);
  const chosen = [retired, inPost].flatMap((list) =>
    list.filter((_, index) => index % Math.ceil(list.length / 6) === 0),
  );
  return chosen.map(({ civilServantId, startedOn, endedOn }) => {
    const violatedOn = addDays(startedOn, random.integer(1, 60));
    const decidedOn = addDays(endedOn ?? violatedOn, random.integer(20, 90));
    return {
      ...sampleRow('DisciplinaryCase', civilServantId, violatedOn),
      civilServantId,
      agencyId: agencyId('SNV'),
      form: random.pick(['REPRIMAND', 'REPRIMAND', 'WARNING', 'REMOVAL_FROM_OFFICE'] as const),
      violatedOn,
      decidedOn,
      decision: `MAU-${random.integer(100, 999)}/QĐ`,
    };
  });
}

/** Fewer every year, more often from a lump sum (II.4.b.10). */
export function samplePartTimeWorkers(communes: readonly SampleCommune[]) {
  const random = seededRandom('part-time-workers@1');
  return communes.map(({ placeId, year }) => ({
    ...sampleRow('CommunePartTimeWorkers', `${placeId}-${year}`, `${year}-12-31`),
    placeId,
    year,
    countedOn: `${year}-12-31`,
    workers: random.integer(12, 14) - (year - 2021),
    villageWorkers: random.integer(15, 40),
    hasLumpSumBudget: random.chance(0.3 + 0.15 * (year - 2021)),
  }));
}
