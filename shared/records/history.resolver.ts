import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequiresScopes } from '../graphql/owned.decorator.js';
import type { RequestContext } from '../service/request-context.js';
import type { RecordRow } from './record.entity.js';
import type { revisionLoader } from './revision.loader.js';
import { historyScope, RevisionType } from './revision.type.js';

interface HasRevisions {
  readonly revisions: ReturnType<typeof revisionLoader>;
}

/** `StaffQuota.history`: every change of a record, for those who may see who did what; of a person's, also needs `scopes`. */
export function historyField<Row extends RecordRow>(record: ClassType<Row>, ...scopes: readonly string[]): ClassType {
  @Resolver(() => record)
  class HistoryResolver {
    @FieldResolver(() => [RevisionType], {
      nullable: true,
      description:
        'Mọi thay đổi, cũ trước; rỗng: chưa ai sửa từ khi nạp — Every change, oldest first; empty: nobody has changed it since it was loaded.',
    })
    @RequiresScopes([historyScope, ...scopes])
    history(@Root() { id }: Row, @Ctx() { loaders }: RequestContext<HasRevisions>): Promise<RevisionType[]> {
      return loaders.revisions.load(id);
    }
  }
  return HistoryResolver;
}
