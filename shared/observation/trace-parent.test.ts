import { expect, test } from 'vitest';
import { readTraceParent, writeTraceParent } from './trace-parent.js';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

test('a header of W3C Trace Context is read, and written the same', () => {
  const header = `00-${traceId}-${spanId}-01`;
  const read = readTraceParent(header);
  expect(read).toEqual({ traceId, spanId, traceFlags: 1, isRemote: true });
  expect(read && writeTraceParent(read)).toBe(header);
});

test('flags that we do not know are not passed on; a version to come is read as this one', () => {
  expect(readTraceParent(`00-${traceId}-${spanId}-03`)).toMatchObject({ traceFlags: 1 });
  expect(readTraceParent(`01-${traceId}-${spanId}-00-more`)).toMatchObject({ traceId, traceFlags: 0 });
});

test.each([
  ['nothing', undefined],
  ['several', [`00-${traceId}-${spanId}-01`]],
  ['no text of it', 'x'],
  ['zeros for the trace', `00-${'0'.repeat(32)}-${spanId}-01`],
  ['zeros for the span', `00-${traceId}-${'0'.repeat(16)}-01`],
  ['version ff', `ff-${traceId}-${spanId}-01`],
  ['more than version 00 has', `00-${traceId}-${spanId}-01-more`],
  ['capital letters', `00-${traceId.toUpperCase()}-${spanId}-01`],
])('%s is no trace to go on from', (_, header) => {
  expect(readTraceParent(header)).toBeNull();
});
