import { registerEnumType } from 'type-graphql';

export const AgencyType = {
  PEOPLES_COMMITTEE: 'PEOPLES_COMMITTEE',
  OFFICE_HOLDER: 'OFFICE_HOLDER',
  STEERING_BOARD: 'STEERING_BOARD',
  DEPARTMENT_EQUIVALENT: 'DEPARTMENT_EQUIVALENT',
  DEPARTMENT: 'DEPARTMENT',
  CENTRAL_VERTICAL_AGENCY: 'CENTRAL_VERTICAL_AGENCY',
  MEDIA: 'MEDIA',
  MEDIA_GROUP: 'MEDIA_GROUP',
  GROUP: 'GROUP',
  PARTY: 'PARTY',
  PEOPLES_COUNCIL: 'PEOPLES_COUNCIL',
  SOCIAL_POLITICAL: 'SOCIAL_POLITICAL',
  MINISTRY: 'MINISTRY',
  GOVERNMENT: 'GOVERNMENT',
} as const;
export type AgencyType = keyof typeof AgencyType;

/** Wider than the levels of local government: central bodies, those of them in the province, and groups across all. */
export const AgencyLevel = {
  CENTRAL: 'CENTRAL',
  CENTRAL_IN_PROVINCE: 'CENTRAL_IN_PROVINCE',
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
  ALL: 'ALL',
} as const;
export type AgencyLevel = keyof typeof AgencyLevel;

registerEnumType(AgencyLevel, {
  name: 'AgencyLevel',
  description: 'Cấp của cơ quan — Level of an agency.',
  valuesConfig: {
    CENTRAL: { description: 'Trung ương — Central.' },
    CENTRAL_IN_PROVINCE: { description: 'Trung ương đặt trên địa bàn tỉnh — Central, seated in the province.' },
    PROVINCE: { description: 'Cấp tỉnh — Province.' },
    DISTRICT: { description: 'Cấp huyện, đến hết ngày 30/6/2025 — District, until 2025-06-30.' },
    COMMUNE: { description: 'Cấp xã — Commune.' },
    ALL: { description: 'Mọi cấp — Every level.' },
  },
});

registerEnumType(AgencyType, {
  name: 'AgencyType',
  description: 'Loại cơ quan — Kind of agency.',
  valuesConfig: {
    PEOPLES_COMMITTEE: { description: 'Ủy ban nhân dân — People’s Committee.' },
    OFFICE_HOLDER: { description: 'Người đứng đầu — Office holder.' },
    STEERING_BOARD: { description: 'Ban Chỉ đạo — Steering board.' },
    DEPARTMENT_EQUIVALENT: { description: 'Cơ quan tương đương sở — Body of the rank of a department.' },
    DEPARTMENT: { description: 'Sở — Provincial department.' },
    CENTRAL_VERTICAL_AGENCY: { description: 'Cơ quan ngành dọc của Trung ương — Central vertical agency.' },
    MEDIA: { description: 'Cơ quan báo chí, truyền thông — Media agency.' },
    MEDIA_GROUP: { description: 'Nhóm cơ quan báo chí — Group of media agencies.' },
    GROUP: { description: 'Nhóm cơ quan — Group of agencies.' },
    PARTY: { description: 'Cơ quan Đảng — Party body.' },
    PEOPLES_COUNCIL: { description: 'Hội đồng nhân dân — People’s Council.' },
    SOCIAL_POLITICAL: { description: 'Tổ chức chính trị - xã hội — Social-political organisation.' },
    MINISTRY: { description: 'Bộ — Ministry.' },
    GOVERNMENT: { description: 'Chính phủ — Government.' },
  },
});
