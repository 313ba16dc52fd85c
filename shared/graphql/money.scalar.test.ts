import { parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { HubError } from '../errors/hub-error.js';
import { MoneyScalar, parseMoney } from './money.scalar.js';

describe('money', () => {
  test.each([
    ['2100000000', '2100000000'],
    ['-1', '-1'],
    ['007', '7'],
    [2_100_000_000, '2100000000'],
    [10n ** 18n, '1000000000000000000'],
    ['-1000000000000000000', '-1000000000000000000'],
  ])('%s is %s đồng, exactly', (value, text) => expect(parseMoney(value)).toBe(text));

  test.each([0.5, 1e18, 2 ** 53, NaN, '1.0', '1e9', '1 000', '', ' 1', '1000000000000000001', null, true])(
    'refuses %s',
    (value) => expect(() => parseMoney(value)).toThrow(HubError),
  );

  test('reads an integer literal of any length without a float in between, and refuses a fraction', () => {
    expect(MoneyScalar.parseLiteral(parseValue('999999999999999999') as never)).toBe('999999999999999999');
    expect(() => MoneyScalar.parseLiteral(parseValue('1.5') as never)).toThrow(HubError);
  });
});
