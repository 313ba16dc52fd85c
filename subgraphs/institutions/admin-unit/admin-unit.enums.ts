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
