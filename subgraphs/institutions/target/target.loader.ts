import DataLoader from 'dataloader';
import { loadManyBy } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { selectEntities } from '../../../shared/database/select.js';
import { TargetRow, TargetThresholdRow } from './target.entity.js';
import type { TargetInterface } from './target.interface.js';
import { EGovernmentTarget, FinanceTarget, InstitutionTarget, ProcedureTarget } from './target.type.js';

const typeOfSubgraph = {
  institutions: InstitutionTarget,
  procedures: ProcedureTarget,
  finance: FinanceTarget,
  'e-government': EGovernmentTarget,
};

export function targetLoaders(db: ReadTransaction) {
  const thresholds = loadManyBy(db, TargetThresholdRow, {
    property: 'targetId',
    column: 'target_id',
    orderBy: 'e.ordinal',
  });
  const asTarget = async (row: TargetRow): Promise<TargetInterface> =>
    Object.assign(new typeOfSubgraph[row.subgraph](), row, { row, thresholds: await thresholds.load(row.id) });

  const targetsBy = (column: keyof TargetRow, sql: string) =>
    new DataLoader<string, TargetInterface[]>(async (keys) => {
      const rows = await selectEntities(db, TargetRow, `WHERE e.${sql} = ANY ($1) ORDER BY e.ordinal`, [keys]);
      const targets = await Promise.all(rows.map(asTarget));
      return keys.map((key) => targets.filter((target) => target.row[column] === key));
    });

  return {
    targetsOfContent: targetsBy('contentId', 'content_id'),
    /** By global id. */
    target: one(targetsBy('id', 'id')),
    /** By the plan's own code. */
    targetByCode: one(targetsBy('code', 'code')),
    allTargets: new DataLoader<'all', TargetInterface[]>(async (keys) => {
      const targets = await Promise.all((await selectEntities(db, TargetRow, 'ORDER BY e.ordinal')).map(asTarget));
      return keys.map(() => targets);
    }),
  };
}

const one = (many: DataLoader<string, TargetInterface[]>) => ({
  load: async (key: string): Promise<TargetInterface | null> => (await many.load(key))[0] ?? null,
});
