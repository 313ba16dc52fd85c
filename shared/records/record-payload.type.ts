import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { selectEntities } from '../database/select.js';
import { Owned, type Ownership } from '../graphql/owned.decorator.js';
import type { RequestContext } from '../service/request-context.js';
import type { Outcome } from './idempotency.js';
import type { RecordRow } from './record.entity.js';
import type { RecordStore } from './record-kind.js';

/** `StaffQuotaPayload`: what every mutation of a kind answers. */
export function recordPayload<Row extends RecordRow>(
  { type, entity }: Pick<RecordStore<Row>, 'type' | 'entity'>,
  ownership: Ownership,
) {
  const field = type.charAt(0).toLowerCase() + type.slice(1);

  @ObjectType(`${type}Payload`, { description: 'Kết quả của một lần ghi — What a write did.' })
  @Owned(ownership)
  class Payload implements Outcome {
    @Field(() => ID, { description: 'Dòng được ghi — The row that was written.' })
    entityId!: string;

    @Field(() => Int, { description: 'Phiên bản sau lần ghi — The version that the write left.' })
    version!: number;

    @Field(() => Boolean, {
      description:
        'true: khóa đã dùng trước đó, lần này không ghi gì — true: the key had been used, nothing was written now.',
    })
    replayed!: boolean;

    @Field(() => entity, {
      name: field,
      nullable: true,
      description: 'Dòng như hiện nay; null khi đã xóa — The row as it is now; null once removed.',
    })
    async record(@Ctx() { db }: RequestContext): Promise<Row | null> {
      const [row] = await selectEntities(db, entity, 'WHERE e.id = $1', [this.entityId]);
      return row ?? null;
    }
  }
  return Payload;
}
