import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.rules.js';

test('orders keys, leaves lists as they are, and writes no blank', () =>
  expect(canonicalJson({ b: [2, 'đ'], a: { z: null, y: true }, none: undefined })).toBe(
    '{"a":{"y":true,"z":null},"b":[2,"đ"]}',
  ));

test('reads back as what was written', () =>
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  ));

test('gives the same text whatever the order of the keys', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(object));
    }),
  ));
