import { registerEnumType } from 'type-graphql';

/** What is arranged. */
export const ArrangementKind = {
  COMMUNE: 'COMMUNE',
  VILLAGE: 'VILLAGE',
  ETHNIC_VILLAGE: 'ETHNIC_VILLAGE',
  RESIDENTIAL_GROUP: 'RESIDENTIAL_GROUP',
} as const;
export type ArrangementKind = keyof typeof ArrangementKind;

export const ArrangementCriterion = { AREA: 'AREA', POPULATION: 'POPULATION', HOUSEHOLDS: 'HOUSEHOLDS' } as const;
export type ArrangementCriterion = keyof typeof ArrangementCriterion;

export const ArrangementForm = { MERGE: 'MERGE', ADJUST_BOUNDARY: 'ADJUST_BOUNDARY', CONVERT: 'CONVERT' } as const;
export type ArrangementForm = keyof typeof ArrangementForm;

export const ArrangementState = {
  LISTED: 'LISTED',
  PLANNED: 'PLANNED',
  DECIDED: 'DECIDED',
  COMPLETED: 'COMPLETED',
  EXEMPTED: 'EXEMPTED',
} as const;
export type ArrangementState = keyof typeof ArrangementState;

registerEnumType(ArrangementKind, {
  name: 'ArrangementKind',
  description: 'Loại đơn vị phải sắp xếp — Kind of what is to be arranged.',
  valuesConfig: {
    COMMUNE: { description: 'Đơn vị hành chính cấp xã — A commune-level unit.' },
    VILLAGE: { description: 'Thôn — A village.' },
    ETHNIC_VILLAGE: { description: 'Bon, buôn — A village of an ethnic minority (bon, buôn).' },
    RESIDENTIAL_GROUP: { description: 'Tổ dân phố — A residential group.' },
  },
});

registerEnumType(ArrangementCriterion, {
  name: 'ArrangementCriterion',
  description: 'Tiêu chí chưa đạt — A criterion that is not met.',
  valuesConfig: {
    AREA: { description: 'Diện tích tự nhiên — Area.' },
    POPULATION: { description: 'Quy mô dân số — Population.' },
    HOUSEHOLDS: { description: 'Quy mô số hộ gia đình — Number of households.' },
  },
});

registerEnumType(ArrangementForm, {
  name: 'ArrangementForm',
  description: 'Phương án sắp xếp — How it is to be arranged.',
  valuesConfig: {
    MERGE: { description: 'Nhập, sáp nhập — Merger.' },
    ADJUST_BOUNDARY: { description: 'Điều chỉnh địa giới — Change of boundaries.' },
    CONVERT: {
      description:
        'Chuyển đổi loại, ví dụ thôn thành tổ dân phố — Change of kind, such as village to residential group.',
    },
  },
});

registerEnumType(ArrangementState, {
  name: 'ArrangementState',
  description: 'Trạng thái sắp xếp — State of an arrangement.',
  valuesConfig: {
    LISTED: { description: 'Trong danh mục được duyệt — On the approved list.' },
    PLANNED: { description: 'Đã có phương án — Planned.' },
    DECIDED: { description: 'Đã có quyết định — Decided.' },
    COMPLETED: { description: 'Hoàn thành — Completed.' },
    EXEMPTED: { description: 'Không thực hiện sắp xếp do yếu tố đặc thù — Exempted for a reason on record.' },
  },
});
