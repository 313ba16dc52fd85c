import { registerEnumType } from 'type-graphql';

/** Sectors of public service, as the plan divides them. */
export const ServiceSector = {
  HEALTH: 'HEALTH',
  EDUCATION: 'EDUCATION',
  VOCATIONAL: 'VOCATIONAL',
  SCIENCE: 'SCIENCE',
  CULTURE_SPORT: 'CULTURE_SPORT',
  ECONOMIC: 'ECONOMIC',
  OTHER: 'OTHER',
} as const;
export type ServiceSector = keyof typeof ServiceSector;

export const DissolutionKind = {
  MERGED: 'MERGED',
  DISSOLVED: 'DISSOLVED',
  CONVERTED_TO_COMPANY: 'CONVERTED_TO_COMPANY',
} as const;
export type DissolutionKind = keyof typeof DissolutionKind;

registerEnumType(ServiceSector, {
  name: 'ServiceSector',
  description: 'Lĩnh vực sự nghiệp công — Sector of public service.',
  valuesConfig: {
    HEALTH: { description: 'Y tế — Health.' },
    EDUCATION: { description: 'Giáo dục và đào tạo — Education.' },
    VOCATIONAL: { description: 'Giáo dục nghề nghiệp — Vocational education.' },
    SCIENCE: { description: 'Khoa học và công nghệ — Science and technology.' },
    CULTURE_SPORT: { description: 'Văn hóa, thể thao, du lịch — Culture, sport, tourism.' },
    ECONOMIC: { description: 'Sự nghiệp kinh tế — Economic services.' },
    OTHER: { description: 'Sự nghiệp khác — Other services.' },
  },
});

registerEnumType(DissolutionKind, {
  name: 'DissolutionKind',
  description: 'Hình thức kết thúc của đơn vị — How a unit ended.',
  valuesConfig: {
    MERGED: { description: 'Sáp nhập — Merged into another.' },
    DISSOLVED: { description: 'Giải thể — Dissolved.' },
    CONVERTED_TO_COMPANY: { description: 'Chuyển thành công ty cổ phần — Became a joint-stock company.' },
  },
});
