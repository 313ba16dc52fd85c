/** What the arguments of every record's mutations mean: the same words everywhere. */
export const describe = {
  key: 'Khóa do bên gọi đặt cho yêu cầu, ví dụ một UUID; gửi lại trong 48 giờ không ghi hai lần — A key that the caller gives the request, such as a UUID; sent again within 48 hours it writes nothing twice.',
  id: 'Dòng cần ghi — The row.',
  expectedVersion:
    'Phiên bản bên gọi đang thấy; khác với hiện tại là CONFLICT — The version you saw; CONFLICT when the row has moved on.',
  input: 'Nội dung — What it is.',
  changes: 'Các trường cần sửa — What to change.',
  reason: 'Lý do, lưu trong lịch sử — Why; kept in the history.',
} as const;
