import fc from 'fast-check';
import { types } from 'pg';
import { expect, test } from 'vitest';
import { instantText, parseInstant } from './instant.js';

const usual = types.getTypeParser(types.builtins.TIMESTAMPTZ, 'text') as (text: string) => Date;
const written = (at: Date, digits: number): string =>
  `${at.toISOString().slice(0, 19).replace('T', ' ')}${digits === 0 ? '' : at.toISOString().slice(19, 20 + digits)}+00`;

test('reads every instant of these centuries as the driver does', () => {
  const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 3 }), (at, digits) => {
      const text = written(at, digits);
      expect(parseInstant(text)).toEqual(usual(text));
    }),
  );
});

test.each([
  '2021-01-11 10:20:00+07',
  '2021-01-11 10:20:00.123456+00',
  '2021-01-11 10:20:00.999999+00',
  '1899-12-31 17:00:00-07:06:40',
  '0044-03-15 12:00:00+00 BC',
  '12021-01-11 10:20:00+00',
  'infinity',
  '-infinity',
])('reads %s as the driver does', (text) => {
  expect(parseInstant(text)).toEqual(usual(text));
});

test('writes every instant as RFC 3339, without a Date between', () => {
  const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 3 }), (at, digits) => {
      const text = written(at, digits);
      expect(instantText(text)).toBe(usual(text).toISOString());
    }),
  );
  expect(instantText('2021-01-11 10:20:00.123456+00')).toBe('2021-01-11T10:20:00.123Z');
  expect(instantText('2021-01-11 10:20:00+07')).toBe('2021-01-11T03:20:00.000Z');
});
