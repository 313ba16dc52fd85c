import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.js';
import { agencyId } from '../../agency/agency.rules.js';
import type { DraftDocument, DraftMove } from '../draft-document/draft-document.entity.js';
import type { DraftState } from '../draft-document/draft-document.enums.js';
import type { DraftFeedback } from '../draft-feedback/draft-feedback.entity.js';
import type { FeedbackSender } from '../draft-feedback/draft-feedback.enums.js';
import { type SampleDocument, sampleId, sampleTopics } from './sample-documents.rules.js';

const wholeWay: readonly DraftState[] = ['PROPOSED', 'DRAFTING', 'CONSULTING', 'APPRAISING', 'SUBMITTED', 'ISSUED'];
/** Ways that did not end in a document, or not yet. */
const otherWays: readonly (readonly DraftState[])[] = [
  ['PROPOSED', 'DRAFTING'],
  ['PROPOSED', 'DRAFTING', 'CONSULTING'],
  ['PROPOSED', 'DRAFTING', 'CONSULTING', 'APPRAISING'],
  ['PROPOSED', 'DRAFTING', 'CONSULTING', 'APPRAISING', 'RETURNED'],
  ['PROPOSED', 'DRAFTING', 'CONSULTING', 'APPRAISING', 'RETURNED', 'DRAFTING', 'CONSULTING'],
  ['PROPOSED', 'DRAFTING', 'WITHDRAWN'],
];

/** The drafts behind most documents since mid-2021, and thirty that went another way. */
export function sampleDrafts(documents: readonly SampleDocument[]): DraftDocument[] {
  const random = seededRandom('draft-documents@1');
  const issued = documents
    .filter(({ issuedOn }) => issuedOn >= '2021-08-01' && random.chance(0.8))
    .map((document) => draftOf(random, document));
  const others = Array.from({ length: 30 }, (_, index) => {
    const topic = random.pick(sampleTopics);
    const moves = stepsFrom(random, addDays('2021-03-01', random.integer(0, 1_500)), random.pick(otherWays));
    return draft({ code: `other ${index}`, topic, moves, issuer: 'UBND_TINH', documentId: null });
  });
  return [...issued, ...others];
}

function draftOf(random: SeededRandom, { id, title, issuedOn, issuerId }: SampleDocument): DraftDocument {
  const steps = stepsFrom(random, addDays(issuedOn, -200), wholeWay.slice(0, -1));
  const topic = sampleTopics.find((one) => title.includes(one.title)) ?? sampleTopics[0];
  const issuer = issuerId === agencyId('HDND') ? 'HDND' : 'UBND_TINH';
  return draft({ code: id, topic, moves: [...steps, { to: 'ISSUED', on: issuedOn }], issuer, documentId: id });
}

/** Ten to forty days a step: five steps fit into two hundred. */
function stepsFrom(random: SeededRandom, start: LocalDate, way: readonly DraftState[]): DraftMove[] {
  let on = start;
  return way.map((to, index) => ({ to, on: index === 0 ? on : (on = addDays(on, random.integer(10, 40))) }));
}

interface DraftFacts {
  readonly code: string;
  readonly topic: (typeof sampleTopics)[number];
  readonly moves: DraftMove[];
  readonly issuer: 'HDND' | 'UBND_TINH';
  readonly documentId: string | null;
}

function draft({ code, topic, moves, issuer, documentId }: DraftFacts): DraftDocument {
  const proposedOn = moves[0]?.on ?? '2021-01-01';
  const opened = moves.findLast(({ to }) => to === 'CONSULTING')?.on;
  return {
    id: sampleId('DraftDocument', code),
    version: 1,
    origin: 'SAMPLE',
    title: `Dự thảo quy định về ${topic.title} (MẪU)`,
    type: issuer === 'HDND' ? 'RESOLUTION' : 'DECISION',
    isNormative: true,
    issuerId: agencyId(issuer),
    draftingAgencyId: agencyId(topic.agency),
    proposedOn,
    dueOn: addDays(proposedOn, 180),
    commentsUntil: opened === undefined ? null : addDays(opened, 30),
    state: moves.at(-1)?.to ?? 'PROPOSED',
    moves,
    documentId,
  };
}

const organisations: Readonly<Record<FeedbackSender, string | null>> = {
  CITIZEN: null,
  ENTERPRISE: 'Công ty (MẪU)',
  ASSOCIATION: 'Hội nghề nghiệp (MẪU)',
  FATHERLAND_FRONT: 'Ủy ban MTTQ Việt Nam cấp huyện (MẪU)',
  STATE_AGENCY: 'Phòng chuyên môn (MẪU)',
};
const senders = Object.keys(organisations) as FeedbackSender[];

/** Up to six comments on each draft that was opened for them. */
export function sampleFeedback(drafts: readonly DraftDocument[]): DraftFeedback[] {
  const random = seededRandom('draft-feedback@1');
  return drafts.flatMap(({ id, moves }) => {
    const opened = moves.find(({ to }) => to === 'CONSULTING')?.on;
    if (opened === undefined) return [];
    return Array.from({ length: random.integer(0, 6) }, (_, index) => comment(random, id, opened, index));
  });
}

function comment(random: SeededRandom, draftId: string, opened: LocalDate, index: number): DraftFeedback {
  const sender = random.pick(senders);
  const receivedOn = addDays(opened, random.integer(0, 29));
  const state = random.pick(['RECEIVED', 'ACCEPTED', 'ACCEPTED', 'EXPLAINED'] as const);
  return {
    id: sampleId('DraftFeedback', `${draftId} ${index}`),
    version: 1,
    origin: 'SAMPLE',
    draftId,
    sender,
    organisation: organisations[sender],
    receivedOn,
    provision: `Điều ${random.integer(1, 10)}`,
    text: 'Đề nghị làm rõ đối tượng áp dụng (MẪU)',
    state,
    answer: state === 'EXPLAINED' ? 'Giữ như dự thảo, vì đã có quy định chung (MẪU)' : null,
    answeredOn: state === 'RECEIVED' ? null : addDays(receivedOn, random.integer(5, 30)),
  };
}
