import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { selectEntities } from '../../../shared/database/select.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import type { Outcome } from '../../../shared/records/idempotency.js';
import type { Context } from '../context.js';
import { MergerProposal } from './merger-proposal.entity.js';

/** What it answers that a merger was carried out. */
@ObjectType({ description: 'Kết quả thực hiện phương án — What carrying a proposal out did.' })
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3.b' })
export class EnactmentPayload implements Outcome {
  @Field(() => ID, { description: 'Phương án — The proposal.' })
  entityId!: string;

  @Field(() => Int, { description: 'Phiên bản sau lần ghi — The version that the write left.' })
  version!: number;

  @Field(() => Boolean, {
    description:
      'true: khóa đã dùng trước đó, lần này không ghi gì — true: the key had been used, nothing was written now.',
  })
  replayed!: boolean;

  @Field(() => MergerProposal, { nullable: true, description: 'Phương án như hiện nay — The proposal as it is now.' })
  async mergerProposal(@Ctx() { db }: Context): Promise<MergerProposal | null> {
    const [row] = await selectEntities(db, MergerProposal, 'WHERE e.id = $1', [this.entityId]);
    return row ?? null;
  }
}
