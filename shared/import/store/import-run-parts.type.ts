import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Owned, RequiresScopes } from '../../graphql/owned.decorator.js';
import { importOwnership, importReadScope } from './import-scopes.js';

@ObjectType({
  description:
    'Số hàng theo kết quả: read = accepted + quarantined + ignored, accepted = created + changed + unchanged — How many rows became what.',
})
@Directive('@shareable')
@Owned({ ...importOwnership, classification: 'INTERNAL' })
@RequiresScopes([importReadScope])
export class ImportCounts {
  @Field(() => Int, { description: 'Đã đọc — Read so far.' })
  read!: number;

  @Field(() => Int, { description: 'Được nhận — Accepted.' })
  accepted!: number;

  @Field(() => Int, { description: 'Tạo dòng mới — New records.' })
  created!: number;

  @Field(() => Int, { description: 'Sửa dòng đã có — Changed records.' })
  changed!: number;

  @Field(() => Int, { description: 'Giống dòng đã có, không ghi gì — As the record was; nothing was written.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Chờ sửa — Waiting to be corrected.' })
  quarantined!: number;

  @Field(() => Int, { description: 'Bỏ qua — Ignored.' })
  ignored!: number;
}

@ObjectType({ description: 'Vì sao cả tệp bị từ chối — Why a file as a whole was refused.' })
@Directive('@shareable')
@Owned({ ...importOwnership, classification: 'INTERNAL' })
@RequiresScopes([importReadScope])
export class ImportRefusal {
  @Field(() => String, { description: 'Mã lý do — Code of the reason.' })
  reason!: string;

  @Field(() => String, { description: 'Lý do, tiếng Việt — The reason, in Vietnamese.' })
  vi!: string;

  @Field(() => String, { description: 'Lý do, tiếng Anh — The reason, in English.' })
  en!: string;

  @Field(() => [String], { description: 'Các ô cần xem — The cells to look at.' })
  cells!: readonly string[];
}

@ObjectType({ description: 'Các hàng không phải dữ liệu, theo lý do — Rows that are no data, by reason.' })
@Directive('@shareable')
@Owned({ ...importOwnership, classification: 'INTERNAL' })
@RequiresScopes([importReadScope])
export class IgnoredRows {
  @Field(() => String, { description: 'Mã lý do — Code of the reason.' })
  reason!: string;

  @Field(() => String, { description: 'Lý do, tiếng Việt — The reason, in Vietnamese.' })
  vi!: string;

  @Field(() => String, { description: 'Lý do, tiếng Anh — The reason, in English.' })
  en!: string;

  @Field(() => Int, { description: 'Số hàng — How many rows.' })
  count!: number;

  @Field(() => [String], { description: 'Những hàng đầu tiên, dạng Trang!hàng — The first of them, as Sheet!row.' })
  rows!: readonly string[];
}
