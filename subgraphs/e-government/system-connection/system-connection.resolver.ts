import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeScalar, LocalDateScalar } from '../../../shared/graphql/scalars.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { InformationSystem } from '../information-system/information-system.entity.js';
import type { EGovernmentLoaders } from '../loaders.js';
import { SystemConnection } from './system-connection.entity.js';
import { ConnectionState } from './system-connection.enums.js';

type Context = RequestContext<EGovernmentLoaders>;

const asOfText =
  'Ngày; bỏ trống là ngày của danh sách chứa nó, nếu không là hôm nay — Day; left out: that of the list around it, else today.';

@Resolver(() => SystemConnection)
export class SystemConnectionResolver {
  @FieldResolver(() => InformationSystem, { description: 'Hệ thống mở kết nối — The system that opened it.' })
  from(@Root() { fromSystemId }: SystemConnection, @Ctx() { loaders }: Context): Promise<InformationSystem | null> {
    return loaders.informationSystem.load(fromSystemId);
  }

  @FieldResolver(() => InformationSystem, { description: 'Hệ thống được kết nối đến — The system it leads to.' })
  to(@Root() { toSystemId }: SystemConnection, @Ctx() { loaders }: Context): Promise<InformationSystem | null> {
    return loaders.informationSystem.load(toSystemId);
  }

  @FieldResolver(() => ConnectionState, {
    nullable: true,
    description:
      'Tình trạng vào cuối ngày; null: không có nhịp nào được ghi — State at the end of a day; null: no heartbeat was recorded.',
  })
  async state(
    @Root() connection: SystemConnection,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: asOfText }) asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<ConnectionState | null> {
    return (await livenessOf(connection, asOf, context)).state;
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên thông suốt; null: chưa bao giờ — First day it was up; null: never yet.',
  })
  async firstLiveOn(@Root() connection: SystemConnection, @Ctx() context: Context): Promise<string | null> {
    return (await livenessOf(connection, null, context)).firstLiveOn;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'Lần trao đổi thành công gần nhất đến cuối ngày — Last success up to the end of a day; null: none yet.',
  })
  async lastSuccessAt(
    @Root() connection: SystemConnection,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: asOfText }) asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Date | null> {
    return (await livenessOf(connection, asOf, context)).lastSuccessAt;
  }
}

const livenessOf = ({ id, listedOn }: SystemConnection, asOf: string | null | undefined, { loaders, today }: Context) =>
  loaders.liveness.load({ id, day: asOf ?? listedOn ?? today });

@Resolver(() => InformationSystem)
export class InformationSystemConnectionsResolver {
  @FieldResolver(() => [SystemConnection], {
    description:
      'Các kết nối mà hệ thống đã mở, vào cuối ngày — The connections that the system has open at the end of a day.',
  })
  connections(
    @Root() { id }: InformationSystem,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là hôm nay — Day; left out: today.',
    })
    asOf: string | null | undefined,
    @Ctx() { loaders, today }: Context,
  ): Promise<SystemConnection[]> {
    return loaders.connectionsOn.load({ id, day: asOf ?? today });
  }
}
