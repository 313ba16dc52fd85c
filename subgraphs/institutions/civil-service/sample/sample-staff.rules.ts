import { globalId } from '../../../../shared/identity/global-id.js';
import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import type { CivilServant } from '../civil-servant/civil-servant.entity.js';
import type { Posting } from '../posting/posting.entity.js';
import type { Degree } from '../staff.enums.js';
import { postsAt } from './sample-positions.rules.js';

/** Where people are posted, and where they go when the place becomes part of another. */
export interface SampleAgency {
  readonly agencyId: string;
  readonly placeId: string;
  readonly level: 'COMMUNE' | 'PROVINCE';
  readonly nextAgencyId: string | null;
  readonly nextPlaceId: string | null;
}

type SamplePerson = Omit<CivilServant, 'version' | 'qualifiedSince'>;
type SamplePosting = Omit<Posting, 'version' | 'isCommune'>;

export interface SampleStaff {
  readonly civilServants: SamplePerson[];
  readonly postings: SamplePosting[];
}

/** The sample's register begins here: before it there is nobody, rather than the half that had already come. */
const registerBegins = '2021-01-01';
const reorganisedOn = '2025-07-01';

const names = ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'Lê Văn Mẫu', 'Phạm Thị Mẫu', 'H’ Mẫu', 'Y Mẫu'];

/** The same people at the same agencies, every time. */
export function sampleStaff(agencies: readonly SampleAgency[]): SampleStaff {
  const random = seededRandom('civil-servants@1');
  const staff: SampleStaff = { civilServants: [], postings: [] };
  for (const agency of agencies) for (const post of postsAt(agency.level)) fillPost(random, staff, agency, post);
  return staff;
}

/** One post through the years: now and then somebody leaves, and somebody better qualified follows within weeks. */
function fillPost(
  random: SeededRandom,
  staff: SampleStaff,
  agency: SampleAgency,
  post: Pick<Posting, 'jobPositionId' | 'title' | 'staffGroup'>,
): void {
  const leaves = random.chance(0.15) ? addDays(registerBegins, random.integer(120, 1_500)) : null;
  const first = addPerson(random, staff, 0);
  const at = { ...post, level: agency.level, agencyId: agency.agencyId, placeId: agency.placeId };
  if (leaves === null) return stay(random, staff, agency, { ...at, civilServantId: first, startedOn: registerBegins });
  const endReason = random.pick(['RETIREMENT', 'RETIREMENT', 'RESIGNATION', 'OTHER'] as const);
  addPosting(staff, { ...at, civilServantId: first, startedOn: registerBegins, endedOn: leaves, endReason });
  const startedOn = addDays(leaves, random.integer(5, 45));
  if (startedOn < '2025-06-01')
    stay(random, staff, agency, { ...at, civilServantId: addPerson(random, staff, 0.2), startedOn });
}

type Start = Omit<SamplePosting, 'id' | 'origin' | 'endedOn' | 'endReason'>;

/** Until today, or until the commune became part of another: then most go with it, and some retire early. */
function stay(
  random: SeededRandom,
  staff: SampleStaff,
  { nextAgencyId, nextPlaceId }: SampleAgency,
  start: Start,
): void {
  if (nextAgencyId === null || nextPlaceId === null)
    return addPosting(staff, { ...start, endedOn: null, endReason: null });
  const goesOn = random.chance(0.85);
  addPosting(staff, { ...start, endedOn: reorganisedOn, endReason: goesOn ? 'TRANSFER' : 'RETIREMENT' });
  const moved = { ...start, agencyId: nextAgencyId, placeId: nextPlaceId, startedOn: reorganisedOn };
  if (goesOn) addPosting(staff, { ...moved, endedOn: null, endReason: null });
}

function addPosting(staff: SampleStaff, posting: Omit<SamplePosting, 'id' | 'origin'>): void {
  const code = `MAU-${String(staff.postings.length + 1).padStart(5, '0')}`;
  const id = globalId('Posting', { register: 'postings-sample', code, firstValidFrom: posting.startedOn });
  staff.postings.push({ id, ...posting, origin: 'SAMPLE' });
}

/** `better` is added to the chance that a standard was met before the plan began. */
function addPerson(random: SeededRandom, staff: SampleStaff, better: number): string {
  const number = staff.civilServants.length + 1;
  const code = `MAU-${String(number).padStart(5, '0')}`;
  const id = globalId('CivilServant', { register: 'civil-servants-sample', code, firstValidFrom: registerBegins });
  const degreeStandardMetOn = metOn(random, 0.82 + better, 0.85);
  const politicalTheoryStandardMetOn = metOn(random, 0.62 + better, 0.9);
  staff.civilServants.push({
    id,
    fullName: `${random.pick(names)} ${number}`,
    highestDegree: degreeOf(random, degreeStandardMetOn !== null),
    degreeStandardMetOn,
    politicalTheoryLevel:
      politicalTheoryStandardMetOn === null ? 'ELEMENTARY' : random.pick(['INTERMEDIATE', 'INTERMEDIATE', 'ADVANCED']),
    politicalTheoryStandardMetOn,
    professionalStandardMetOn: metOn(random, 0.75 + better, 0.92),
    workSkillsStandardMetOn: metOn(random, 0.5 + better, 0.93),
    origin: 'SAMPLE',
  });
  return id;
}

const degreeOf = (random: SeededRandom, isCollege: boolean): Degree =>
  isCollege
    ? random.pick(['COLLEGE', 'BACHELOR', 'BACHELOR', 'BACHELOR', 'MASTER'] as const)
    : random.pick(['SECONDARY', 'INTERMEDIATE', 'INTERMEDIATE'] as const);

/** Before the plan, during it, or not yet. */
function metOn(random: SeededRandom, before: number, during: number): LocalDate | null {
  if (random.chance(before)) return addDays('2012-01-01', random.integer(0, 3_200));
  return random.chance(during) ? addDays('2021-01-15', random.integer(0, 1_790)) : null;
}
