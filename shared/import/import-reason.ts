import type { Bilingual } from '../errors/hub-error.js';

/**
 * Every reason for which a file, a cell or a row is not taken as it stands: what is wrong, then what would work.
 * The texts never repeat what stood in a cell: it may be personal, and travels beside the reason.
 */

const saveAsWorkbook = {
  vi: 'Mở bằng Excel, chọn “Save As” rồi lưu dạng “Excel Workbook (*.xlsx)”.',
  en: 'Open it in Excel and save it as “Excel Workbook (*.xlsx)”.',
};

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1024 / 1024));
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');

/** Why a whole file is refused. Nothing of it lands. */
export const fileReasons = {
  EMPTY_FILE: () => ({
    vi: 'Tệp không có nội dung. Gửi tệp CSV hoặc XLSX có hàng tiêu đề và dữ liệu.',
    en: 'The file is empty. Send a CSV or XLSX file with a header row and data.',
  }),
  FILE_TOO_LARGE: (limitBytes: number) => ({
    vi: `Tệp lớn hơn ${megabytes(limitBytes)} MB. Chia thành nhiều tệp nhỏ hơn, mỗi tệp có hàng tiêu đề.`,
    en: `The file is larger than ${megabytes(limitBytes)} MB. Split it into smaller files, each with the header row.`,
  }),
  OLD_EXCEL: () => ({
    vi: `Tệp Excel đời cũ (.xls) không được nhận. ${saveAsWorkbook.vi}`,
    en: `Old Excel files (.xls) are not read. ${saveAsWorkbook.en}`,
  }),
  ENCRYPTED: () => ({
    vi: 'Tệp được đặt mật khẩu. Bỏ mật khẩu (File, Info, Protect Workbook, Encrypt with Password, để trống) rồi gửi lại.',
    en: 'The file has a password. Remove it (File, Info, Protect Workbook, Encrypt with Password, leave blank) and send it again.',
  }),
  MACROS: () => ({
    vi: `Tệp chứa macro. ${saveAsWorkbook.vi} Dạng này không giữ macro.`,
    en: `The file contains macros. ${saveAsWorkbook.en} That form keeps no macros.`,
  }),
  BINARY_WORKBOOK: () => ({
    vi: `Tệp Excel nhị phân (.xlsb) không được nhận. ${saveAsWorkbook.vi}`,
    en: `Binary Excel files (.xlsb) are not read. ${saveAsWorkbook.en}`,
  }),
  OPEN_DOCUMENT: () => ({
    vi: 'Tệp OpenDocument (.ods) không được nhận. Trong LibreOffice chọn “Lưu thành…”, dạng “Excel 2007-365 (.xlsx)”.',
    en: 'OpenDocument files (.ods) are not read. In LibreOffice choose “Save as…”, type “Excel 2007-365 (.xlsx)”.',
  }),
  ARCHIVE: () => ({
    vi: 'Đây là tệp nén hoặc tài liệu khác, không phải bảng tính. Giải nén rồi gửi từng tệp CSV hoặc XLSX.',
    en: 'This is an archive or another kind of document, not a workbook. Unpack it and send each CSV or XLSX file.',
  }),
  GZIP_DAMAGED: () => ({
    vi: 'Tệp nén .gz bị hỏng hoặc chưa gửi hết. Nén lại tệp CSV rồi gửi lại.',
    en: 'The packed file (.gz) is damaged or not whole. Pack the CSV file again and send it.',
  }),
  HTML: () => ({
    vi: `Đây là trang web (HTML) mang đuôi bảng tính. ${saveAsWorkbook.vi}`,
    en: `This is a web page (HTML) with the name of a workbook. ${saveAsWorkbook.en}`,
  }),
  OTHER_FORMAT: (found: string) => ({
    vi: `Tệp là ${found}, không phải bảng tính. Gửi bảng tính gốc ở dạng CSV hoặc XLSX.`,
    en: `The file is ${found}, not a spreadsheet. Send the original table as CSV or XLSX.`,
  }),
  DAMAGED: (part: string) => ({
    vi: `Tệp XLSX bị hỏng ở phần “${part}”. ${saveAsWorkbook.vi}`,
    en: `The XLSX file is damaged at “${part}”. ${saveAsWorkbook.en}`,
  }),
  UNSAFE_ARCHIVE: (part: string) => ({
    vi: `Tệp XLSX chứa phần không an toàn “${part}”. ${saveAsWorkbook.vi}`,
    en: `The XLSX file contains an unsafe part “${part}”. ${saveAsWorkbook.en}`,
  }),
  INFLATES_TOO_MUCH: (part: string) => ({
    vi: `Khi giải nén, phần “${part}” vượt giới hạn cho phép. Sao chép vùng dữ liệu sang một tệp mới và gửi tệp đó, hoặc chia nhỏ tệp.`,
    en: `Part “${part}” inflates beyond the limit. Copy the table into a new file and send that, or split the file.`,
  }),
  TOO_MANY_PARTS: (limit: number) => ({
    vi: `Tệp XLSX có hơn ${limit} phần hoặc vùng ô gộp. Sao chép vùng dữ liệu sang một tệp mới và gửi tệp đó.`,
    en: `The XLSX file has more than ${limit} parts or merged ranges. Copy the table into a new file and send that.`,
  }),
  ENCODING_UNKNOWN: () => ({
    vi: 'Không nhận ra bảng mã chữ của tệp CSV. Lưu lại ở dạng “CSV UTF-8 (Comma delimited)” hoặc gửi tệp XLSX.',
    en: 'The encoding of the CSV file was not recognised. Save it as “CSV UTF-8 (Comma delimited)” or send XLSX.',
  }),
  QUOTE_NOT_CLOSED: (row: number) => ({
    vi: `Dấu ngoặc kép mở ở hàng ${row} không được đóng. Thêm dấu đóng, hoặc viết hai dấu (“""”) khi nó thuộc nội dung.`,
    en: `A quotation mark opened in row ${row} is not closed. Close it, or double it (“""”) where it belongs to the text.`,
  }),
  TOO_MANY_ROWS: (limit: number) => ({
    vi: `Tệp có hơn ${limit} hàng. Chia thành nhiều tệp, mỗi tệp có hàng tiêu đề.`,
    en: `The file has more than ${limit} rows. Split it into several files, each with the header row.`,
  }),
  TOO_MANY_COLUMNS: (limit: number) => ({
    vi: `Bảng có hơn ${limit} cột. Chỉ giữ các cột của biểu mẫu.`,
    en: `The table has more than ${limit} columns. Keep only the columns of the template.`,
  }),
  NO_HEADER: (headers: readonly string[], within: number) => ({
    vi: `Không tìm thấy hàng tiêu đề trong ${within} hàng đầu. Hàng tiêu đề cần có: ${quoted(headers)}.`,
    en: `No header row within the first ${within} rows. It must have: ${quoted(headers)}.`,
  }),
  DUPLICATE_COLUMN: (header: string, first: string, second: string) => ({
    vi: `Cột “${header}” có hai lần, ở ${first} và ${second}. Xóa hoặc đổi tên một cột.`,
    en: `Column “${header}” stands twice, at ${first} and ${second}. Delete or rename one.`,
  }),
  MISSING_COLUMNS: (missing: readonly { header: string; nearest: string | null }[], found: readonly string[]) => ({
    vi: `Thiếu cột: ${missing.map(({ header, nearest }) => `“${header}”${nearest === null ? '' : ` (gần giống: “${nearest}”)`}`).join(', ')}. Các cột tìm thấy: ${quoted(found) || 'không có'}. Đặt tên cột đúng như trong biểu mẫu.`,
    en: `Missing columns: ${missing.map(({ header, nearest }) => `“${header}”${nearest === null ? '' : ` (close to: “${nearest}”)`}`).join(', ')}. Columns found: ${quoted(found) || 'none'}. Name the columns as in the template.`,
  }),
  UNIT_IN_HEADER: (found: string) => ({
    vi: `Số tiền phải ghi bằng đồng, nhưng biểu ghi “${found}”. Đổi số tiền sang đồng và sửa đơn vị tính.`,
    en: `Money must be in VND, but the sheet says “${found}”. Convert the amounts to đồng and correct the unit.`,
  }),
} satisfies Record<string, (...args: never[]) => Bilingual>;

export type FileReason = keyof typeof fileReasons;

/** Why a cell keeps its row in quarantine. */
export const faultReasons = {
  REQUIRED_BLANK: () => ({
    vi: 'Ô bắt buộc đang để trống. Nhập giá trị.',
    en: 'A required cell is blank. Fill it in.',
  }),
  TOO_LONG: (length: number, limit: number) => ({
    vi: `Nội dung dài ${length} ký tự, tối đa ${limit}. Rút gọn.`,
    en: `The text has ${length} characters, at most ${limit}. Shorten it.`,
  }),
  CELL_TOO_LARGE: (limit: number) => ({
    vi: `Ô có hơn ${limit} ký tự. Chuyển phần dài sang tệp đính kèm và giữ lại phần chính.`,
    en: `The cell has more than ${limit} characters. Keep the main part and attach the rest.`,
  }),
  CONTROL_CHARACTER: () => ({
    vi: 'Ô chứa ký tự điều khiển không nhìn thấy. Gõ lại nội dung.',
    en: 'The cell contains control characters that cannot be seen. Type the text again.',
  }),
  GARBLED_TEXT: () => ({
    vi: 'Chữ trong ô dùng bảng mã cũ (TCVN3, VNI) hoặc đã bị đọc sai bảng mã. Chuyển sang Unicode, xem gợi ý.',
    en: 'The text is in an old font table (TCVN3, VNI) or was read with the wrong one. Convert it to Unicode, see the suggestion.',
  }),
  LETTERS_LOST: () => ({
    vi: 'Một số chữ cái đã thành dấu hỏi khi lưu tệp. Gõ lại, rồi lưu dạng “CSV UTF-8” hoặc XLSX.',
    en: 'Some letters became question marks when the file was saved. Type them again and save as “CSV UTF-8” or XLSX.',
  }),
  WRONG_FORMAT: (example: string) => ({
    vi: `Mã không đúng dạng. Viết như ${example}.`,
    en: `The code does not have the right form. Write it like ${example}.`,
  }),
  DIGITS_LOST: () => ({
    vi: 'Số quá dài: bảng tính chỉ giữ 15 chữ số, các số sau có thể đã mất. Định dạng ô là “Text” rồi nhập lại đủ các chữ số.',
    en: 'The number is too long: spreadsheets keep 15 digits and the rest may be lost. Format the cell as “Text” and type it again.',
  }),
  NOT_A_NUMBER: () => ({
    vi: 'Không phải là số. Chỉ nhập chữ số, dấu thập phân là dấu phẩy, ví dụ 1234,5.',
    en: 'Not a number. Write digits only, with a decimal comma, for example 1234,5.',
  }),
  NOT_WHOLE: () => ({
    vi: 'Cần số nguyên, không có phần thập phân, ví dụ 1234.',
    en: 'A whole number is needed, without decimals, for example 1234.',
  }),
  AMBIGUOUS_NUMBER: (thousands: string, decimal: string) => ({
    vi: `Có thể đọc là ${thousands} hoặc ${decimal}. Bỏ dấu phân cách hàng nghìn: viết ${thousands}, hoặc ${decimal}0.`,
    en: `Can be read as ${thousands} or ${decimal}. Leave out the thousands separator: write ${thousands}, or ${decimal}0.`,
  }),
  UNIT_IN_NUMBER: () => ({
    vi: 'Số tiền ghi kèm “nghìn”, “triệu” hoặc “tỷ”. Ghi đủ bằng đồng, xem gợi ý.',
    en: 'The amount is written with thousand, million or billion. Write it in full in đồng, see the suggestion.',
  }),
  PERCENT_UNEXPECTED: () => ({
    vi: 'Cột này không nhận phần trăm. Nhập số không có dấu %.',
    en: 'This column takes no percent. Write the number without %.',
  }),
  OUT_OF_RANGE: (min: string | null, max: string | null) => ({
    vi: `Giá trị phải ${[min === null ? '' : `từ ${min}`, max === null ? '' : `đến ${max}`].filter(Boolean).join(' ')}.`,
    en: `The value must be ${[min === null ? '' : `at least ${min}`, max === null ? '' : `at most ${max}`].filter(Boolean).join(' and ')}.`,
  }),
  NOT_A_DATE: () => ({
    vi: 'Không phải là ngày. Viết ngày/tháng/năm, ví dụ 31/12/2024.',
    en: 'Not a date. Write day/month/year, for example 31/12/2024.',
  }),
  NO_SUCH_DAY: () => ({
    vi: 'Không có ngày này trong lịch. Kiểm tra ngày và tháng, viết như 31/12/2024.',
    en: 'There is no such day. Check day and month, write it like 31/12/2024.',
  }),
  NO_SUCH_TIME: () => ({
    vi: 'Không có giờ này. Viết giờ từ 00:00 đến 23:59, ví dụ 31/12/2024 08:30.',
    en: 'There is no such time. Write it from 00:00 to 23:59, for example 31/12/2024 08:30.',
  }),
  MONTH_FIRST: () => ({
    vi: 'Ngày viết theo thứ tự tháng/ngày/năm. Viết ngày/tháng/năm, xem gợi ý.',
    en: 'The date is written month first. Write day/month/year, see the suggestion.',
  }),
  TWO_DIGIT_YEAR: () => ({
    vi: 'Năm chỉ có hai chữ số. Viết đủ bốn chữ số, xem gợi ý.',
    en: 'The year has two digits only. Write four, see the suggestion.',
  }),
  SERIAL_UNCERTAIN: () => ({
    vi: 'Ô chứa một con số, không phải ngày. Định dạng ô là “Date” hoặc viết như 31/12/2024.',
    en: 'The cell holds a bare number, not a date. Format it as “Date” or write it like 31/12/2024.',
  }),
  DATE_UNEXPECTED: () => ({
    vi: 'Bảng tính đã đổi nội dung thành ngày. Định dạng ô là “Text” (hoặc “Number”) rồi nhập lại.',
    en: 'The spreadsheet turned the content into a date. Format the cell as “Text” (or “Number”) and type it again.',
  }),
  NOT_A_YEAR: () => ({
    vi: 'Không phải là năm. Viết bốn chữ số, ví dụ 2024.',
    en: 'Not a year. Write four digits, for example 2024.',
  }),
  NOT_A_BOOLEAN: () => ({
    vi: 'Chỉ nhận “Có” hoặc “Không” (hoặc x, 1, 0).',
    en: 'Only “Có” (yes) or “Không” (no) are taken (or x, 1, 0).',
  }),
  NOT_A_CHOICE: (labels: readonly string[]) => ({
    vi: `Giá trị không có trong danh mục. Chọn một trong: ${listed(labels)}.`,
    en: `The value is not on the list. Choose one of: ${listed(labels)}.`,
  }),
  ERROR_CELL: () => ({
    vi: 'Công thức trong ô báo lỗi. Sửa công thức, hoặc nhập giá trị.',
    en: 'The formula in the cell gives an error. Correct it, or type the value.',
  }),
  FORMULA_WITHOUT_RESULT: () => ({
    vi: 'Ô có công thức nhưng tệp không lưu kết quả. Mở bằng Excel và lưu lại, hoặc dán giá trị (Paste Values).',
    en: 'The cell has a formula without a stored result. Open and save it in Excel, or paste the value (Paste Values).',
  }),
  MERGED_CELL: (range: string) => ({
    vi: `Ô thuộc vùng gộp ${range}, không rõ giá trị là của hàng nào. Bỏ gộp ô và nhập giá trị cho từng hàng.`,
    en: `The cell belongs to the merged range ${range}; whose value it is cannot be told. Unmerge and fill in each row.`,
  }),
  EXTRA_CELL: (columns: number) => ({
    vi: `Hàng có nhiều ô hơn ${columns} cột của tiêu đề: có thể một giá trị chứa dấu phân cách. Đặt giá trị đó trong ngoặc kép.`,
    en: `The row has more cells than the ${columns} columns of the header: a value may contain the separator. Put it in quotation marks.`,
  }),
  SWALLOWED_LINES: () => ({
    vi: 'Ô chứa cả các dòng sau nó: dấu ngoặc kép đóng quá muộn. Đóng ngoặc kép ở cuối ô.',
    en: 'The cell contains the lines after it: its quotation mark is closed too late. Close it at the end of the cell.',
  }),
  HIDDEN_ROW: () => ({
    vi: 'Hàng đang bị ẩn trong bảng tính. Bỏ ẩn để gửi, hoặc xóa hàng.',
    en: 'The row is hidden in the sheet. Unhide it to send it, or delete it.',
  }),
  SAME_KEY: (columns: readonly string[], earlier: Bilingual) => ({
    vi: `Trùng ${quoted(columns)} với ${earlier.vi} nhưng nội dung khác. Giữ một hàng đúng.`,
    en: `Same ${quoted(columns)} as ${earlier.en} with other content. Keep the one that is right.`,
  }),
} satisfies Record<string, (...args: never[]) => Bilingual>;

export type FaultReason = keyof typeof faultReasons;

/** Why a row is not data. */
export const ignoreReasons = {
  BLANK_ROW: () => ({ vi: 'Hàng trống.', en: 'The row is blank.' }),
  ORDINAL_ONLY: () => ({
    vi: 'Hàng chỉ có số thứ tự hoặc ô ngoài biểu mẫu.',
    en: 'Only an ordinal number, or cells outside the template.',
  }),
  REPEATED_HEADER: () => ({ vi: 'Hàng lặp lại tiêu đề.', en: 'The header row again.' }),
  COLUMN_NUMBERS: () => ({ vi: 'Hàng đánh số cột.', en: 'A row that numbers the columns.' }),
  TOTAL_ROW: () => ({ vi: 'Hàng tổng cộng.', en: 'A total.' }),
  NOTE_ROW: () => ({ vi: 'Ghi chú hoặc phần ký tên ngoài bảng.', en: 'A note or signature outside the table.' }),
  EXAMPLE_ROW: () => ({ vi: 'Hàng ví dụ của biểu mẫu.', en: 'The example of the template.' }),
  EXACT_REPEAT: (earlier: Bilingual) => ({ vi: `Giống hệt ${earlier.vi}.`, en: `The same as ${earlier.en}.` }),
} satisfies Record<string, (...args: never[]) => Bilingual>;

export type IgnoreReason = keyof typeof ignoreReasons;

/** A long list is named by its beginning: the template shows all of it. */
const listed = (labels: readonly string[]): string =>
  labels
    .slice(0, 12)
    .map((label) => `“${label}”`)
    .join(', ') + (labels.length > 12 ? ', …' : '');
