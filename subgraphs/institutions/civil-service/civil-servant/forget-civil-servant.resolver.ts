import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Owned, RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { describe } from '../../../../shared/records/mutation-descriptions.js';
import { writeOnce } from '../../../../shared/records/write-record.js';
import type { Context } from '../../context.js';
import { personalWriteScopes, publicOwnership } from '../civil-service.ownership.js';
import { forgetCivilServant } from './forget-civil-servant.js';

@ObjectType({ description: 'Kết quả của việc xóa dữ liệu cá nhân — What forgetting a person did.' })
@Owned(publicOwnership)
class ForgetCivilServantPayload {
  @Field(() => ID, { description: 'Người đã được xóa dữ liệu — Who was forgotten.' })
  entityId!: string;

  @Field(() => Int, { description: 'Phiên bản sau lần ghi — The version that the write left.' })
  version!: number;

  @Field(() => Boolean, { description: 'true: khóa đã dùng trước đó — true: the key had been used before.' })
  replayed!: boolean;
}

@Resolver()
export class ForgetCivilServantResolver {
  @Mutation(() => ForgetCivilServantPayload, {
    description:
      'Xóa mọi dòng về một người và hủy khóa lịch sử; không khôi phục được — Remove every row about a person and destroy the key of their history; it cannot be undone.',
  })
  @RequiresScopes([...personalWriteScopes])
  async forgetCivilServant(
    @Arg('idempotencyKey', () => String, { description: describe.key }) key: string,
    @Arg('id', () => ID, { description: describe.id }) id: string,
    @Arg('expectedVersion', () => Int, { description: describe.expectedVersion }) expectedVersion: number,
    @Arg('reason', () => String, {
      description:
        'Lý do, lưu không mã hóa: không nêu dữ liệu cá nhân — Why; kept in the clear: name nothing personal.',
    })
    reason: string,
    @Ctx() context: Context,
  ): Promise<ForgetCivilServantPayload> {
    const forgetting = { id, expectedVersion, reason };
    const outcome = await writeOnce(context, { mutation: 'forgetCivilServant', key, input: forgetting }, (writing) =>
      forgetCivilServant(writing, forgetting),
    );
    return Object.assign(new ForgetCivilServantPayload(), outcome);
  }
}
