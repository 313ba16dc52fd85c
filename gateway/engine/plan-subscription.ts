import type { QueryPlan } from '@apollo/query-planner';
import { HubError } from '../../shared/errors/hub-error.js';

/** What one subgraph is asked for, so that it answers a whole subscription. */
export interface SubscriptionFetch {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A subscription that one subgraph answers alone. What would have to be joined from another is refused. */
export function planSubscription({ node }: QueryPlan, variables: Readonly<Record<string, unknown>>): SubscriptionFetch {
  if (node?.kind !== 'Subscription') throw conditionalRoot();
  const { primary, rest } = node;
  if (rest !== undefined) throw joined(primary.serviceName);
  const used = (primary.variableUsages ?? []).filter((name) => variables[name] !== undefined);
  return {
    subgraph: primary.serviceName,
    query: primary.operation,
    operationName: primary.operationName,
    variables: Object.fromEntries(used.map((name) => [name, variables[name]])),
  };
}

const joined = (subgraph: string): HubError =>
  new HubError('BAD_REQUEST', {
    vi: `Luồng theo dõi chỉ nhận trường của phân hệ “${subgraph}”. Lấy id, rồi hỏi phần còn lại bằng một query.`,
    en: `A subscription takes only fields of the subgraph “${subgraph}”. Take the id, then ask for the rest with a query.`,
  });

/** graphql-js finds no fault in a subscription to a graph that has none. */
export const noSubscriptions = (): HubError =>
  new HubError('BAD_REQUEST', { vi: 'Đồ thị này không có subscription.', en: 'This graph has no subscriptions.' });

export const conditionalRoot = (): HubError =>
  new HubError('BAD_REQUEST', {
    vi: 'Trường gốc của subscription không nhận @skip và @include.',
    en: 'The root field of a subscription takes neither @skip nor @include.',
  });
