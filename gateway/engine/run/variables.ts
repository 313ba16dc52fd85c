import { clientName } from '../operation/private-names.js';
import type { PlannedFetch } from '../plan/fetch-plan.js';

/** Adds those of the client's variables that a fetch uses, as the client sent them: the subgraph reads them by its own types. */
export function addVariables(
  texts: Map<string, string>,
  { variables }: PlannedFetch,
  given: Readonly<Record<string, unknown>>,
): void {
  for (const name of variables) {
    const own = clientName(name);
    // A variable may be called `constructor`, and left out.
    if (Object.hasOwn(given, own) && given[own] !== undefined) texts.set(name, JSON.stringify(given[own]));
  }
}

/** The variables of a call as JSON; null for none. */
export const writtenVariables = (texts: ReadonlyMap<string, string>): string | null =>
  texts.size === 0 ? null : `{${[...texts].map(([name, text]) => `"${name}":${text}`).join(',')}}`;
