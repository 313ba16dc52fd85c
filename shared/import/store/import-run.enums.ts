import { registerEnumType } from 'type-graphql';

export const ImportState = {
  RECEIVED: 'RECEIVED',
  READING: 'READING',
  FINISHED: 'FINISHED',
  REFUSED: 'REFUSED',
  FAILED: 'FAILED',
} as const;
export type ImportState = keyof typeof ImportState;

registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'Tình trạng của một lần nhập tệp — How far an import is.',
  valuesConfig: {
    RECEIVED: { description: 'Đã nhận, chờ đọc — Received, waiting to be read.' },
    READING: { description: 'Đang đọc và ghi — Being read and written.' },
    FINISHED: {
      description:
        'Đã xong: mỗi hàng được ghi, chờ sửa hoặc bỏ qua — Over: each row was written, waits or was ignored.',
    },
    REFUSED: {
      description: 'Từ chối cả tệp, không ghi gì — The file as a whole was refused; nothing was written.',
    },
    FAILED: {
      description:
        'Dừng vì lỗi của hệ thống; phần đã ghi vẫn giữ, gửi lại tệp để tiếp tục — Stopped by a fault of the hub; what was written stays, send the file again to go on.',
    },
  },
});
