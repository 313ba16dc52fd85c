import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import type { FederationFacts } from '../../planner/supergraph/federation-facts.js';
import type { StandIn } from '../../planner/supergraph/planning-supergraph.js';
import { type CompiledFetch, compileFetch } from './compile-fetch.js';
import type { FetchPlan, PlannedFetch } from './fetch-plan.js';
import { awaitedFetches, bringersOf, placeOf } from './fetch-order.js';
import { questionNumbers } from './question-numbers.js';

export interface PlanParts {
  readonly facts: FederationFacts;
  readonly standIns: ReadonlyMap<string, StandIn>;
}

/** A fetch with those that the plan has run before it. */
export interface OrderedFetch extends CompiledFetch {
  readonly before: readonly number[];
  readonly company: string;
}

/** Turns the planner's tree into fetches that each wait only for what they need. */
export function compilePlan({ node }: QueryPlan, parts: PlanParts): FetchPlan {
  const collector = new FetchCollector(parts);
  if (node !== undefined) collector.visit(node, [], []);
  const { fetches } = collector;
  const awaited = awaitedFetches(fetches);
  const numbers = questionNumbers(fetches);
  const bringers = bringersOf(fetches);
  const ordered = fetches.map(({ before: _, entities, ...fetch }, index): PlannedFetch => {
    const waitsFor = awaited[index]?.size ?? 0;
    const awaitedBy = fetches.flatMap((_other, other) => (awaited[other]?.has(index) === true ? other : []));
    const places = fetch.path.map((_step, at) => placeOf(fetch.path.slice(0, at + 1)));
    const common = { ...fetch, index, places, waitsFor, awaitedBy };
    if (entities === null) return { ...common, entities };
    const question = numbers[index] ?? index;
    const isAskedAgain = numbers.some((other, at) => other === question && at !== index);
    return {
      ...common,
      entities,
      question,
      takesCopies: isAskedAgain && fetch.brings.some(({ fields }) => fields !== null),
      unites: bringers.get(places.at(-1) ?? '') === 1,
    };
  });
  const united = ordered.flatMap((fetch) => (fetch.entities !== null && fetch.unites ? fetch.places.slice(-1) : []));
  return { fetches: ordered, united: new Set(united) };
}

class FetchCollector {
  readonly fetches: OrderedFetch[] = [];
  private deferred = 0;
  /** Which deferred part is visited; 0 outside of all. */
  private part = 0;

  constructor(private readonly parts: PlanParts) {}

  /** Returns the fetches of the node; `before` are those that end before it begins. */
  visit(node: PlanNode | SubscriptionNode, path: readonly string[], before: readonly number[]): readonly number[] {
    switch (node.kind) {
      case 'Fetch':
        return this.add(node, path, before);
      case 'Flatten':
        return this.visit(node.node, [...path, ...node.path.map(String)], before);
      case 'Parallel':
        return node.nodes.flatMap((one) => this.visit(one, path, before));
      case 'Subscription': {
        const first = this.visit(node.primary, path, before);
        return node.rest === undefined ? first : [...first, ...this.visit(node.rest, path, first)];
      }
      case 'Sequence': {
        const done: number[] = [];
        for (const one of node.nodes) done.push(...this.visit(one, path, [...before, ...done]));
        return done;
      }
      case 'Defer': {
        const first = node.primary.node === undefined ? [] : this.visit(node.primary.node, path, before);
        return [...first, ...node.deferred.flatMap((one) => this.visitDeferred(one.node, [...before, ...first]))];
      }
      case 'Condition':
        throw new Error(`A plan holds a ${node.kind} node, which no operation of ours leads to`);
    }
  }

  /** What is deferred may wait for whatever is asked around it. */
  private visitDeferred(node: PlanNode | undefined, before: readonly number[]): readonly number[] {
    if (node === undefined) return [];
    const around = this.part;
    this.part = ++this.deferred;
    const fetches = this.visit(node, [], before);
    this.part = around;
    return fetches;
  }

  private add(node: FetchNode, path: readonly string[], before: readonly number[]): number[] {
    const company = this.part === 0 ? node.serviceName : `${node.serviceName} ${this.part}`;
    return compileFetch(node, path, this.parts).map((fetch) => this.fetches.push({ ...fetch, before, company }) - 1);
  }
}
