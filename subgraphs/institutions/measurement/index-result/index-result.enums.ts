import { registerEnumType } from 'type-graphql';

/** The indices that a central body publishes about provinces (1271/QĐ-UBND, II.7.b.4; PCI also IV.6.c). */
export const NationalIndex = { PAR: 'PAR', SIPAS: 'SIPAS', PAPI: 'PAPI', PCI: 'PCI' } as const;
export type NationalIndex = keyof typeof NationalIndex;

registerEnumType(NationalIndex, {
  name: 'NationalIndex',
  description: 'Chỉ số cấp tỉnh do cơ quan Trung ương công bố — Index of provinces that a central body publishes.',
  valuesConfig: {
    PAR: { description: 'Chỉ số cải cách hành chính (PAR INDEX) — Administrative reform index.' },
    SIPAS: {
      description: 'Chỉ số hài lòng về sự phục vụ hành chính — Satisfaction index of administrative service.',
    },
    PAPI: {
      description:
        'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh — Provincial governance and public administration performance index.',
    },
    PCI: { description: 'Chỉ số năng lực cạnh tranh cấp tỉnh — Provincial competitiveness index.' },
  },
});
