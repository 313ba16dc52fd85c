import { defineRegister, type RowOf } from '../../../shared/import/register-layout.js';

const time = (vi: string, en: string, synonyms: readonly string[]) =>
  ({
    kind: 'TIME',
    header: { vi, en },
    synonyms,
    help: {
      vi: 'Ngày/tháng/năm giờ:phút; giờ có thể để trống.',
      en: 'Day/month/year hour:minute; the time may be left out.',
    },
  }) as const;

/** The words of the decree on one-stop desks (61/2018/NĐ-CP) and those under which the national portal is fed. */
export const dossiersLayout = defineRegister({
  name: { vi: 'Hồ sơ thủ tục hành chính', en: 'Dossiers' },
  naturalKey: ['code'],
  columns: {
    code: {
      kind: 'CODE',
      header: { vi: 'Mã hồ sơ', en: 'Dossier code' },
      synonyms: ['Số hồ sơ', 'Mã số hồ sơ', 'MaHoSo'],
      help: { vi: 'Mã trên giấy tiếp nhận và hẹn trả kết quả.', en: 'The code on the receipt.' },
      required: true,
      maxLength: 64,
      example: '000.00.01.H00-250102-0001',
    },
    procedure: {
      kind: 'CODE',
      header: { vi: 'Mã TTHC', en: 'Procedure code' },
      synonyms: ['Mã thủ tục hành chính', 'Mã thủ tục', 'MaTTHC'],
      help: {
        vi: 'Mã thủ tục trên Cơ sở dữ liệu quốc gia về thủ tục hành chính.',
        en: 'The code of the procedure in the national database.',
      },
      maxLength: 50,
      example: '9.000001.000.00.00.H00',
    },
    receivingUnit: {
      kind: 'CODE',
      header: { vi: 'Đơn vị tiếp nhận', en: 'Receiving unit' },
      synonyms: ['Mã đơn vị tiếp nhận', 'Nơi tiếp nhận', 'Bộ phận một cửa'],
      help: {
        vi: 'Mã bộ phận một cửa, hoặc mã đơn vị hành chính của nơi tiếp nhận.',
        en: 'The code of the one-stop desk, or of the place that received it.',
      },
      maxLength: 50,
      example: '000.00.01.H00',
    },
    agency: {
      kind: 'CODE',
      header: { vi: 'Cơ quan giải quyết', en: 'Competent agency' },
      synonyms: ['Mã cơ quan giải quyết', 'Đơn vị xử lý', 'Cơ quan thực hiện', 'DonViXuLy'],
      help: {
        vi: 'Mã trong danh mục cơ quan; để trống: cơ quan của bộ phận một cửa.',
        en: 'A code of the list of agencies; blank: the agency of the desk.',
      },
      maxLength: 50,
      example: 'VPUB',
    },
    channel: {
      kind: 'CHOICE',
      header: { vi: 'Kênh tiếp nhận', en: 'Channel' },
      synonyms: ['Hình thức tiếp nhận', 'Kênh thực hiện', 'KenhThucHien'],
      help: { vi: 'Chọn trong danh mục, hoặc 1 đến 3.', en: 'Choose from the list, or 1 to 3.' },
      choices: {
        DIRECT: { label: { vi: 'Trực tiếp', en: 'At the desk' }, synonyms: ['1', 'Tại bộ phận một cửa'] },
        ONLINE: { label: { vi: 'Trực tuyến', en: 'Online' }, synonyms: ['2', 'Nộp trực tuyến', 'Qua mạng'] },
        POSTAL: { label: { vi: 'Bưu chính công ích', en: 'By post' }, synonyms: ['3', 'Bưu chính', 'Bưu điện'] },
      },
      example: 'Trực tuyến',
    },
    submittedAt: time('Ngày nộp', 'Submitted at', ['Thời điểm nộp', 'Ngày nộp hồ sơ', 'NgayNop']),
    receivedAt: time('Ngày tiếp nhận', 'Received at', ['Thời điểm tiếp nhận', 'Ngày nhận', 'NgayTiepNhan']),
    dueAt: time('Ngày hẹn trả', 'Due at', ['Ngày hẹn trả kết quả', 'Hạn trả kết quả', 'NgayHenTra']),
    processingEndedAt: time('Ngày kết thúc xử lý', 'Handling ended at', [
      'Ngày xử lý xong',
      'Thời điểm kết thúc xử lý',
      'NgayKetThucXuLy',
    ]),
    returnedAt: time('Ngày trả kết quả', 'Returned at', ['Ngày trả', 'Thời điểm trả kết quả', 'NgayTra']),
    state: {
      kind: 'CHOICE',
      header: { vi: 'Trạng thái', en: 'State' },
      synonyms: ['Trạng thái hồ sơ', 'Tình trạng', 'TrangThaiHoSo'],
      help: {
        vi: 'Chọn trong danh mục của Cổng Dịch vụ công quốc gia, hoặc 1 đến 10.',
        en: 'Choose from the list of the national portal, or 1 to 10.',
      },
      choices: {
        NEW: { label: { vi: 'Mới đăng ký', en: 'New' }, synonyms: ['1'] },
        RECEIVED: { label: { vi: 'Được tiếp nhận', en: 'Received' }, synonyms: ['2', 'Đã tiếp nhận'] },
        NOT_RECEIVED: {
          label: { vi: 'Không được tiếp nhận', en: 'Not received' },
          synonyms: ['3', 'Từ chối tiếp nhận'],
        },
        PROCESSING: { label: { vi: 'Đang xử lý', en: 'Processing' }, synonyms: ['4', 'Đang giải quyết'] },
        SUPPLEMENT_REQUESTED: {
          label: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Papers asked for' },
          synonyms: ['5', 'Yêu cầu bổ sung', 'Chờ bổ sung'],
        },
        FINANCIAL_DUTY_REQUESTED: {
          label: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment asked for' },
          synonyms: ['6', 'Chờ thực hiện nghĩa vụ tài chính'],
        },
        WITHDRAW_REQUESTED: {
          label: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal asked for' },
          synonyms: ['7', 'Yêu cầu rút hồ sơ'],
        },
        STOPPED: { label: { vi: 'Dừng xử lý', en: 'Stopped' }, synonyms: ['8'] },
        DONE: { label: { vi: 'Đã xử lý xong', en: 'Handled' }, synonyms: ['9', 'Đã giải quyết xong'] },
        RETURNED: { label: { vi: 'Đã trả kết quả', en: 'Returned' }, synonyms: ['10'] },
      },
      example: 'Đã trả kết quả',
    },
    outcome: {
      kind: 'CHOICE',
      header: { vi: 'Kết quả', en: 'Outcome' },
      synonyms: ['Kết quả xử lý', 'Kết quả giải quyết'],
      help: { vi: 'Khi đã xử lý xong: đồng ý hay từ chối.', en: 'Once it is handled: approved or rejected.' },
      choices: {
        APPROVED: { label: { vi: 'Đồng ý', en: 'Approved' }, synonyms: ['Đạt', 'Giải quyết'] },
        REJECTED: { label: { vi: 'Từ chối', en: 'Rejected' }, synonyms: ['Không đạt', 'Không giải quyết'] },
      },
      example: 'Đồng ý',
    },
    applicantType: {
      kind: 'CHOICE',
      header: { vi: 'Loại đối tượng', en: 'Kind of applicant' },
      synonyms: ['Đối tượng nộp', 'Loại đối tượng nộp', 'LoaiDoiTuong'],
      help: { vi: 'Chọn trong danh mục.', en: 'Choose from the list.' },
      choices: {
        CITIZEN: { label: { vi: 'Công dân', en: 'Citizen' }, synonyms: ['Cá nhân', 'Người dân'] },
        BUSINESS: { label: { vi: 'Doanh nghiệp', en: 'Business' } },
        HOUSEHOLD_BUSINESS: { label: { vi: 'Hộ kinh doanh', en: 'Household business' } },
        STATE_AGENCY: { label: { vi: 'Cơ quan nhà nước', en: 'State agency' } },
        ORGANISATION: { label: { vi: 'Tổ chức', en: 'Organisation' }, synonyms: ['Tổ chức khác'] },
      },
      example: 'Công dân',
    },
    applicantNumber: {
      kind: 'CODE',
      header: { vi: 'Số định danh người nộp', en: 'Identity number of the applicant' },
      synonyms: ['Số CCCD người nộp', 'Mã số thuế người nộp', 'Mã số doanh nghiệp người nộp'],
      help: {
        vi: 'Số định danh cá nhân hoặc mã số doanh nghiệp; không được lưu, chỉ giữ một bí danh. Có thể để trống.',
        en: 'A citizen or enterprise number; it is not kept, only a pseudonym of it. May be left blank.',
      },
      classification: 'PERSONAL',
      pattern: /^\d{9,14}(-\d{3})?$/,
      example: '000000000000',
    },
  },
});

export type DossierRow = RowOf<typeof dossiersLayout>;
