/** Three ways to read "kết nối, liên thông qua Trục liên thông văn bản Quốc gia và nền tảng" (1271/QĐ-UBND, II.6.a, bullet 3). */
export const ConnectionReading = { DEFAULT: 'DEFAULT', BOTH_ALWAYS: 'BOTH_ALWAYS', EITHER: 'EITHER' } as const;
export type ConnectionReading = keyof typeof ConnectionReading;

/** SQL for "connected" over a row of `system_on_day`. */
export function isConnected(reading: ConnectionReading, alias: string): string {
  const platform = `${alias}.by_platform`;
  const axis = `${alias}.by_axis`;
  if (reading === 'BOTH_ALWAYS') return `(${platform} AND ${axis})`;
  if (reading === 'EITHER') return `(${platform} OR ${axis})`;
  return `(${platform} AND (${axis} OR NOT ${alias}.exchanges_documents))`;
}
