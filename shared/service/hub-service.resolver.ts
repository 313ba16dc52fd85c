import { Arg, Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { badInput } from '../errors/hub-error.js';
import { maxPageSize, checkPageSize } from '../graphql/page.args.js';
import { ChangeCountType } from '../outbox/change-count.type.js';
import { ChangeType } from '../outbox/change.type.js';
import { hasEventsBeyond, headPosition, rowsOfEvent } from '../outbox/outbox-event.js';
import { HubService } from './hub-service.type.js';
import type { RequestContext } from './request-context.js';

/** What every service can say of its own changes: how far it is, and what came after a position. */
@Resolver(() => HubService)
export class HubServiceResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Vị trí mới nhất trong hộp thư đi; null khi phân hệ không trả lời — Newest position of its outbox; null when the service does not answer.',
  })
  async outboxPosition(@Ctx() { db }: RequestContext): Promise<string> {
    return String(await headPosition(db));
  }

  @FieldResolver(() => [ChangeType], {
    nullable: true,
    description:
      'Các thay đổi sau một vị trí, cũ trước; hỏi tiếp từ vị trí cuối cùng — The changes after a position, oldest first; ask on from the last one.',
  })
  changesSince(
    @Arg('position', () => String, { description: 'Vị trí đã biết; "0": từ đầu — The position known; "0": all.' })
    position: string,
    @Arg('first', () => Int, { defaultValue: maxPageSize, description: 'Tối đa 200 — At most 200.' }) first: number,
    @Ctx() { db }: RequestContext,
  ): Promise<ChangeType[]> {
    checkPosition(position);
    return db.query<ChangeType>(
      `SELECT e.position::text, e.occurred_at AS "occurredAt", e.entity_type AS "entityType", e.kind,
              e.entity_id AS "entityId", r.reason
       FROM outbox_event AS e LEFT JOIN record_revision AS r
         ON r.entity_id = e.entity_id AND r.version = (e.payload->>'version')::integer
       WHERE e.position > $1 ORDER BY e.position LIMIT $2`,
      [position, checkPageSize(first)],
    );
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'true: mọi thay đổi đã ghi đều có vị trí, nên outboxPosition nói đủ — true: every committed change has its position, so that outboxPosition tells all.',
  })
  async isOutboxSettled(@Ctx() { db }: RequestContext): Promise<boolean> {
    return !(await hasEventsBeyond(db, await headPosition(db)));
  }

  @FieldResolver(() => [ChangeCountType], {
    nullable: true,
    description:
      'Số thay đổi theo kiểu và loại giữa hai vị trí; một lô tính đủ số dòng của lô — The changes between two positions, counted by type and kind; a batch counts as its rows.',
  })
  changeCounts(
    @Arg('after', () => String, { description: 'Sau vị trí này — After this position.' }) after: string,
    @Arg('upTo', () => String, { description: 'Đến hết vị trí này — Up to this position.' }) upTo: string,
    @Ctx() { db }: RequestContext,
  ): Promise<ChangeCountType[]> {
    for (const position of [after, upTo]) checkPosition(position);
    return db.query<ChangeCountType>(
      `SELECT entity_type AS "entityType", kind, sum(${rowsOfEvent('e')})::integer AS count, min(position)::text AS "firstPosition",
              max(position)::text AS "lastPosition"
       FROM outbox_event AS e WHERE position > $1 AND position <= $2 GROUP BY entity_type, kind ORDER BY min(position)`,
      [after, upTo],
    );
  }
}

function checkPosition(position: string): void {
  if (/^\d{1,15}$/.test(position)) return;
  throw badInput({
    vi: `position “${position.slice(0, 40)}” không phải số thứ tự. Dùng outboxPosition hoặc position đã nhận.`,
    en: `The position “${position.slice(0, 40)}” is no whole number. Use an outboxPosition or position you received.`,
  });
}
