import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Owned, RequiresScopes } from '../../graphql/owned.decorator.js';
import { importOwnership, importPersonalScope, importReadScope } from './import-scopes.js';
import { shareableConnectionOf } from './shareable-connection.js';
import type { KeptRow } from './waiting-rows.reading.js';

const open = { ...importOwnership, classification: 'INTERNAL' } as const;
const sealed = { ...importOwnership, classification: 'PERSONAL' } as const;

@ObjectType({ description: 'Một lỗi của hàng chờ sửa — What is wrong with a row that waits.' })
@Directive('@shareable')
@Owned(open)
@RequiresScopes([importReadScope])
export class WaitingRowFault {
  @Field(() => String, {
    nullable: true,
    description:
      'Ô có lỗi, dạng C3; null: lỗi của cả hàng — The cell, such as C3; null: the fault is of the whole row.',
  })
  address!: string | null;

  @Field(() => String, { description: 'Mã lý do — Code of the reason.' })
  reason!: string;

  @Field(() => String, { description: 'Lý do, tiếng Việt — The reason, in Vietnamese.' })
  vi!: string;

  @Field(() => String, { description: 'Lý do, tiếng Anh — The reason, in English.' })
  en!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Gợi ý cách sửa; null: không có, hoặc không được xem — What would be taken; null: none, or not yours to see.',
  })
  @Owned(sealed)
  @RequiresScopes([importReadScope, importPersonalScope])
  suggestion!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Giải thích theo quy tắc của sổ, có thể nêu giá trị — The register’s own sentence, which may name values.',
  })
  @Owned(sealed)
  @RequiresScopes([importReadScope, importPersonalScope])
  explanation!: string | null;
}

@ObjectType({ description: 'Nội dung một ô của hàng chờ sửa — What stands in a cell of a row that waits.' })
@Directive('@shareable')
@Owned(sealed)
@RequiresScopes([importReadScope, importPersonalScope])
export class WaitingCell {
  @Field(() => String, { description: 'Địa chỉ ô — Address of the cell.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'Cột của sổ; null: ngoài biểu — Column of the register.' })
  key!: string | null;

  @Field(() => String, { description: 'Nội dung như trong tệp — What the file has.' })
  text!: string;
}

@ObjectType({ description: 'Một hàng chờ sửa — A row of a file that waits to be corrected.' })
@Directive('@shareable')
@Owned(open)
@RequiresScopes([importReadScope])
export class WaitingRow {
  kept!: KeptRow;
  /** Whether this caller may see what stands in it. */
  isOpen!: boolean;

  @Field(() => String, { description: 'Trang tính — Sheet.' })
  sheet!: string;

  @Field(() => Int, { description: 'Số hàng như thấy ở lề — Number of the row, as in the margin.' })
  row!: number;
}

export const WaitingRowConnection = shareableConnectionOf(WaitingRow, 'WaitingRow', importOwnership);

/** A row as the graph has it; its faults and cells come when they are asked for. */
export const waitingRow = (kept: KeptRow, isOpen: boolean): WaitingRow =>
  Object.assign(new WaitingRow(), { kept, isOpen, sheet: kept.sheet, row: kept.row });
