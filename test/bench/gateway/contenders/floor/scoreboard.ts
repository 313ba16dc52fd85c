import type { Question } from '../../graph/questions.js';
import { ask } from './ask-subgraph.js';

/** What the other subgraphs need to know of a target of theirs (their `@requires`). */
const facts = `id code kind comparator deadline yearlyFrom thresholds { year level value } incrementPoints
  baseline { date value source } flow level dataNeeded population denominatorOf`;
const result = `result(asOf: $asOf) { asOf closing status origin threshold figure { numerator denominator percent state } }`;

const plan = `query ($asOf: Date) { plan { number
  contents { number title leadAgencies { code name } targets { __typename id title ref
    ... on EGovernmentTarget { ${facts} } ... on FinanceTarget { ${facts} } ... on ProcedureTarget { ${facts} }
    ... on InstitutionTarget { ${result} } } }
  appendixTasks { number title leadAgencies { code } } } }`;

const owners = { EGovernmentTarget: 'e-government', FinanceTarget: 'finance', ProcedureTarget: 'procedures' } as const;

interface Target {
  readonly __typename: string;
  readonly id: string;
  readonly title: unknown;
  readonly ref: unknown;
  readonly result?: unknown;
}
interface Plan {
  readonly number: unknown;
  readonly contents: readonly {
    readonly number: unknown;
    readonly title: unknown;
    readonly leadAgencies: unknown;
    readonly targets: readonly Target[];
  }[];
  readonly appendixTasks: unknown;
}

/** The plan from one subgraph, then the figures from the three others at once. */
export async function answerScoreboard({ variables }: Question): Promise<string> {
  const { plan: found } = await ask<{ plan: Plan }>('institutions', plan, variables);
  const targets = found.contents.flatMap((content) => content.targets);
  const results = new Map<string, unknown>();
  const figures = Object.entries(owners).map(async ([type, subgraph]) => {
    const representations = targets.filter(({ __typename }) => __typename === type).map(withoutTitles);
    const query = `query ($representations: [_Any!]!, $asOf: Date) { _entities(representations: $representations) { ... on ${type} { ${result} } } }`;
    const { _entities } = await ask<{ _entities: Target[] }>(subgraph, query, { representations, ...variables });
    representations.forEach(({ id }, index) => results.set(id, _entities[index]?.result));
  });
  await Promise.all(figures);
  const contents = found.contents.map(({ number, title, leadAgencies, targets: all }) => ({
    number,
    title,
    leadAgencies,
    targets: all.map(({ id, title, ref, result }) => ({ id, title, ref, result: result ?? results.get(id) })),
  }));
  return JSON.stringify({
    data: { plan: { number: found.number, contents, appendixTasks: found.appendixTasks } },
  });
}

const withoutTitles = ({ title: _title, ref: _ref, ...sent }: Target): Omit<Target, 'title' | 'ref'> => sent;
