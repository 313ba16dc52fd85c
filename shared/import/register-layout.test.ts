import { describe, expect, expectTypeOf, test } from 'vitest';
import { type unitRegister } from './hostile/register.fixture.js';
import { defineRegister, type RegisterColumn, type RowOf } from './register-layout.js';

const name = { vi: 'Sổ', en: 'Register' };
const text = (vi: string, synonyms: string[] = []): RegisterColumn => ({
  kind: 'TEXT',
  header: { vi, en: vi },
  synonyms,
  help: name,
});

describe('a register refuses a layout that could not be read back', () => {
  test('two columns with headers that differ in tone marks only', () => {
    expect(() => defineRegister({ name, naturalKey: [], columns: { a: text('Mã'), b: text('Mà') } })).toThrow(
      'share the header',
    );
  });

  test('a synonym that is another column’s header', () => {
    expect(() => defineRegister({ name, naturalKey: [], columns: { a: text('Mã'), b: text('Tên', ['mã']) } })).toThrow(
      'share the header',
    );
  });

  test('two choices with one label', () => {
    const choices = { A: { label: { vi: 'Có', en: 'Yes' } }, B: { label: { vi: 'Cò', en: 'Stork' } } };
    const column = { kind: 'CHOICE', header: name, help: name, choices } as const;
    expect(() => defineRegister({ name, naturalKey: [], columns: { column } })).toThrow('share the label');
  });

  test('no column at all', () => {
    expect(() => defineRegister({ name, naturalKey: [], columns: {} })).toThrow('at least one column');
  });
});

test('types a row by its columns: a required cell has a value, any other may be blank', () => {
  type Row = RowOf<typeof unitRegister>;
  expectTypeOf<Row['field']>().toEqualTypeOf<'HEALTH' | 'EDUCATION' | 'CULTURE'>();
  expectTypeOf<Row['staff']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Row['budget']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Row['isAutonomous']>().toEqualTypeOf<boolean | undefined>();
});
