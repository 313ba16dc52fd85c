import { registerEnumType } from 'type-graphql';

export { AdminLevel } from '../../../shared/figures/target-rule.js';

/** Kinds of place in the law on local government. */
export const AdminUnitKind = {
  PROVINCE: 'PROVINCE',
  PROVINCIAL_CITY: 'PROVINCIAL_CITY',
  TOWN: 'TOWN',
  RURAL_DISTRICT: 'RURAL_DISTRICT',
  WARD: 'WARD',
  TOWNSHIP: 'TOWNSHIP',
  COMMUNE: 'COMMUNE',
  SPECIAL_ZONE: 'SPECIAL_ZONE',
} as const;
export type AdminUnitKind = keyof typeof AdminUnitKind;

/** How one place became another. */
export const SuccessionRelation = {
  MERGED_INTO: 'MERGED_INTO',
  KEPT: 'KEPT',
  SPLIT_INTO: 'SPLIT_INTO',
  RENAMED: 'RENAMED',
  ABOLISHED: 'ABOLISHED',
  CONVERTED: 'CONVERTED',
} as const;
export type SuccessionRelation = keyof typeof SuccessionRelation;

/** How exactly a first day is known; the words of the source stand in the rows. */
export const DatePrecision = { EXACT: 'exact', FIRST_SEEN: 'first_seen' } as const;
export type DatePrecision = (typeof DatePrecision)[keyof typeof DatePrecision];

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'Độ chính xác của một ngày — How exactly a day is known.',
  valuesConfig: {
    EXACT: { description: 'Đúng ngày theo văn bản — The very day, by its document.' },
    FIRST_SEEN: {
      description:
        'Không muộn hơn ngày này: lần đầu xuất hiện trong nguồn — Not later than this day: first seen in the source.',
    },
  },
});

registerEnumType(AdminUnitKind, {
  name: 'AdminUnitKind',
  description: 'Loại đơn vị hành chính — Kind of administrative unit.',
  valuesConfig: {
    PROVINCE: { description: 'Tỉnh — Province.' },
    PROVINCIAL_CITY: { description: 'Thành phố thuộc tỉnh — City of a province.' },
    TOWN: { description: 'Thị xã — Town.' },
    RURAL_DISTRICT: { description: 'Huyện — Rural district.' },
    WARD: { description: 'Phường — Ward.' },
    TOWNSHIP: { description: 'Thị trấn — Township.' },
    COMMUNE: { description: 'Xã — Commune.' },
    SPECIAL_ZONE: { description: 'Đặc khu — Special zone.' },
  },
});

registerEnumType(SuccessionRelation, {
  name: 'SuccessionRelation',
  description: 'Quan hệ kế thừa — How one place became another.',
  valuesConfig: {
    MERGED_INTO: { description: 'Nhập toàn bộ — Merged whole into another.' },
    KEPT: { description: 'Giữ nguyên — Kept as it was.' },
    SPLIT_INTO: { description: 'Chia tách — Split.' },
    RENAMED: { description: 'Đổi tên — Renamed.' },
    ABOLISHED: { description: 'Kết thúc, không có đơn vị kế thừa riêng — Ended without a single successor.' },
    CONVERTED: { description: 'Chuyển đổi loại hình — Changed in kind.' },
  },
});
