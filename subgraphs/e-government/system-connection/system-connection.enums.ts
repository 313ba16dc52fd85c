import { registerEnumType } from 'type-graphql';

export const ConnectionVia = { LGSP: 'LGSP', NGSP: 'NGSP', DOC_AXIS: 'DOC_AXIS', DIRECT: 'DIRECT' } as const;
export type ConnectionVia = keyof typeof ConnectionVia;

registerEnumType(ConnectionVia, {
  name: 'ConnectionVia',
  description: 'Kết nối qua đâu — What a connection runs through.',
  valuesConfig: {
    LGSP: { description: 'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh — The provincial integration platform.' },
    NGSP: { description: 'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia — The national integration platform.' },
    DOC_AXIS: { description: 'Trục liên thông văn bản quốc gia — The national document axis.' },
    DIRECT: { description: 'Trực tiếp, không qua nền tảng — Direct, through no platform.' },
  },
});

export const ConnectionState = { UP: 'UP', DOWN: 'DOWN' } as const;
export type ConnectionState = keyof typeof ConnectionState;

registerEnumType(ConnectionState, {
  name: 'ConnectionState',
  description: 'Tình trạng kết nối — Whether a connection answers.',
  valuesConfig: {
    UP: { description: 'Thông suốt — Up.' },
    DOWN: { description: 'Gián đoạn — Down.' },
  },
});
