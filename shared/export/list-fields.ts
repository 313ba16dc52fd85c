import {
  getNullableType,
  type GraphQLField,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { badInput } from '../errors/hub-error.js';
import { type AccessTable, isGuarded, mayAccess } from '../trust/access-table.js';
import { denied } from '../trust/guard-fields.js';
import type { Viewer } from '../trust/viewer.js';
import { type ExportList, type FieldsType, hasDirective, isFieldsType } from './export-lists.js';

/** A value of a row, by its way from there: `code`, `procedure.code`. */
export interface ExportField {
  readonly path: string;
  readonly steps: readonly string[];
  /** Name of the scalar or enum; null: a list of them, which goes out as JSON. */
  readonly leaf: string | null;
  /** `Dossier.procedure`, `Procedure.code`: a viewer needs all of them. */
  readonly coordinates: readonly string[];
}

const longestPath = 4;
const mostFields = 100;

/** Where rows say whether they are samples; never left out. */
export const originField = 'origin';

/** What goes out unless somebody names fields: all values of a row, and the ids of what it refers to, where open. */
export function defaultFields({ row }: ExportList, table: AccessTable, viewer: Viewer): ExportField[] {
  const found = fieldsOf(row).flatMap(({ name, type }) => {
    const target = getNullableType(type);
    const path = isFieldsType(target) && !isListType(target) ? `${name}.id` : name;
    return findField(row, path) ?? [];
  });
  return originFirst(found.filter((field) => isOpen(field, table, viewer)));
}

/** The fields that were named, or one refusal for what cannot be had. */
export function namedFields(list: ExportList, text: string, table: AccessTable, viewer: Viewer): ExportField[] {
  const paths = [...new Set(text.split(',').map((path) => path.trim()))].filter((path) => path !== '');
  if (paths.length === 0 || paths.length > mostFields) throw tooManyFields(paths.length);
  return demandFields(list, paths, { table, viewer });
}

interface Rights {
  readonly table: AccessTable;
  readonly viewer: Viewer;
}

export function demandFields(list: ExportList, paths: readonly string[], { table, viewer }: Rights): ExportField[] {
  const fields = paths.map((path) => findField(list.row, path) ?? unknownField(list, path, { table, viewer }));
  for (const { coordinates } of fields) demandOpen(coordinates, table, viewer);
  const origin = findField(list.row, originField);
  return originFirst(origin === null || paths.includes(originField) ? fields : [origin, ...fields]);
}

/** As a query would be refused, before anything is read. */
export function demandOpen(coordinates: readonly string[], table: AccessTable, viewer: Viewer): void {
  const shut = coordinates.find((coordinate) => !mayUse(coordinate, table, viewer));
  if (shut !== undefined) throw denied(shut, table.get(shut)?.scopes ?? [], viewer);
}

/** The field at the end of a path; null where there is none that fits into one cell. */
export function findField(row: FieldsType, path: string): ExportField | null {
  const steps = path.split('.');
  if (steps.length > longestPath) return null;
  const coordinates: string[] = [];
  let type: GraphQLOutputType = row;
  for (const step of steps) {
    if (!isFieldsType(type)) return null;
    const field: GraphQLField<unknown, unknown> | undefined = fieldsOf(type).find(({ name }) => name === step);
    if (field === undefined) return null;
    coordinates.push(`${type.name}.${step}`);
    type = getNullableType(field.type);
  }
  const item: GraphQLOutputType = isListType(type) ? getNullableType(type.ofType as GraphQLOutputType) : type;
  if (!isLeafType(item)) return null;
  return { path, steps, leaf: isListType(type) ? null : item.name, coordinates };
}

/** What this subgraph can say of a type by itself: no argument needed, not another subgraph's, not hidden. */
export const fieldsOf = (type: FieldsType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(
    (field) =>
      !field.args.some(isRequiredArgument) && !hasDirective(field, 'external') && !hasDirective(field, 'inaccessible'),
  );

export const isOpen = ({ coordinates }: ExportField, table: AccessTable, viewer: Viewer): boolean =>
  coordinates.every((coordinate) => mayUse(coordinate, table, viewer));

function mayUse(coordinate: string, table: AccessTable, { scopes }: Viewer): boolean {
  const access = table.get(coordinate);
  if (access === undefined) return false;
  return !isGuarded(access, coordinate) || mayAccess(access, coordinate, scopes);
}

/** Whoever opens the file meets it at the beginning of the first row. */
const originFirst = (fields: readonly ExportField[]): ExportField[] => [
  ...fields.filter(({ path }) => path === originField),
  ...fields.filter(({ path }) => path !== originField),
];

function unknownField(list: ExportList, path: string, { table, viewer }: Rights): never {
  const known = defaultFields(list, table, viewer)
    .map((field) => field.path)
    .join(', ');
  throw badInput({
    vi: `fields: “${path.slice(0, 80)}” không phải một giá trị của ${list.row.name} trong phân hệ này (danh sách con và trường của phân hệ khác không vừa một ô). Có: ${known}; qua tham chiếu viết như “procedure.code”.`,
    en: `fields: “${path.slice(0, 80)}” is no single value of ${list.row.name} in this subgraph (lists of rows and fields of other subgraphs do not fit into a cell). There are: ${known}; through a reference write, for example, “procedure.code”.`,
  });
}

const tooManyFields = (count: number) =>
  badInput({
    vi: `fields nêu ${count} trường. Nêu từ 1 đến ${mostFields}, cách nhau bằng dấu phẩy, hoặc bỏ trống để lấy mọi trường.`,
    en: `fields names ${count} fields. Name 1 to ${mostFields}, separated by commas, or leave it out to take all.`,
  });
