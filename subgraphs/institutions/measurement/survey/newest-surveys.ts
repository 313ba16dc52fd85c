import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../../../shared/database/read-transaction.js';
import { selectEntities } from '../../../../shared/database/select.js';
import { newestEdition } from '../../../../shared/figures/period.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { Survey } from './survey.entity.js';
import type { SurveyKind } from './survey.enums.js';

/** A published survey: its days are known. */
export type PublishedSurvey = Survey & { readonly publishedOn: LocalDate; readonly closedOn: LocalDate };

/** Every published survey, read once for all targets of a request: there are a few for each year. */
export const publishedSurveysLoader = (db: ReadTransaction): DataLoader<'all', PublishedSurvey[]> =>
  new DataLoader(async (keys) => {
    const all = (await selectEntities(db, Survey, `WHERE e.state = 'PUBLISHED' ORDER BY e.id`)) as PublishedSurvey[];
    return keys.map(() => all);
  });

/** The newest edition of each kind that was published by the end of a day; null kinds: every kind. */
export function newestSurveys(
  published: readonly PublishedSurvey[],
  kinds: readonly SurveyKind[] | null,
  asOf: LocalDate,
): PublishedSurvey[] {
  const asked = kinds ?? [...new Set(published.map(({ kind }) => kind))];
  return asked.flatMap(
    (kind) =>
      newestEdition(
        published.filter((one) => one.kind === kind),
        asOf,
      ) ?? [],
  );
}
