import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { LegalDocumentType, LegalVerification } from './legal-document.enums.js';

/** What a source says of a document; what none says is left out, and stays unknown. */
export interface KnownDocument {
  readonly number?: string;
  readonly type: LegalDocumentType;
  readonly title: string;
  /** Code in the register of agencies, or the name of a body that is not there. */
  readonly issuer: { readonly code: string } | { readonly name: string };
  readonly issuedOn?: LocalDate;
  readonly effectiveFrom?: LocalDate;
  readonly isNormative?: boolean;
  readonly source: string;
  readonly verification: LegalVerification;
}

const government = { code: 'CP' } as const;
const primeMinister = { code: 'TTCP' } as const;
const assembly = { name: 'Quốc hội' } as const;
const standingCommittee = { name: 'Ủy ban Thường vụ Quốc hội' } as const;

const cited = { source: '1271/QĐ-UBND', verification: 'CITED' } as const;
/** Checked in a public source: where our domain model marks it so, and the public address where one is known. */
const verified = (...where: readonly string[]) =>
  ({ source: ['docs/plan/domain-model.md §10', ...where].join('; '), verification: 'VERIFIED' }) as const;
const places = 'https://github.com/thanglequoc/vietnamese-provinces-database';
const listed = { source: 'https://github.com/daohoangson/dvhcvn-historical-data', verification: 'VERIFIED' } as const;

const law = (title: string, issuedOn?: LocalDate): KnownDocument => ({
  type: 'LAW',
  title,
  issuer: assembly,
  ...(issuedOn === undefined ? {} : { issuedOn }),
  isNormative: true,
  ...cited,
});

const decree = (number: string, title: string, days: Pick<KnownDocument, 'issuedOn' | 'effectiveFrom'> = {}) =>
  ({ number, type: 'DECREE', title, issuer: government, isNormative: true, ...days, ...verified() }) as const;

export const lawOnLocalGovernment = 'Luật Tổ chức chính quyền địa phương';
export const lawAmendingLocalGovernment =
  'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương';

/** What Decision 1271/QĐ-UBND rests on or cites, in its words. */
export const citedByPlan: readonly KnownDocument[] = [
  law(lawOnLocalGovernment, '2015-06-19'),
  law(lawAmendingLocalGovernment, '2019-11-22'),
  law('Luật Cán bộ, công chức'),
  law('Luật Viên chức'),
  law('Luật Ban hành văn bản quy phạm pháp luật'),
  law('Luật Ngân sách nhà nước'),
  {
    number: '76/NQ-CP',
    type: 'RESOLUTION',
    title: 'Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
    issuer: government,
    issuedOn: '2021-07-15',
    ...cited,
  },
  {
    number: '522/TTr-SNV',
    type: 'SUBMISSION',
    title: 'Tờ trình đề nghị ban hành Kế hoạch cải cách hành chính tỉnh Đắk Nông giai đoạn 2021 - 2025',
    issuer: { code: 'SNV' },
    issuedOn: '2021-07-30',
    isNormative: false,
    ...cited,
  },
  {
    number: '468/QĐ-TTg',
    type: 'DECISION',
    title: 'Đổi mới thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    issuer: primeMinister,
    issuedOn: '2021-03-27',
    ...cited,
  },
  {
    number: '99/NQ-CP',
    type: 'RESOLUTION',
    title: 'Ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 11-NQ/TW',
    issuer: government,
    issuedOn: '2017-10-03',
    ...cited,
  },
  {
    number: '11-NQ/TW',
    type: 'PARTY_RESOLUTION',
    title: 'Về hoàn thiện thể chế kinh tế thị trường định hướng xã hội chủ nghĩa',
    issuer: { code: 'BCHTW' },
    issuedOn: '2017-06-03',
    isNormative: false,
    ...cited,
  },
  {
    number: '19-NQ/TW',
    type: 'PARTY_RESOLUTION',
    title:
      'Về tiếp tục đổi mới hệ thống tổ chức và quản lý, nâng cao chất lượng và hiệu quả hoạt động của các đơn vị sự nghiệp công lập',
    issuer: { code: 'BCHTW' },
    issuedOn: '2017-10-25',
    isNormative: false,
    ...cited,
  },
];

/** What the contents of the plan work by, and the acts behind the places; dates where a public source gives them. */
export const otherDocuments: readonly KnownDocument[] = [
  decree('61/2018/NĐ-CP', 'Về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính', {
    issuedOn: '2018-04-23',
  }),
  decree('107/2021/NĐ-CP', 'Về cơ chế một cửa, một cửa liên thông', { issuedOn: '2021-12-06' }),
  decree('118/2025/NĐ-CP', 'Về cơ chế một cửa, một cửa liên thông, không phụ thuộc địa giới hành chính', {
    issuedOn: '2025-06-09',
    effectiveFrom: '2025-07-01',
  }),
  decree('45/2020/NĐ-CP', 'Về thực hiện thủ tục hành chính trên môi trường điện tử', { issuedOn: '2020-04-08' }),
  decree('42/2022/NĐ-CP', 'Về dịch vụ công trực tuyến', { issuedOn: '2022-06-24' }),
  decree('47/2020/NĐ-CP', 'Về chia sẻ dữ liệu số của cơ quan nhà nước'),
  decree('278/2025/NĐ-CP', 'Về chia sẻ dữ liệu (Điều 23 bãi bỏ Nghị định số 47/2020/NĐ-CP)', {
    issuedOn: '2025-10-22',
  }),
  decree('60/2021/NĐ-CP', 'Về cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập', { issuedOn: '2021-06-21' }),
  decree('111/2025/NĐ-CP', 'Sửa đổi, bổ sung một số điều của Nghị định số 60/2021/NĐ-CP'),
  decree('63/2010/NĐ-CP', 'Về kiểm soát thủ tục hành chính'),
  {
    number: '01/2023/TT-VPCP',
    type: 'CIRCULAR',
    title: 'Về số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
    issuer: { name: 'Văn phòng Chính phủ' },
    issuedOn: '2023-04-05',
    isNormative: true,
    ...verified(),
  },
  {
    number: '21/2023/TT-BTTTT',
    type: 'CIRCULAR',
    title: 'Về chức năng của hệ thống thông tin giải quyết thủ tục hành chính',
    issuer: { name: 'Bộ Thông tin và Truyền thông' },
    isNormative: true,
    ...verified(),
  },
  {
    number: '766/QĐ-TTg',
    type: 'DECISION',
    title: 'Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành chính, dịch vụ công',
    issuer: primeMinister,
    issuedOn: '2022-06-23',
    ...verified(),
  },
  {
    number: '1149/QĐ-BNV',
    type: 'DECISION',
    title: 'Xác định Chỉ số cải cách hành chính (PAR INDEX)',
    issuer: { code: 'BNV' },
    issuedOn: '2020-12-30',
    ...verified(),
  },
  {
    number: '20/2020/QĐ-TTg',
    type: 'DECISION',
    title: 'Về mã định danh điện tử của các cơ quan',
    issuer: primeMinister,
    issuedOn: '2020-07-22',
    ...verified(),
  },
  {
    number: '09/2025/QĐ-TTg',
    type: 'DECISION',
    title: 'Sửa đổi, bổ sung Quyết định số 20/2020/QĐ-TTg',
    issuer: primeMinister,
    issuedOn: '2025-04-14',
    ...verified(),
  },
  {
    number: 'QCVN 102:2016/BTTTT',
    type: 'TECHNICAL_REGULATION',
    title: 'Quy chuẩn kỹ thuật về cấu trúc mã định danh của các cơ quan',
    issuer: { name: 'Bộ Thông tin và Truyền thông' },
    ...verified(),
  },
  {
    number: '202/2025/QH15',
    type: 'RESOLUTION',
    title: 'Về sắp xếp đơn vị hành chính cấp tỉnh',
    issuer: assembly,
    issuedOn: '2025-06-12',
    ...verified(),
  },
  {
    number: '1671/NQ-UBTVQH15',
    type: 'RESOLUTION',
    title: 'Về sắp xếp các đơn vị hành chính cấp xã của tỉnh Lâm Đồng năm 2025',
    issuer: standingCommittee,
    issuedOn: '2025-06-16',
    effectiveFrom: '2025-06-16',
    ...verified(places),
  },
  {
    number: '19/2025/QĐ-TTg',
    type: 'DECISION',
    title: 'Danh mục và mã số các đơn vị hành chính',
    issuer: primeMinister,
    issuedOn: '2025-06-30',
    effectiveFrom: '2025-07-01',
    ...verified(),
  },
  ...['70/2005/NĐ-CP', '82/2005/NĐ-CP', '142/2006/NĐ-CP', '155/2007/NĐ-CP'].map((number) => ({
    ...decree(number, 'Về điều chỉnh địa giới, thành lập đơn vị hành chính thuộc tỉnh Đắk Nông'),
    ...listed,
  })),
  {
    number: '835/NQ-UBTVQH14',
    type: 'RESOLUTION',
    title: 'Về thành lập thành phố Gia Nghĩa thuộc tỉnh Đắk Nông',
    issuer: standingCommittee,
    ...listed,
  },
];
