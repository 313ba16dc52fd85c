import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays } from '../../../../shared/time/local-date.js';
import type { AdminLevel } from '../../admin-unit/admin-unit.enums.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { SurveyField } from '../survey-result/survey-result.enums.js';
import type { SurveyResult } from '../survey-result/survey-result.entity.js';
import type { Survey } from './survey.entity.js';
import type { SurveyKind } from './survey.enums.js';

/** A place as it stood on the day a survey closed. */
export interface SampledPlace {
  readonly unitId: string;
  readonly code: string;
  readonly level: AdminLevel;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Forms sent to a place of each level; a level left out is not asked. Communes of SIPAS are small on purpose. */
interface SampledKind {
  readonly kind: SurveyKind;
  readonly lead: string;
  readonly forms: Readonly<Partial<Record<AdminLevel, readonly [number, number]>>>;
  /** Thousandths of the valid answers that are satisfied, 2021 and 2025. */
  readonly satisfied: readonly [number, number];
  /** Published in the spring after the year, or in December. */
  readonly inSpring: boolean;
  readonly fields?: readonly SurveyField[];
}

/** Leads as IV.2.h and the appendix name them (PL3, PL10-14); numbers are invented. */
const kinds: readonly SampledKind[] = [
  { kind: 'SIPAS', lead: 'SNV', forms: { PROVINCE: [600, 700], DISTRICT: [220, 320], COMMUNE: [28, 70] }, satisfied: [846, 918], inSpring: true },
  { kind: 'PROCEDURE', lead: 'SNV', forms: { PROVINCE: [300, 400], DISTRICT: [120, 200], COMMUNE: [60, 110] }, satisfied: [861, 906], inSpring: false, fields: ['LAND', 'CONSTRUCTION', 'INVESTMENT', 'OTHER'] },
  { kind: 'HEALTH', lead: 'SYT', forms: { PROVINCE: [500, 600], DISTRICT: [150, 250], COMMUNE: [60, 90] }, satisfied: [801, 871], inSpring: false },
  { kind: 'EDUCATION', lead: 'SGDDT', forms: { PROVINCE: [300, 400], DISTRICT: [180, 260], COMMUNE: [60, 90] }, satisfied: [832, 893], inSpring: false },
  { kind: 'LAND', lead: 'STNMT', forms: { PROVINCE: [200, 260], DISTRICT: [120, 200], COMMUNE: [50, 80] }, satisfied: [742, 848], inSpring: true },
  { kind: 'CONSTRUCTION', lead: 'SXD', forms: { PROVINCE: [120, 160], DISTRICT: [40, 90], COMMUNE: [36, 60] }, satisfied: [779, 868], inSpring: true },
  { kind: 'INVESTMENT', lead: 'SKHDT', forms: { PROVINCE: [110, 150], DISTRICT: [25, 60], COMMUNE: [33, 50] }, satisfied: [813, 872], inSpring: true },
]; // prettier-ignore

const years = [2021, 2022, 2023, 2024, 2025] as const;

/** Districts are asked where they are; their communes only by SIPAS and the survey of procedures. From July 2025 only communes are. */
const isAsked = ({ kind }: SampledKind, { level }: SampledPlace, hasDistricts: boolean): boolean =>
  level !== 'COMMUNE' || !hasDistricts || kind === 'SIPAS' || kind === 'PROCEDURE';

/** The same surveys for the same places, every time. One of them, SIPAS of 2022, was corrected. */
export function sampleSurveys(places: readonly SampledPlace[]): { surveys: Survey[]; results: SurveyResult[] } {
  const random = seededRandom('surveys@1');
  const rounds = years.flatMap((year) => kinds.map((sampled) => roundOf(sampled, year, places, random)));
  const correction = correctionOf(rounds.find(({ survey: { kind, year } }) => kind === 'SIPAS' && year === 2022));
  const all = [...rounds, ...correction];
  return { surveys: all.map(({ survey }) => survey), results: all.flatMap(({ results }) => results) };
}

interface Round {
  readonly survey: Survey;
  readonly results: readonly SurveyResult[];
}

function roundOf(sampled: SampledKind, year: number, places: readonly SampledPlace[], random: SeededRandom): Round {
  const survey = surveyOf(sampled, year, random);
  const day = survey.closedOn ?? '';
  const there = places.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
  const hasDistricts = there.some(({ level }) => level === 'DISTRICT');
  const results = there
    .filter((place) => isAsked(sampled, place, hasDistricts))
    .flatMap((place) => fieldsOf(sampled, place).map((field) => resultOf(sampled, survey, place, field, random)));
  const plannedSample = results.reduce((sum, { sent }) => sum + sent, 0);
  return { survey: { ...survey, plannedSample }, results };
}

const fieldsOf = ({ fields }: SampledKind, { level }: SampledPlace): readonly (SurveyField | null)[] =>
  fields === undefined || level === 'COMMUNE' ? [null] : fields;

function surveyOf({ kind, lead, inSpring }: SampledKind, year: number, random: SeededRandom): Survey {
  const isLast = year === 2025; // the plan ends with that year: everything is published within it
  return {
    id: surveyId(kind, year, 1),
    version: 1,
    origin: 'SAMPLE',
    ...{ kind, year, edition: 1, correctsId: null, leadAgencyId: agencyId(lead), method: 'MIXED' },
    plannedSample: 0,
    suppressBelow: 30,
    state: 'PUBLISHED',
    approvedOn: addDays(`${year}-06-01`, random.integer(0, 20)),
    fieldworkOn: addDays(`${year}-09-01`, random.integer(0, 20)),
    closedOn: addDays(`${year}-11-01`, random.integer(0, 25)),
    publishedOn: inSpring && !isLast ? addDays(`${year + 1}-03-01`, random.integer(0, 25)) : addDays(`${year}-12-10`, random.integer(0, 15)),
  }; // prettier-ignore
}

const surveyId = (kind: SurveyKind, year: number, edition: number): string =>
  globalId('Survey', {
    register: 'surveys-sample',
    code: `${kind}-${year}-${edition}`,
    firstValidFrom: `${year}-01-01`,
  });

function resultOf(
  { forms, satisfied: [first, last] }: SampledKind,
  survey: Survey,
  place: SampledPlace,
  field: SurveyField | null,
  random: SeededRandom,
): SurveyResult {
  const sent = random.integer(...(forms[place.level] ?? [0, 0]));
  const answered = Math.floor((sent * random.integer(82, 97)) / 100);
  const valid = answered - random.integer(0, Math.floor(answered / 40));
  const aim = first + Math.round(((last - first) * (survey.year - 2021)) / 4) + random.integer(-25, 25);
  return {
    id: resultId(survey.id, place, field),
    version: 1,
    origin: 'SAMPLE',
    ...{ surveyId: survey.id, adminUnitId: place.unitId, publicServiceUnitId: null, field },
    ...{ sent, answered, valid, byAnswer: answersOf(valid, Math.round((valid * aim) / 1000), random) },
  };
}

const resultId = (survey: string, { unitId }: Pick<SampledPlace, 'unitId'>, field: SurveyField | null): string =>
  globalId('SurveyResult', { register: survey, code: `${unitId}/${field ?? ''}`, firstValidFrom: '2021-01-01' });

/** The five answers of `valid` people of whom `satisfied` are satisfied. */
function answersOf(valid: number, satisfied: number, random: SeededRandom): number[] {
  const very = Math.floor((satisfied * random.integer(30, 45)) / 100);
  const others = valid - satisfied;
  const neutral = Math.ceil((others * random.integer(60, 80)) / 100);
  const no = Math.ceil((others - neutral) / 2);
  return [others - neutral - no, no, neutral, satisfied - very, very];
}

/** The same answers counted again: at each place one neutral answer had been taken for a satisfied one. */
function correctionOf(round: Round | undefined): Round[] {
  if (round === undefined) return [];
  const { kind, year, id } = round.survey;
  const survey: Survey = {
    ...round.survey,
    id: surveyId(kind, year, 2),
    edition: 2,
    correctsId: id,
    publishedOn: `${year + 1}-05-10`,
  };
  const results = round.results.map((result) => {
    const [worst = 0, bad = 0, neutral = 0, good = 0, best = 0] = result.byAnswer;
    const byAnswer = good === 0 ? result.byAnswer : [worst, bad, neutral + 1, good - 1, best];
    return {
      ...result,
      id: resultId(survey.id, { unitId: result.adminUnitId }, result.field),
      surveyId: survey.id,
      byAnswer,
    };
  });
  return [{ survey, results }];
}
