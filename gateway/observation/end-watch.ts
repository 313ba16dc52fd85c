import type { OperationWatch } from '../../shared/observation/operation-watch.js';
import { codeOf, outcomeOf, outcomeOfError } from '../../shared/observation/outcome.js';
import { type GraphqlAnswer, textOf } from '../http/answer-operation.js';

/** The operation was answered, or refused in so many words. */
export function answered(watch: OperationWatch, answer: GraphqlAnswer): void {
  const { status, errors } = answer;
  const told = errors ?? (status === 200 ? [] : errorsIn(textOf(answer)));
  const codes = told.map(({ extensions }) => String(extensions?.['code']));
  watch.end(outcomeOf(status, told.length > 0), codes);
}

/** It was not answered at all. */
export const failed = (watch: OperationWatch, error: unknown): void =>
  watch.end(outcomeOfError(error), [codeOf(error)]);

/** A refusal that the server wrote. */
const errorsIn = (text: string): NonNullable<GraphqlAnswer['errors']> =>
  (JSON.parse(text) as { readonly errors?: NonNullable<GraphqlAnswer['errors']> }).errors ?? [];
