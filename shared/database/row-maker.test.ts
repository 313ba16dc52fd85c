import type { EntityMetadata } from 'typeorm';
import { expect, test } from 'vitest';
import { RowMaker } from './row-maker.js';

class Note {
  id!: string;
  text!: string | null;
  writtenAt!: Date | null;
  readAt!: Date | null;

  get title(): string {
    return `${this.id}: ${this.text}`;
  }
}

const column = (propertyName: string, type = 'text') => ({ propertyName, type, isArray: false });
const columns = [
  column('id'),
  column('text'),
  column('writtenAt', 'timestamptz'),
  column('readAt', 'timestamptz'),
] as unknown as EntityMetadata['columns'];
const metadata = { target: Note, name: 'Note', columns } as unknown as EntityMetadata;
const rowOf = (chosen: readonly number[], ...values: readonly unknown[]): Note =>
  new RowMaker(
    metadata,
    columns.filter((_, index) => chosen.includes(index)),
  ).make(values) as Note;

test('a row has what its values say, as an entity', () => {
  const row = rowOf([0, 1, 2, 3], 'n1', 'Đắk Nông', '2021-01-11 03:20:00.5+00', null);
  expect(row).toBeInstanceOf(Note);
  expect(row.title).toBe('n1: Đắk Nông');
  expect([row.writtenAt, row.readAt]).toEqual([new Date('2021-01-11T03:20:00.500Z'), null]);
});

test('a column that was left out says so, also in what is computed', () => {
  const row = rowOf([0, 2], 'n1', '2021-01-11 03:20:00+00');
  expect(row.id).toBe('n1');
  expect(() => row.text).toThrow('Note.text was not selected');
  expect(() => row.readAt).toThrow('Note.readAt was not selected');
  expect(() => row.title).toThrow('Note.text was not selected');
});

test('values may stand among others', () => {
  const maker = new RowMaker(metadata, columns.slice(0, 2));
  expect(maker.make(['x', 'y', 'n2', null, 'z'], 2)).toMatchObject({ id: 'n2', text: null });
});
