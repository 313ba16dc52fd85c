import { defineRegister } from '../../../shared/import/register-layout.js';

const day = (vi: string, en: string, synonyms: readonly string[] = []) =>
  ({
    kind: 'DATE',
    header: { vi, en },
    synonyms,
    help: { vi: 'Ngày/tháng/năm; để trống nếu không có.', en: 'Day/month/year; blank where there is none.' },
  }) as const;

/** What came of dossiers, and what was issued before there was a system: licences, certificates, decisions. */
export const procedureResultsLayout = defineRegister({
  name: { vi: 'Kết quả giải quyết TTHC', en: 'Procedure results' },
  naturalKey: ['agency', 'number', 'issuedOn'],
  columns: {
    number: {
      kind: 'CODE',
      header: { vi: 'Số, ký hiệu', en: 'Number' },
      synonyms: ['Số kết quả', 'Số hiệu', 'Số giấy phép', 'Số giấy chứng nhận'],
      help: { vi: 'Như ghi trên kết quả.', en: 'As written on the result.' },
      required: true,
      maxLength: 100,
      example: '12/GP-MAU',
    },
    issuedOn: {
      ...day('Ngày cấp', 'Issued on', ['Ngày ký', 'Ngày ban hành']),
      help: { vi: 'Ngày/tháng/năm.', en: 'Day/month/year.' },
      required: true,
      example: '15/01/2024',
    },
    agency: {
      kind: 'CODE',
      header: { vi: 'Cơ quan cấp', en: 'Issuing agency' },
      synonyms: ['Mã cơ quan cấp', 'Cơ quan giải quyết'],
      help: {
        vi: 'Mã trong danh mục cơ quan; để trống: cơ quan giải quyết hồ sơ.',
        en: 'A code of the list of agencies; blank: the agency that decided the dossier.',
      },
      maxLength: 50,
      example: 'VPUB',
    },
    dossier: {
      kind: 'CODE',
      header: { vi: 'Mã hồ sơ', en: 'Dossier code' },
      synonyms: ['Số hồ sơ', 'MaHoSo'],
      help: { vi: 'Để trống nếu không có hồ sơ trên hệ thống.', en: 'Blank where the system has no dossier.' },
      maxLength: 64,
      example: '000.00.01.H00-250102-0001',
    },
    procedure: {
      kind: 'CODE',
      header: { vi: 'Mã TTHC', en: 'Procedure code' },
      synonyms: ['Mã thủ tục hành chính', 'Mã thủ tục', 'MaTTHC'],
      help: { vi: 'Để trống: theo hồ sơ.', en: 'Blank: the dossier’s.' },
      maxLength: 50,
      example: '9.000001.000.00.00.H00',
    },
    unit: {
      kind: 'CODE',
      header: { vi: 'Nơi cấp', en: 'Place of issue' },
      synonyms: ['Mã đơn vị hành chính', 'Đơn vị tiếp nhận', 'Mã nơi cấp'],
      help: {
        vi: 'Mã đơn vị hành chính hoặc bộ phận một cửa; để trống: nơi tiếp nhận hồ sơ.',
        en: 'Code of the place or of the one-stop desk; blank: where the dossier was received.',
      },
      maxLength: 50,
      example: '000.00.01.H00',
    },
    level: {
      kind: 'CHOICE',
      header: { vi: 'Cấp giải quyết', en: 'Level' },
      synonyms: ['Thẩm quyền giải quyết', 'Cấp thẩm quyền'],
      help: { vi: 'Để trống: cấp của nơi cấp.', en: 'Blank: that of the place of issue.' },
      choices: {
        PROVINCE: { label: { vi: 'Cấp tỉnh', en: 'Province' }, synonyms: ['Tỉnh'] },
        DISTRICT: { label: { vi: 'Cấp huyện', en: 'District' }, synonyms: ['Huyện'] },
        COMMUNE: { label: { vi: 'Cấp xã', en: 'Commune' }, synonyms: ['Xã'] },
      },
      example: 'Cấp tỉnh',
    },
    validFrom: day('Có hiệu lực từ ngày', 'Valid from', ['Ngày có hiệu lực', 'Ngày hiệu lực']),
    validTo: {
      ...day('Hết hiệu lực từ ngày', 'No longer valid from', ['Ngày hết hiệu lực']),
      help: {
        vi: 'Ngày đầu tiên không còn hiệu lực; để trống: không thời hạn.',
        en: 'The first day on which it is no longer valid; blank: without a term.',
      },
    },
    state: {
      kind: 'CHOICE',
      header: { vi: 'Tình trạng', en: 'State' },
      synonyms: ['Tình trạng hiệu lực', 'Trạng thái'],
      help: {
        vi: 'Để trống: theo ngày thu hồi, thay thế.',
        en: 'Blank: as its days of revocation or replacement say.',
      },
      choices: {
        VALID: { label: { vi: 'Còn hiệu lực', en: 'Valid' } },
        REVOKED: { label: { vi: 'Bị thu hồi', en: 'Revoked' }, synonyms: ['Thu hồi', 'Đã thu hồi'] },
        REPLACED: { label: { vi: 'Đã thay thế', en: 'Replaced' }, synonyms: ['Cấp lại', 'Cấp đổi', 'Thay thế'] },
      },
      example: 'Còn hiệu lực',
    },
    revokedOn: day('Ngày thu hồi', 'Revoked on'),
    replacedOn: day('Ngày thay thế', 'Replaced on', ['Ngày cấp đổi']),
    digitisedOn: day('Ngày số hóa', 'Digitised on', ['Ngày số hóa kết quả']),
    isHistoric: {
      kind: 'BOOLEAN',
      header: { vi: 'Cấp trước khi có hệ thống', en: 'Issued before the system' },
      synonyms: ['Kết quả cũ'],
      help: { vi: 'Có hoặc Không; để trống: Không.', en: 'Yes or no; blank: no.' },
    },
    electronicFile: {
      kind: 'CODE',
      header: { vi: 'Mã bản điện tử', en: 'Reference of the electronic copy' },
      synonyms: ['Bản điện tử', 'Định danh bản điện tử'],
      help: {
        vi: 'Định danh trong kho của cơ quan; không ghi tên người.',
        en: 'As the agency’s store names it; no names.',
      },
      maxLength: 200,
    },
  },
});
