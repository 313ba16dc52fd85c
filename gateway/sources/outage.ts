import type { GraphQLFormattedError } from 'graphql';
import type { Bilingual } from '../../shared/errors/hub-error.js';
import type { Locale } from '../../shared/trust/viewer.js';
import { type LeadAgency, namedFor } from '../agencies/agency-directory.js';
import type { FailureReason } from './call-failure.js';

interface Outage {
  readonly subgraph: string;
  readonly reason: FailureReason;
  readonly agency: LeadAgency | null;
  readonly locale: Locale;
}

/** The one error for a part of the graph that did not answer: it names who answers for that part, and no address. */
export function outageError({ subgraph, reason, agency, locale }: Outage): GraphQLFormattedError {
  const named = namedFor(agency, locale);
  const isLate = reason === 'timeout' || reason === 'hurried';
  const code = isLate ? 'DEADLINE_EXCEEDED' : 'SUBGRAPH_UNAVAILABLE';
  return {
    message: sentences[code](named?.name ?? `“${subgraph}”`)[locale],
    extensions: { code, retryable: true, subgraph, agency: named },
  };
}

const sentences: Record<'SUBGRAPH_UNAVAILABLE' | 'DEADLINE_EXCEEDED', (owner: string) => Bilingual> = {
  SUBGRAPH_UNAVAILABLE: (owner) => ({
    vi: `Phần dữ liệu do ${owner} phụ trách đang tạm gián đoạn. Xin thử lại sau.`,
    en: `The part that ${owner} answers for is unavailable for now. Please try again.`,
  }),
  DEADLINE_EXCEEDED: (owner) => ({
    vi: `Phần dữ liệu do ${owner} phụ trách chưa trả lời kịp. Xin thử lại sau.`,
    en: `The part that ${owner} answers for did not answer in time. Please try again.`,
  }),
};
