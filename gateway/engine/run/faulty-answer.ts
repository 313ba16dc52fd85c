import type { GraphQLFormattedError } from 'graphql';
import type { AgencyDirectory } from '../../agencies/agency-directory.js';
import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { Locale } from '../../../shared/trust/viewer.js';

export interface Reader {
  readonly agencies: AgencyDirectory;
  readonly locale: Locale;
}

/** The error for what a subgraph should have sent and did not, or sent wrong: it names who answers for that part. */
export function faultyAnswer(subgraph: string | null, { agencies, locale }: Reader): GraphQLFormattedError {
  const agency = subgraph === null ? null : agencies.leadOf(subgraph);
  const name = agency === null ? null : locale === 'en' ? (agency.nameEn ?? agency.name) : agency.name;
  const owner = name ?? (subgraph === null ? null : `“${subgraph}”`);
  return {
    message: (owner === null ? nobody : faulty(owner))[locale],
    extensions:
      subgraph === null
        ? { code: 'INTERNAL_SERVER_ERROR', retryable: false }
        : {
            code: 'INVALID_SUBGRAPH_ANSWER',
            retryable: false,
            subgraph,
            agency: agency === null ? null : { code: agency.code, name },
          },
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
