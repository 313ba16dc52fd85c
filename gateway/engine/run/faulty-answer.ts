import type { GraphQLFormattedError } from 'graphql';
import { type AgencyDirectory, namedFor } from '../../agencies/agency-directory.js';
import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { Locale } from '../../../shared/trust/viewer.js';

export interface Reader {
  readonly agencies: AgencyDirectory;
  readonly locale: Locale;
}

/** The error for what a subgraph should have sent and did not, or sent wrong: it names who answers for that part. */
export function faultyAnswer(subgraph: string | null, { agencies, locale }: Reader): GraphQLFormattedError {
  if (subgraph === null) {
    return { message: nobody[locale], extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false } };
  }
  const agency = namedFor(agencies.leadOf(subgraph), locale);
  return {
    message: faulty(agency?.name ?? `“${subgraph}”`)[locale],
    extensions: { code: 'INVALID_SUBGRAPH_ANSWER', retryable: false, subgraph, agency },
  };
}

const faulty = (owner: string): Bilingual => ({
  vi: `Phần dữ liệu do ${owner} phụ trách trả lời thiếu hoặc sai một giá trị được hỏi.`,
  en: `The part that ${owner} answers for left out a value that was asked for, or sent a wrong one.`,
});

const nobody: Bilingual = {
  vi: 'Không phân hệ nào trả lời được trường này.',
  en: 'No subgraph can answer this field.',
};
