import { registerEnumType } from 'type-graphql';

export const DossierDocumentForm = { ORIGINAL: 'ORIGINAL', COPY: 'COPY', ELECTRONIC: 'ELECTRONIC' } as const;
export type DossierDocumentForm = keyof typeof DossierDocumentForm;

/** Where a paper was taken from, so that nobody had to bring it. */
export const DossierReuseSource = {
  CITIZEN_DATA_STORE: 'CITIZEN_DATA_STORE',
  NATIONAL_DATABASE: 'NATIONAL_DATABASE',
  PREVIOUS_DOSSIER: 'PREVIOUS_DOSSIER',
} as const;
export type DossierReuseSource = keyof typeof DossierReuseSource;

registerEnumType(DossierDocumentForm, {
  name: 'DossierDocumentForm',
  description: 'Hình thức giấy tờ trong hồ sơ — Form of a paper in a dossier.',
  valuesConfig: {
    ORIGINAL: { description: 'Bản chính — The original.' },
    COPY: { description: 'Bản sao — A copy.' },
    ELECTRONIC: { description: 'Bản điện tử — Electronic.' },
  },
});

registerEnumType(DossierReuseSource, {
  name: 'DossierReuseSource',
  description: 'Nguồn tái sử dụng giấy tờ — Where a paper was taken from again.',
  valuesConfig: {
    CITIZEN_DATA_STORE: { description: 'Kho dữ liệu cá nhân, tổ chức — The citizen’s data store.' },
    NATIONAL_DATABASE: { description: 'Cơ sở dữ liệu quốc gia, chuyên ngành — A national database.' },
    PREVIOUS_DOSSIER: { description: 'Hồ sơ đã nộp trước — An earlier dossier.' },
  },
});
