import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { MergerProposal } from './merger-proposal.entity.js';

type Proposal = Pick<MergerProposal, 'units' | 'mergers'>;

/** What speaks against a draft of mergers, given the places that exist today. */
export function mergerFaults({ units, mergers }: Proposal, existing: ReadonlySet<string>): readonly Bilingual[] {
  const proposed = new Set(units.map(({ id }) => id));
  const ending = mergers.flatMap(({ fromIds }) => fromIds);
  const faults: Bilingual[] = [];
  if (mergers.length === 0)
    faults.push({ vi: 'Phương án phải có ít nhất một lần nhập.', en: 'Name at least one merger.' });
  const unknown = [...ending.filter((id) => !existing.has(id))];
  const unknownTo = mergers.map(({ toId }) => toId).filter((id) => !existing.has(id) && !proposed.has(id));
  if (unknown.length + unknownTo.length > 0) faults.push(notInForce([...unknown, ...unknownTo]));
  const twice = ending.filter((id, index) => ending.indexOf(id) < index);
  if (twice.length > 0) faults.push(endsTwice(twice));
  const both = mergers.map(({ toId }) => toId).filter((id) => ending.includes(id));
  if (both.length > 0) faults.push(endsAndTakes(both));
  const idle = units.filter(({ id }) => !mergers.some(({ toId }) => toId === id)).map(({ code }) => code);
  if (idle.length > 0) faults.push(formedFromNothing(idle));
  return faults;
}

const notInForce = (ids: readonly string[]): Bilingual => ({
  vi: `Không phải đơn vị đang có: ${ids.join(', ')}.`,
  en: `Not a place in force today: ${ids.join(', ')}.`,
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
