import type { ReferenceResolver } from '../../../shared/service/define-subgraph.js';
import type { Context } from '../context.js';
import type { TargetInterface } from './target.interface.js';

/** A key becomes a target of its own type only: an id of another owner's target is no target of this one. */
export const targetReference =
  (type: new () => TargetInterface): ReferenceResolver<Context['loaders']> =>
  async ({ id }, { loaders }) => {
    const target = await loaders.target.load(id);
    return target instanceof type ? target : null;
  };
