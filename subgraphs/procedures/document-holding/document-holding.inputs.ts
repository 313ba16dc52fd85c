import { Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { DocumentStoreKind } from './document-holding.enums.js';

@InputType({ description: 'Nhà nước lưu giữ một loại giấy tờ — That the state holds a kind of document.' })
export class DocumentHoldingInput {
  @Field(() => ID, { description: 'Loại giấy tờ — The kind of document.' })
  documentKindId!: string;

  @Field(() => String, { description: 'Tên cơ sở dữ liệu, kho — Name of the database or store.' })
  store!: string;

  @Field(() => DocumentStoreKind, { description: 'Loại kho — Kind of store.' })
  storeKind!: DocumentStoreKind;

  @Field(() => ID, { nullable: true, description: 'Cơ quan quản lý kho — The agency that keeps the store.' })
  holderAgencyId?: string | null;

  @Field(() => String, { nullable: true, description: 'Mã hệ thống thông tin — Code of the information system.' })
  systemCode?: string | null;

  @Field(() => LocalDateScalar, { description: 'Khai thác được từ ngày — Usable since.' })
  heldFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày đầu tiên không còn — First day no longer.' })
  heldTo?: string | null;

  @Field(() => String, { description: 'Nguồn — Source.' })
  source!: string;

  @Field(() => Boolean, { description: 'Đã đối chiếu với nguồn — Whether the source was seen.' })
  isVerified!: boolean;
}
