import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HubError } from '../../errors/hub-error.js';
import { Owned, RequiresScopes } from '../../graphql/owned.decorator.js';
import { checkPageSize, PageArgs } from '../../graphql/page.args.js';
import type { RequestContext } from '../../service/request-context.js';
import type { ImportRegister } from './import-register.js';
import type { ImportLoaders } from './import.loaders.js';
import { maySeeContent } from './import-run.reading.js';
import { ImportRun } from './import-run.entity.js';
import { IgnoredRows } from './import-run-parts.type.js';
import { isExpired } from './quarantine-parts.js';
import { importOwnership, importPersonalScope, importReadScope } from './import-scopes.js';
import { WaitingCell, WaitingRow, waitingRow, WaitingRowConnection, WaitingRowFault } from './waiting-row.type.js';

type Context = RequestContext<ImportLoaders>;

export function importRunResolvers(registers: readonly ImportRegister[]): ClassType[] {
  @Resolver(() => ImportRun)
  class ImportRunResolver {
    @FieldResolver(() => [IgnoredRows], { description: 'Các hàng bỏ qua, theo lý do — Rows ignored, by reason.' })
    ignoredRows(@Root() { id }: ImportRun, @Ctx() { loaders }: Context): Promise<IgnoredRows[]> {
      return loaders.ignoredRows.load(id);
    }

    @FieldResolver(() => WaitingRowConnection, {
      description:
        'Các hàng chờ sửa, theo thứ tự trong tệp; bị hủy sau 30 ngày — Rows that wait, as the file has them; destroyed after 30 days.',
    })
    async quarantine(
      @Root() run: ImportRun,
      @Args(() => PageArgs) { first, after }: PageArgs,
      @Ctx() { loaders, viewer }: Context,
    ) {
      const size = checkPageSize(first);
      const register = registers.find(({ name }) => name === run.register);
      const isOpen = maySeeContent(run, register, viewer);
      const from = after ? positionOf(after) : 0;
      const rows = await loaders.waitingRows.load({ runId: run.id, after: from, first: size + 1 });
      const edges = rows
        .slice(0, size)
        .map((kept) => ({ node: waitingRow(kept, isOpen), cursor: String(kept.position) }));
      return WaitingRowConnection.from({
        edges,
        pageInfo: {
          hasNextPage: rows.length > size,
          hasPreviousPage: from > 0,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
        countAll: () => Promise.resolve(isExpired(run) ? 0 : run.quarantined),
      });
    }
  }
  return [ImportRunResolver, WaitingRowResolver];
}

/** The cursor of a row is its place in the file. */
function positionOf(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new HubError('INVALID_CURSOR', {
    vi: 'Con trỏ after không hợp lệ. Dùng lại endCursor hoặc cursor đã nhận.',
    en: 'The cursor in after is not one of ours. Use an endCursor or cursor that you received.',
  });
}

@Resolver(() => WaitingRow)
class WaitingRowResolver {
  @FieldResolver(() => [WaitingRowFault], { description: 'Các lỗi của hàng — What is wrong with the row.' })
  async faults(@Root() { kept, isOpen }: WaitingRow, @Ctx() { loaders }: Context): Promise<WaitingRowFault[]> {
    const content = isOpen ? await loaders.rowContent.load(kept) : null;
    return kept.faults.map(({ address, reason, message: { vi, en } }, place) => {
      const { suggestion = null, explanation = null } = content?.hints[place] ?? {};
      return { address, reason, vi, en, suggestion, explanation: explanation?.vi ?? null };
    });
  }

  @FieldResolver(() => [WaitingCell], {
    nullable: true,
    description:
      'Nội dung các ô; null khi không được xem — What stands in its cells; null where it is not yours to see.',
  })
  @Owned({ ...importOwnership, classification: 'PERSONAL' })
  @RequiresScopes([importReadScope, importPersonalScope])
  async cells(@Root() { kept, isOpen }: WaitingRow, @Ctx() { loaders }: Context): Promise<WaitingCell[] | null> {
    const content = isOpen ? await loaders.rowContent.load(kept) : null;
    return content === null ? null : [...content.cells];
  }
}
