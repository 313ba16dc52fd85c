import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { loggerOptions } from './logger.js';

function logged(error: Error): string {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  pino(loggerOptions('test', 'info'), stream).error({ err: error }, 'a statement failed');
  return text;
}

test('a failed statement is logged by what went wrong, without the values that it was given', () => {
  const driverError = Object.assign(new Error('duplicate key'), {
    detail: 'Key (name)=(Nguyễn Văn A) already exists.',
  });
  const failed = Object.assign(new Error('duplicate key value violates unique constraint', { cause: driverError }), {
    parameters: ['Nguyễn Văn A'],
    query: `INSERT INTO person VALUES ('Nguyễn Văn A')`,
    detail: 'Key (name)=(Nguyễn Văn A) already exists.',
    driverError,
    code: '23505',
    constraint: 'person_name',
  });
  const text = logged(failed);
  expect(text).not.toContain('Nguyễn');
  expect(JSON.parse(text)).toMatchObject({
    err: { code: '23505', constraint: 'person_name', message: failed.message },
  });
});
