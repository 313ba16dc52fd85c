import { Args, Resolver, Root, Subscription } from 'type-graphql';
import { RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import type { SubscriptionContext } from '../../../shared/service/subscription-executor.js';
import type { Loaders } from '../context.js';
import { DossierChange, followScope } from './dossier-change.type.js';
import { DossierChangedArgs } from './dossier-changed.inputs.js';
import { dossierChanges } from './dossier-changes.js';

interface Subscribing {
  readonly args: DossierChangedArgs;
  readonly context: SubscriptionContext<Loaders>;
}

/** `dossierChanged`: each committed change once; those of one dossier in the order in which they were committed. */
@Resolver()
export class DossierChangedResolver {
  @Subscription(() => DossierChange, {
    nullable: true,
    subscribe: ({ args, context }: Subscribing) => dossierChanges(args, context),
    description:
      'Theo dõi hồ sơ: mỗi thay đổi đúng một lần, của một hồ sơ theo thứ tự ghi; đứt kết nối thì tiếp tục bằng after — Follow dossiers: each change exactly once, those of one dossier in the order of their commits; after a broken connection go on with after.',
  })
  @RequiresScopes([followScope])
  dossierChanged(
    @Args(() => DossierChangedArgs) _given: DossierChangedArgs,
    @Root() change: DossierChange,
  ): DossierChange {
    return change;
  }
}
