import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { secondsBuckets } from '../../shared/observation/operation-metrics.js';
import type { ObservedCall } from '../sources/source-observer.js';
import type { BreakerState } from '../sources/subgraph-breaker.js';
import type { GatewayState } from './gateway-observation.js';
import type { PlanObserver } from './plan-observer.js';

const breakerStates: readonly BreakerState[] = ['closed', 'half-open', 'open'];

/** What the gateway counts beside its operations: calls to subgraphs, plans, breakers, subscriptions. */
export class GatewayMetrics implements PlanObserver {
  private readonly calls: Counter<'subgraph' | 'outcome'>;
  private readonly callDuration: Histogram<'subgraph'>;
  private readonly retries: Counter<'subgraph'>;
  private readonly breakerChanges: Counter<'subgraph' | 'state'>;
  private readonly plansAsked: Counter<'result'>;
  private readonly plansKept: Gauge;
  private readonly planning: Histogram;
  private readonly registers: Registry[];

  constructor(registry: Registry) {
    const registers = [registry];
    this.registers = registers;
    this.calls = new Counter({
      name: 'hub_subgraph_calls_total',
      help: 'Questions to a subgraph, by what became of them; shut-off and crowded were not sent',
      labelNames: ['subgraph', 'outcome'],
      registers,
    });
    this.callDuration = new Histogram({
      name: 'hub_subgraph_call_duration_seconds',
      help: 'Of a question to a subgraph, waiting and a second try included',
      labelNames: ['subgraph'],
      buckets: secondsBuckets,
      registers,
    });
    this.retries = new Counter({
      name: 'hub_subgraph_retries_total',
      help: 'Questions that were asked a second time',
      labelNames: ['subgraph'],
      registers,
    });
    this.breakerChanges = new Counter({
      name: 'hub_subgraph_breaker_changes_total',
      help: 'Changes of the breaker of a subgraph, by the state it went to',
      labelNames: ['subgraph', 'state'],
      registers,
    });
    this.plansAsked = new Counter({
      name: 'hub_plan_cache_requests_total',
      help: 'Looks for the plan of an operation: found (hit) or not (miss)',
      labelNames: ['result'],
      registers,
    });
    this.plansKept = new Gauge({ name: 'hub_plan_cache_size', help: 'Plans that are kept', registers });
    this.planning = new Histogram({
      name: 'hub_planning_duration_seconds',
      help: 'Of planning and compiling one operation',
      buckets: secondsBuckets,
      registers,
    });
  }

  onCall({ subgraph, outcome, durationMs, retried }: ObservedCall): void {
    this.calls.inc({ subgraph, outcome });
    this.callDuration.observe({ subgraph }, durationMs / 1_000);
    if (retried) this.retries.inc({ subgraph });
  }

  onBreaker(change: { readonly subgraph: string; readonly state: BreakerState }): void {
    this.breakerChanges.inc(change);
  }

  onFound(): void {
    this.plansAsked.inc(hit);
  }

  onMissed(): void {
    this.plansAsked.inc(miss);
  }

  onPlanned({ durationMs, kept }: { readonly durationMs: number; readonly kept: number }): void {
    this.planning.observe(durationMs / 1_000);
    this.plansKept.set(kept);
  }

  /** Gauges that are read when somebody asks for them. */
  observeState(gateway: GatewayState): void {
    const { registers } = this;
    new Gauge({
      name: 'hub_subgraph_breaker_state',
      help: '1 for the state in which the breaker of a subgraph is (closed, half-open, open), else 0',
      labelNames: ['subgraph', 'state'],
      registers,
      collect() {
        for (const [subgraph, now] of Object.entries(gateway.breakerStates())) {
          for (const state of breakerStates) this.set({ subgraph, state }, state === now ? 1 : 0);
        }
      },
    });
    new Gauge({
      name: 'hub_open_subscriptions',
      help: 'Clients that follow something',
      registers,
      collect() {
        this.set(gateway.openSubscriptions());
      },
    });
  }
}

const hit = { result: 'hit' };
const miss = { result: 'miss' };
