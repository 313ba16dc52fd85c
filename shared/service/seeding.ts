import type { DataSource } from 'typeorm';
import { analyze } from '../database/analyze.js';
import { inWriteTransaction } from '../database/write-transaction.js';
import type { Logger } from '../log/logger.js';
import { holdsRealRows, samplesAmongRealRows } from './sample-guard.js';
import { runSeed, type Seed } from './seed.js';

interface SeedingOptions {
  readonly seeds: readonly Seed[];
  readonly withSampleData: boolean;
  readonly dataSource: DataSource;
  readonly ownerUrl: string;
  readonly log: Logger;
}

/** The seeds of one database: those that can run at once, and those that wait for the registers. */
export class Seeding {
  constructor(private readonly options: SeedingOptions) {}

  /** Seeds that need nothing but this database. Nothing is written where samples would come among real rows. */
  async runOwn(): Promise<void> {
    if (await this.wouldMix()) throw samplesAmongRealRows();
    await this.run(this.due(false));
  }

  /** Seeds over the registers of institutions. The service answers already: what was written meanwhile stays alone. */
  async runOverRegisters(): Promise<void> {
    const due = this.due(true);
    const isMixed = await this.wouldMix();
    if (isMixed) this.options.log.warn({ err: samplesAmongRealRows() }, 'no samples are loaded');
    await this.run(isMixed ? due.filter(({ kind }) => kind === 'FACT') : due);
  }

  /** Whether a seed that needs the registers has not run yet. */
  async waitsForRegisters(): Promise<boolean> {
    const names = this.due(true).map(({ name }) => name);
    const done = await this.options.dataSource.query<unknown[]>('SELECT FROM seed_run WHERE name = ANY ($1)', [names]);
    return done.length < names.length;
  }

  private async wouldMix(): Promise<boolean> {
    const { seeds, withSampleData, dataSource } = this.options;
    const brings = withSampleData && seeds.some(({ kind }) => kind === 'SAMPLE');
    return brings && holdsRealRows({ query: (sql, parameters) => dataSource.query(sql, parameters as never) });
  }

  private due(needsRegisters: boolean): Seed[] {
    const { seeds, withSampleData } = this.options;
    return seeds.filter((seed) => seed.needsRegisters === needsRegisters && (withSampleData || seed.kind === 'FACT'));
  }

  /** Afterwards the planner learns what was loaded: without statistics its first plans are poor. */
  private async run(seeds: readonly Seed[]): Promise<void> {
    const { dataSource, ownerUrl, log } = this.options;
    let hasWritten = false;
    for (const seed of seeds) {
      const startedAt = Date.now();
      const wrote = await runSeed((work) => inWriteTransaction(dataSource, {}, work), seed);
      if (wrote) log.info({ seed: seed.name, ms: Date.now() - startedAt }, 'seeded');
      hasWritten ||= wrote;
    }
    if (hasWritten) await analyze(ownerUrl);
  }
}
