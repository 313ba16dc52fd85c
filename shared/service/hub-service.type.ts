import { Field, ID, InterfaceType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Owned } from '../graphql/owned.decorator.js';
import type { ServiceState } from './request-context.js';

/** What every subgraph says of itself. Two subgraphs can share no root field, so each has a type of its own behind this. */
@InterfaceType({
  autoRegisterImplementations: false,
  description:
    'Phân hệ của trung tâm dữ liệu — A service of the hub: which release runs and how fresh its registers are.',
})
@Owned({ content: 6, basis: '1271/QĐ-UBND, II.6' })
export abstract class HubService {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Phiên bản đang chạy; null khi phân hệ không trả lời — The release that runs; null when the service does not answer.',
  })
  version!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Thời điểm khởi động; null khi phân hệ không trả lời — When the process started; null when the service does not answer.',
  })
  startedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Vị trí sổ đăng ký đã nhận; null ở nơi giữ sổ — Register position applied so far; null where the registers are owned.',
  })
  registerPosition!: string | null;
}

/** The fields of a service from its state. */
export const describeService = (id: string, state: ServiceState): HubService => ({
  id,
  version: state.version,
  startedAt: state.startedAt,
  registerPosition: state.registerPosition()?.toString() ?? null,
});
