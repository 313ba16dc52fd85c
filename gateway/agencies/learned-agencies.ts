import { randomUUID } from 'node:crypto';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { type Engine, resultOf } from '../engine/engine.js';
import type { GatewayAccessTable } from '../access/access-file.js';
import type { Logger } from '../../shared/log/logger.js';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import type { AgencyDirectory, LeadAgency } from './agency-directory.js';
import { contentBySubgraph } from './subgraph-content.js';

/** Asked of the graph itself, as any caller would: who leads which content is data of its owner. */
const question = parse('query LeadAgencies { plan { contents { number leadAgencies { code name nameEn } } } }');
const patienceMs = 5_000;
const unhurriedMs = 60_000;
const hurriedMs = 2_000;

interface Content {
  readonly number: number;
  readonly leadAgencies: readonly LeadAgency[] | null;
}

/** The agencies as last learned. When the graph cannot say, what it said before stands. */
export class LearnedAgencies implements AgencyDirectory {
  private leads: ReadonlyMap<number, LeadAgency> = new Map();
  private contents: ReadonlyMap<string, number> = new Map();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly tableOf: (schema: GraphQLSchema) => GatewayAccessTable,
    private readonly log: Logger,
  ) {}

  leadOf(subgraph: string): LeadAgency | null {
    const content = this.contents.get(subgraph);
    return content === undefined ? null : (this.leads.get(content) ?? null);
  }

  /** Learns now and then every minute, beside the requests; sooner while nothing is known. Resolves after the first attempt. */
  async follow(engine: Engine): Promise<void> {
    await this.learn(engine);
    if (this.isStopped) return;
    const waitMs = this.leads.size === 0 ? hurriedMs : unhurriedMs;
    this.timer = setTimeout(() => void this.follow(engine), waitMs).unref();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async learn(engine: Engine): Promise<void> {
    try {
      this.contents = contentBySubgraph(this.tableOf(engine.schema));
      const contents = await askContents(engine);
      const known = contents.flatMap(({ number, leadAgencies }) =>
        leadAgencies?.[0] ? [[number, leadAgencies[0]] as const] : [],
      );
      if (known.length > 0) this.leads = new Map([...this.leads, ...known]);
    } catch (error) {
      this.log.warn({ err: error }, 'could not learn the lead agencies');
    }
  }
}

async function askContents(engine: Engine): Promise<readonly Content[]> {
  const { schema } = engine;
  if (validate(schema, question).length > 0) return []; // this graph has no plan to ask
  const call = { viewer: anonymousViewer(randomUUID()), deadline: Date.now() + patienceMs };
  const request = {
    document: question,
    documentKey: 'lead agencies',
    operationName: null,
    variables: {},
    schema,
    call,
  };
  const { data } = resultOf(await engine.execute(request));
  const plan = data?.['plan'] as { contents: readonly Content[] | null } | null | undefined;
  return plan?.contents ?? [];
}
