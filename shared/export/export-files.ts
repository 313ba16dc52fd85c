import type { GraphQLSchema } from 'graphql';
import type { ReadTransaction } from '../database/read-transaction.js';
import { Turnstile } from '../database/turnstile.js';
import { badInput, HubError, notFound } from '../errors/hub-error.js';
import type { FileRequest, FileRoute, StreamedAnswer } from '../files/file-route.js';
import type { PersonalVault } from '../personal/personal-vault.js';
import { accessOfSchema } from './access-of-schema.js';
import { columnOfField } from './export-column.js';
import { exportHelp } from './export-help.js';
import { type ExportList, exportLists } from './export-lists.js';
import { exportOperation } from './export-operation.js';
import { csvFormat } from './format/csv.js';
import type { ExportFormat } from './format/export-format.js';
import { jsonlFormat } from './format/jsonl.js';
import { xlsxFormat } from './format/xlsx.js';
import { readArguments } from './list-arguments.js';
import { defaultFields, demandOpen, namedFields } from './list-fields.js';
import { openExport } from './open-export.js';
import { type ExportShape, findRegister, type RegisterExport, registerShape } from './register-export.js';

interface ExportParts<Loaders> {
  readonly subgraph: string;
  /** With its guards: an export is executed over it, page by page. */
  readonly schema: GraphQLSchema;
  readonly loaders: (db: ReadTransaction, vault: PersonalVault) => Loaders;
  readonly registers: readonly RegisterExport[];
  /** Each export holds a connection for as long as it lasts. */
  readonly atOnce: number;
}

const formats: Readonly<Record<string, ExportFormat>> = { csv: csvFormat, jsonl: jsonlFormat, xlsx: xlsxFormat };

/** Every connection at the root of a subgraph as a file, and a list of them: no type needs code of its own. */
export function exportFiles<Loaders>(parts: ExportParts<Loaders>): FileRoute<Loaders>[] {
  const { subgraph, schema, registers } = parts;
  const lists = exportLists(schema);
  const table = accessOfSchema(schema);
  const places = new Turnstile(parts.atOnce, 0, tooManyExports);
  return [
    {
      method: 'GET',
      path: 'exports',
      title: { vi: 'những gì xuất được', en: 'what can be exported' },
      scopes: [],
      answer: ({ context: { viewer } }) => {
        const help = exportHelp({ subgraph, lists, registers, formats: Object.keys(formats), table, viewer });
        return Promise.resolve({ contentType: 'application/json; charset=utf-8', body: JSON.stringify(help) });
      },
    },
    {
      method: 'GET',
      path: 'exports/:file',
      title: { vi: 'xuất một danh sách', en: 'exporting a list' },
      scopes: [], // each field has its own
      answer: (request) => answerExport(request),
    },
  ];

  async function answerExport(request: FileRequest<Loaders>): Promise<StreamedAnswer> {
    const { context, query, signal, parameters } = request;
    const { list, extension, format } = named(parameters['file'] ?? '');
    demandOpen(list.coordinates, table, context.viewer);
    const given = readArguments(list, query);
    const shape = shapeOf(list, extension, request);
    const operation = exportOperation(list, given, shape.fields);
    return openExport(
      { list, shape, format, extension },
      { schema, operation, given, loaders: parts.loaders, places, context, signal },
    );
  }

  function named(file: string): { list: ExportList; extension: string; format: ExportFormat } {
    const [, name = file, extension = ''] = /^(.*)\.([^.]*)$/.exec(file) ?? [];
    const list = lists.find(({ field }) => field === name);
    if (list === undefined) throw noSuchList(name, lists);
    const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined;
    if (format === undefined) throw noSuchFormat(extension);
    return { list, extension, format };
  }

  function shapeOf(
    list: ExportList,
    extension: string,
    { query, context: { viewer } }: FileRequest<Loaders>,
  ): ExportShape {
    const [fieldNames, register] = [single(query, 'fields'), single(query, 'register')];
    if (register !== null) {
      if (fieldNames !== null || extension === 'jsonl') throw registerAlone();
      return registerShape(findRegister(registers, list, register), { list, table, viewer });
    }
    const fields =
      fieldNames === null ? defaultFields(list, table, viewer) : namedFields(list, fieldNames, table, viewer);
    return { fields, columns: fields.map(columnOfField), prepare: () => Promise.resolve(), takes: () => true };
  }
}

function single(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 0 ? null : values.join(',');
}

const noSuchList = (name: string, lists: readonly ExportList[]): HubError => {
  const known = lists.map(({ field }) => field).join(', ');
  return notFound(
    { vi: `danh sách xuất được (có: ${known})`, en: `list that can be exported (there are: ${known})` },
    name.slice(0, 80),
  );
};

const noSuchFormat = (extension: string): HubError => {
  const known = Object.keys(formats).join(', ');
  return badInput({
    vi: `Không xuất được dạng “${extension.slice(0, 20)}”. Đuôi tệp là một trong: ${known}.`,
    en: `There is no export as “${extension.slice(0, 20)}”. The address ends in one of: ${known}.`,
  });
};

const registerAlone = (): HubError =>
  badInput({
    vi: 'register đã định sẵn các cột, chỉ cho csv và xlsx: bỏ fields, hoặc bỏ register.',
    en: 'register says which columns there are, and only for csv and xlsx: leave out fields, or leave out register.',
  });

const tooManyExports = (): HubError =>
  new HubError(
    'TOO_MANY_REQUESTS',
    {
      vi: 'Đang có quá nhiều lần xuất dữ liệu cùng lúc. Xin thử lại sau ít phút.',
      en: 'Too many exports at once. Try again in a few minutes.',
    },
    { retryable: true },
  );
