import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { MergerProposal } from './merger-proposal.entity.js';

type Proposal = Pick<MergerProposal, 'units' | 'mergers'>;

/** Which places are in force on a day, each with its level. */
export interface Places {
  readonly day: LocalDate;
  readonly existing: ReadonlyMap<string, string>;
}

/** What speaks against a draft of mergers, given the places that exist on a day. */
export function mergerFaults({ units, mergers }: Proposal, { day, existing }: Places): readonly Bilingual[] {
  const proposed = new Set(units.map(({ id }) => id));
  const ending = mergers.flatMap(({ fromIds }) => fromIds);
  const faults: Bilingual[] = [];
  if (mergers.length === 0)
    faults.push({ vi: 'Phương án phải có ít nhất một lần nhập.', en: 'Name at least one merger.' });
  const unknown = [...ending.filter((id) => !existing.has(id))];
  const unknownTo = mergers.map(({ toId }) => toId).filter((id) => !existing.has(id) && !proposed.has(id));
  if (unknown.length + unknownTo.length > 0) faults.push(notInForce([...unknown, ...unknownTo], day));
  const twice = ending.filter((id, index) => ending.indexOf(id) < index);
  if (twice.length > 0) faults.push(endsTwice(twice));
  const both = mergers.map(({ toId }) => toId).filter((id) => ending.includes(id));
  if (both.length > 0) faults.push(endsAndTakes(both));
  const idle = units.filter(({ id }) => !mergers.some(({ toId }) => toId === id)).map(({ code }) => code);
  if (idle.length > 0) faults.push(formedFromNothing(idle));
  const levels = new Map([...existing, ...units.map(({ id, level }) => [id, level] as const)]);
  const uneven = mergers.flatMap(({ fromIds, toId }) =>
    fromIds.filter((id) => isUneven(levels.get(id), levels.get(toId))),
  );
  if (uneven.length > 0) faults.push(ofAnotherLevel(uneven));
  const codes = units.map(({ code }) => code);
  const repeated = codes.filter((code, index) => codes.indexOf(code) < index);
  if (repeated.length > 0) faults.push(sameCode(repeated));
  return faults;
}

/** A place below its successor, or above it, would stand below itself. */
const isUneven = (from: string | undefined, to: string | undefined): boolean =>
  from !== undefined && to !== undefined && from !== to;

const ofAnotherLevel = (ids: readonly string[]): Bilingual => ({
  vi: `Chỉ nhập được vào đơn vị cùng cấp: ${ids.join(', ')}.`,
  en: `A place is merged only into one of its own level: ${ids.join(', ')}.`,
});
const sameCode = (codes: readonly string[]): Bilingual => ({
  vi: `Hai đơn vị dự kiến trùng mã: ${codes.join(', ')}.`,
  en: `Two proposed places have one code: ${codes.join(', ')}.`,
});
const notInForce = (ids: readonly string[], day: LocalDate): Bilingual => ({
  vi: `Không phải đơn vị đang có vào ngày ${day}: ${ids.join(', ')}.`,
  en: `Not a place in force on ${day}: ${ids.join(', ')}.`,
});
const endsTwice = (ids: readonly string[]): Bilingual => ({
  vi: `Một đơn vị chỉ nhập được một lần: ${ids.join(', ')}.`,
  en: `A place can be merged only once: ${ids.join(', ')}.`,
});
const endsAndTakes = (ids: readonly string[]): Bilingual => ({
  vi: `Đơn vị vừa được nhập vừa nhận đơn vị khác: ${ids.join(', ')}.`,
  en: `A place would both end and take others over: ${ids.join(', ')}.`,
});
const formedFromNothing = (codes: readonly string[]): Bilingual => ({
  vi: `Đơn vị dự kiến không nhận đơn vị nào: ${codes.join(', ')}.`,
  en: `A place would be formed out of nothing: ${codes.join(', ')}.`,
});
