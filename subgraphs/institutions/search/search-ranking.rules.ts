import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import { editDistance } from './edit-distance.rules.js';
import type { SearchKind, SearchMatch } from './search.enums.js';
import { questionsOf, type SearchTerms, termsOf } from './search-terms.rules.js';

/** A name that came near enough to be judged, with the life of the thing that carries it. */
export interface Candidate {
  readonly entityId: string;
  readonly kind: SearchKind;
  readonly level: string;
  readonly source: 'NAME' | 'ENGLISH' | 'CODE' | 'OTHER';
  readonly name: string;
  /** When the thing was called so. */
  readonly nameFrom: LocalDate;
  readonly nameTo: LocalDate | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface Judgement {
  readonly match: SearchMatch;
  readonly score: number;
}

export type Hit = Candidate & Judgement & { readonly isInForce: boolean };

/** The things that answer a question, each under its best name, in a total order. */
export function rank(text: string, candidates: readonly Candidate[], day: LocalDate): Hit[] {
  const questions = questionsOf(text).map(termsOf);
  const hits = candidates.flatMap((candidate) => {
    const judgement = bestOf(questions, candidate);
    return judgement === null ? [] : [{ ...candidate, ...judgement, isInForce: isInForce(candidate, day) }];
  });
  const ordered = hits.sort(byRelevance);
  const seen = new Set<string>();
  return ordered.filter(({ entityId }) => !seen.has(entityId) && seen.add(entityId));
}

/** A reading of keystrokes is a guess: it counts a tenth less than what was written. */
function bestOf(questions: readonly SearchTerms[], { name, source }: Candidate): Judgement | null {
  const terms = termsOf(name);
  const judged = questions.flatMap((question, index) => {
    const judgement = source === 'CODE' ? judgeCode(question, terms) : judgeName(question, terms);
    return judgement === null
      ? []
      : [{ ...judgement, score: inThousandths(judgement.score * (index === 0 ? 1 : 0.9)) }];
  });
  return judged.sort((one, other) => other.score - one.score)[0] ?? null;
}

/** Finer differences mean nothing. */
const inThousandths = (score: number): number => Math.round(score * 1000) / 1000;

const shortestPrefix = 2;
const shortestCode = 3;

/** A code with a wrong digit is another code. */
function judgeCode(question: SearchTerms, code: SearchTerms): Judgement | null {
  if (code.whole === question.whole) return { match: 'EXACT', score: 1 };
  const begins = question.whole.length >= shortestCode && code.whole.startsWith(question.whole);
  return begins ? { match: 'PREFIX', score: 0.7 + 0.05 * share(question.whole, code.whole) } : null;
}

/** Exact before prefix before word before fuzzy; a kind of place that contradicts takes off. */
export function judgeName(question: SearchTerms, name: SearchTerms): Judgement | null {
  const isSameKind = question.kind === null || question.kind === name.kind;
  const isSameBody = question.isCommittee === name.isCommittee;
  if (question.whole === name.whole) return { match: 'EXACT', score: 1 };
  if (question.core === name.core && isSameKind && isSameBody) return { match: 'EXACT', score: 0.95 };
  const words = judgeWords(question, name, isSameKind && isSameBody);
  return judgePrefix(question, name) ?? words ?? judgeSpelling(question, name);
}

/** Without its kind a committee's name does not begin with the place's: who types `dak` means the place. */
function judgePrefix({ whole, isCommittee }: SearchTerms, name: SearchTerms): Judgement | null {
  if (whole.length < shortestPrefix) return null;
  const starts = isCommittee === name.isCommittee ? [name.whole, name.core] : [name.whole];
  const start = starts.find((text) => text.startsWith(whole));
  return start === undefined ? null : { match: 'PREFIX', score: 0.8 + 0.1 * share(whole, start) };
}

/** All the words of the question, in any order; the last may be only begun. */
function judgeWords(question: SearchTerms, name: SearchTerms, agrees: boolean): Judgement | null {
  const isFound = question.words.every(
    (word, index) =>
      name.words.includes(word) ||
      (index === question.words.length - 1 &&
        word.length >= shortestPrefix &&
        name.words.some((other) => other.startsWith(word))),
  );
  if (!isFound && question.core !== name.core) return null;
  return { match: 'WORD', score: (agrees ? 0.65 : 0.5) + 0.1 * share(question.core, name.core) };
}

/** A letter or two beside the name, with or without its kind, or beside each of its words. */
function judgeSpelling(question: SearchTerms, name: SearchTerms): Judgement | null {
  const pairs = [
    [question.whole, name.whole, 0],
    [question.core, name.core, 0.05],
    [question.whole, name.core, 0.05],
  ] as const;
  const scores = pairs.flatMap(([asked, other, less]) => {
    const allowed = allowedMistakes(asked);
    const mistakes = editDistance(asked, other, allowed);
    return mistakes > allowed ? [] : [0.45 - 0.1 * mistakes - less];
  });
  return scores.length > 0 ? { match: 'FUZZY', score: Math.max(...scores) } : judgeEachWord(question, name);
}

function judgeEachWord({ words }: SearchTerms, name: SearchTerms): Judgement | null {
  const mistakes = words.map((word) => {
    const allowed = word.length < 4 ? 0 : 1;
    return Math.min(
      ...name.words
        .map((other) => editDistance(word, other, allowed))
        .map((found) => (found > allowed ? Infinity : found)),
    );
  });
  const all = mistakes.reduce((sum, one) => sum + one, 0);
  return all > 2 ? null : { match: 'FUZZY', score: 0.25 - 0.05 * all };
}

/** In three letters each counts; in eight, two may be wrong. */
const allowedMistakes = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

const share = (part: string, whole: string): number => Math.min(1, part.length / whole.length);

const kinds = ['ADMIN_UNIT', 'AGENCY'];
const sources = ['NAME', 'OTHER', 'ENGLISH', 'CODE'];
const levels = ['PROVINCE', 'DISTRICT', 'COMMUNE'];
const placeIn = (order: readonly string[], word: string): number =>
  order.includes(word) ? order.indexOf(word) : order.length;

/** Better first, then what lives, then places before agencies, the wider before the narrower, the newer before the older. */
function byRelevance(one: Hit, other: Hit): number {
  return (
    other.score - one.score ||
    Number(other.isInForce) - Number(one.isInForce) ||
    placeIn(kinds, one.kind) - placeIn(kinds, other.kind) ||
    placeIn(levels, one.level) - placeIn(levels, other.level) ||
    placeIn(sources, one.source) - placeIn(sources, other.source) ||
    byText(other.nameFrom, one.nameFrom) ||
    byText(one.name, other.name) ||
    byText(one.entityId, other.entityId)
  );
}

const byText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
