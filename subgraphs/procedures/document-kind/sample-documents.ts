import { insertRows } from '../../../shared/database/insert-rows.js';
import { globalId } from '../../../shared/identity/global-id.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { DocumentStoreKind } from '../document-holding/document-holding.enums.js';

/** Code, name and, where the state came to hold it, in which store since when. Stores exist; the days are made up. */
const kinds: readonly (readonly [string, string, (readonly [DocumentStoreKind, string, string])?])[] = [
  ['CITIZEN_IDENTITY', 'Giấy tờ về căn cước', ['NATIONAL_DATABASE', 'Cơ sở dữ liệu quốc gia về dân cư', '2021-07-01']],
  ['RESIDENCE', 'Xác nhận thông tin về cư trú', ['NATIONAL_DATABASE', 'Cơ sở dữ liệu quốc gia về dân cư', '2023-01-01']],
  ['BIRTH_CERTIFICATE', 'Giấy khai sinh', ['MINISTRY_DATABASE', 'Cơ sở dữ liệu hộ tịch điện tử', '2022-06-01']],
  ['MARRIAGE_CERTIFICATE', 'Giấy chứng nhận kết hôn', ['MINISTRY_DATABASE', 'Cơ sở dữ liệu hộ tịch điện tử', '2022-06-01']],
  ['ENTERPRISE_REGISTRATION', 'Giấy chứng nhận đăng ký doanh nghiệp', ['NATIONAL_DATABASE', 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp', '2021-03-01']],
  ['LAND_CERTIFICATE', 'Giấy chứng nhận quyền sử dụng đất', ['PROVINCIAL_DATABASE', 'Cơ sở dữ liệu đất đai của tỉnh', '2023-09-01']],
  ['INSURANCE_CARD', 'Thẻ bảo hiểm y tế', ['NATIONAL_DATABASE', 'Cơ sở dữ liệu quốc gia về bảo hiểm', '2022-01-01']],
  ['PREVIOUS_RESULT', 'Kết quả thủ tục hành chính trước đó', ['CITIZEN_DATA_STORE', 'Kho dữ liệu điện tử của tổ chức, cá nhân', '2023-04-01']],
  ['HEALTH_CERTIFICATE', 'Giấy khám sức khỏe'],
  ['DIPLOMA', 'Văn bằng, chứng chỉ'],
  ['CONTRACT', 'Hợp đồng, văn bản thỏa thuận'],
  ['DESIGN', 'Bản vẽ, hồ sơ thiết kế'],
  ['PLAN', 'Phương án, dự án'],
  ['PHOTO', 'Ảnh chân dung'],
]; // prettier-ignore

const idOf = (type: 'DocumentKind' | 'DocumentHolding', code: string): string =>
  globalId(type, { register: 'document-kinds-sample', code, firstValidFrom: '2021-01-01' });

/** Kinds of documents and where the state holds them, marked as samples. */
export async function sampleDocuments(transaction: Queryable): Promise<void> {
  await insertRows(
    transaction,
    'document_kind',
    kinds.map(([code, name]) => ({ id: idOf('DocumentKind', code), code, name, origin: 'SAMPLE' })),
  );
  await insertRows(
    transaction,
    'document_holding',
    kinds.flatMap(([code, , holding]) => (holding === undefined ? [] : [holdingRow(code, holding)])),
  );
}

const holdingRow = (code: string, [storeKind, store, heldFrom]: readonly [DocumentStoreKind, string, string]) => ({
  id: idOf('DocumentHolding', code),
  documentKindId: idOf('DocumentKind', code),
  store,
  storeKind,
  heldFrom,
  source: 'Mẫu — Sample',
  isVerified: false,
  origin: 'SAMPLE',
});
