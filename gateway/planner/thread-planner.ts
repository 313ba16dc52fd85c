import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { HubError } from '../../shared/errors/hub-error.js';
import type { Logger } from '../../shared/log/logger.js';
import type { SubgraphSdls } from '../composition/compose.js';
import type { GatewayFiles } from '../gateway-files.js';
import type { PlannedSupergraph, Planner } from './planner.js';
import type { PlannerAnswer, PlannerQuestion } from './planner-thread.js';

interface ThreadPlannerOptions {
  readonly log: Logger;
  /** What one plan may take. */
  readonly planningMs: number;
  readonly entry?: URL;
}

type Unnumbered<Question> = Question extends unknown ? Omit<Question, 'number'> : never;

interface Asked {
  readonly question: PlannerQuestion;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Plans in a thread of its own: a request that needs a new plan holds up no other. A plan that takes longer than it may is
 * given up together with the thread; another one takes over the graphs and what still waits.
 */
export class ThreadPlanner implements Planner {
  private worker: Worker;
  private readonly graphs = new Map<number, string>();
  /** In the order in which the thread answers them. */
  private waiting: Asked[] = [];
  private timer: NodeJS.Timeout | undefined;
  private numbers = 0;
  private isStopped = false;

  constructor(private readonly options: ThreadPlannerOptions) {
    this.worker = this.start();
  }

  async load(supergraphSdl: string): Promise<PlannedSupergraph> {
    const graph = ++this.numbers;
    const loaded = await this.ask<Pick<PlannedSupergraph, 'apiSdl' | 'facts' | 'standIns'>>({
      kind: 'load',
      graph,
      supergraphSdl,
    });
    this.graphs.set(graph, supergraphSdl);
    return {
      ...loaded,
      plan: (operation, labels) => this.ask<QueryPlan>({ kind: 'plan', graph, operation, labels }),
      forget: () => {
        this.graphs.delete(graph);
        this.ask({ kind: 'forget', graph }).catch(() => {}); // a thread that is gone has forgotten
      },
    };
  }

  compose(subgraphSdls: SubgraphSdls): Promise<GatewayFiles> {
    return this.ask<GatewayFiles>({ kind: 'compose', subgraphSdls });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.worker.terminate();
    for (const { reject } of this.waiting.splice(0)) reject(new Error('The gateway stops'));
  }

  private ask<Value>(question: Unnumbered<PlannerQuestion>): Promise<Value> {
    if (this.isStopped) return Promise.reject(new Error('The gateway stops'));
    return new Promise((resolve, reject) => {
      const numbered = { ...question, number: ++this.numbers } as PlannerQuestion;
      this.waiting.push({ question: numbered, resolve, reject });
      this.worker.postMessage(numbered);
      if (this.waiting.length === 1) this.watch();
    });
  }

  private start(): Worker {
    const worker = new Worker(this.options.entry ?? new URL('./planner-thread.js', import.meta.url));
    worker.unref();
    worker.on('message', (answer: PlannerAnswer) => this.receive(answer));
    worker.on('error', (error) => this.replace(worker, error));
    return worker;
  }

  private receive(answer: PlannerAnswer): void {
    const [first] = this.waiting;
    if (first?.question.number !== answer.number) return; // asked again of another thread meanwhile
    this.waiting.shift();
    if ('reason' in answer) first.reject(new Error(answer.reason));
    else first.resolve(answer.value as never);
    this.watch();
  }

  /** The thread works on the first that waits. Only a plan is asked for by a client: only it may take too long. */
  private watch(): void {
    clearTimeout(this.timer);
    const [first] = this.waiting;
    if (first === undefined) return this.worker.unref();
    this.worker.ref();
    if (first.question.kind === 'plan') this.timer = setTimeout(() => this.giveUp(), this.options.planningMs).unref();
  }

  private giveUp(): void {
    const late = this.waiting.shift();
    this.options.log.warn({ planningMs: this.options.planningMs }, 'a plan took too long and was given up');
    late?.reject(tooLong(this.options.planningMs));
    this.replace(this.worker, null);
  }

  private replace(worker: Worker, error: Error | null): void {
    if (worker !== this.worker || this.isStopped) return;
    if (error !== null) {
      this.options.log.error({ err: error }, 'the planner ended; another one takes over');
      this.waiting.shift()?.reject(error); // it may be the reason
    }
    void worker.terminate();
    const left = this.waiting;
    this.waiting = [];
    this.worker = this.start();
    for (const [graph, supergraphSdl] of this.graphs) this.ask({ kind: 'load', graph, supergraphSdl }).catch(() => {});
    for (const one of left) this.again(one);
    this.watch();
  }

  private again(asked: Asked): void {
    this.waiting.push(asked);
    this.worker.postMessage(asked.question);
  }
}

const tooLong = (planningMs: number): HubError =>
  new HubError('QUERY_TOO_COMPLEX', {
    vi: `Lập kế hoạch cho câu hỏi này mất hơn ${planningMs} ms. Hãy chia thành nhiều câu.`,
    en: `Planning this operation takes more than ${planningMs} ms. Please split it.`,
  });
