import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../../errors/hub-error.js';
import { Owned, RequiresScopes } from '../../graphql/owned.decorator.js';
import { DateTimeScalar, LocalDateScalar } from '../../graphql/scalars.js';
import type { FileReason } from '../import-reason.js';
import { ImportCounts, ImportRefusal } from './import-run-parts.type.js';
import { ImportState } from './import-run.enums.js';
import { partsOf } from './quarantine-parts.js';
import { importOwnership, importReadScope } from './import-scopes.js';

/** Columns and sheets that were not read. */
export interface NotRead {
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
}

/** One file that was sent in: each service has its own runs, reached through that service alone, so the type has no key. */
@Entity('import_run')
@ObjectType({ description: 'Một lần nhập tệp — One import of a file.' })
@Directive('@shareable')
@Owned({ ...importOwnership, classification: 'INTERNAL' })
@RequiresScopes([importReadScope])
export class ImportRun {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh của lần nhập — Id of the run.' })
  id!: string;

  @Column('integer')
  arrival!: number;

  @Column('text')
  @Field(() => String, { description: 'Sổ được nhập — The register, as its name stands in addresses.' })
  register!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên tệp — Name of the file.' })
  fileName!: string;

  @Column('text')
  @Field(() => String, { description: 'SHA-256 của tệp — SHA-256 of the file.' })
  sha256!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Dung lượng, byte — Size in bytes.' })
  size!: number;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Nhập thử: các dòng ghi vào là số liệu mẫu (SAMPLE) — A trial: the rows that it writes are samples.',
  })
  isTrial!: boolean;

  @Column('text')
  @Field(() => ImportState, { description: 'Tình trạng — How far it is.' })
  state!: ImportState;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Ai gửi — Who sent it.' })
  sentBy!: string | null;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: 'Nhận lúc — Received at.' })
  receivedAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Bắt đầu đọc lúc — Reading began at.' })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Kết thúc lúc — Over at.' })
  finishedAt!: Date | null;

  @Column('integer', { nullable: true })
  rowsTotal!: number | null;

  @Column('integer')
  rowsRead!: number;

  @Column('integer')
  created!: number;

  @Column('integer')
  changed!: number;

  @Column('integer')
  unchanged!: number;

  @Column('integer')
  quarantined!: number;

  @Column('integer')
  ignored!: number;

  @Column('jsonb', { nullable: true })
  notRead!: NotRead | null;

  @Column('jsonb', { nullable: true })
  refusal!: (Bilingual & { readonly reason: FileReason; readonly cells: readonly string[] }) | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày hủy các hàng chờ sửa; null: không có hàng chờ — The day on which the waiting rows are destroyed; null: none wait.',
  })
  quarantineExpiresOn!: string | null;

  @Field(() => Int, {
    description:
      'Số phần của tệp các hàng chờ sửa (quarantine.xlsx?part=1, 2, …), mỗi phần đến 5.000 hàng — How many parts the workbook of waiting rows has (quarantine.xlsx?part=1, 2, …), up to 5,000 rows each.',
  })
  quarantineParts(): number {
    return partsOf(this);
  }

  @Field(() => ImportCounts, { description: 'Số hàng theo kết quả — How many rows became what.' })
  counts(): ImportCounts {
    return countsOf(this);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Phần đã làm, từ 0 đến 1; null: còn đang xem xét tệp — How much is done, 0 to 1; null: the file is still being looked at.',
  })
  progress(): number | null {
    return progressOf(this);
  }

  @Field(() => ImportRefusal, { nullable: true, description: 'Vì sao từ chối cả tệp — Why the file was refused.' })
  refusedBecause(): ImportRefusal | null {
    return this.refusal;
  }

  @Field(() => [String], { description: 'Các cột không thuộc biểu, không đọc — Columns that were not read.' })
  ignoredColumns(): readonly string[] {
    return this.notRead?.columns ?? [];
  }

  @Field(() => [String], { description: 'Các trang tính không đọc — Sheets that were not read.' })
  ignoredSheets(): readonly string[] {
    return this.notRead?.sheets ?? [];
  }
}

/** Accepted are the rows that say what the register now says: written, or there already. */
export const countsOf = ({ rowsRead, created, changed, unchanged, quarantined, ignored }: ImportRun): ImportCounts => ({
  read: rowsRead,
  accepted: created + changed + unchanged,
  created,
  changed,
  unchanged,
  quarantined,
  ignored,
});

export function progressOf({ state, rowsTotal, rowsRead }: ImportRun): number | null {
  if (state === 'FINISHED' || rowsTotal === 0) return 1;
  return rowsTotal === null ? null : rowsRead / rowsTotal;
}
