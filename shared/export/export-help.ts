import { getNamedType, type GraphQLArgument, isEnumType, isRequiredArgument } from 'graphql';
import type { Bilingual } from '../errors/hub-error.js';
import { filesPath } from '../files/file-call.js';
import type { AccessTable } from '../trust/access-table.js';
import type { Viewer } from '../trust/viewer.js';
import type { ExportList } from './export-lists.js';
import { defaultFields } from './list-fields.js';
import type { RegisterExport } from './register-export.js';

interface HelpParts {
  readonly subgraph: string;
  readonly lists: readonly ExportList[];
  readonly registers: readonly RegisterExport[];
  readonly formats: readonly string[];
  readonly table: AccessTable;
  readonly viewer: Viewer;
}

/** What can be exported, of what this viewer may see: `GET /files/<subgraph>/exports`. */
export function exportHelp({ subgraph, lists, registers, formats, table, viewer }: HelpParts): object {
  return {
    formats,
    parameters: { fields: fieldsHelp, register: registerHelp },
    lists: lists.map((list) => ({
      list: list.field,
      address: `${filesPath}${subgraph}/exports/${list.field}.{${formats.join('|')}}`,
      description: bilingual(list.description),
      arguments: list.arguments.map(argumentHelp),
      fields: defaultFields(list, table, viewer).map(({ path }) => path),
      registers: registers.filter((one) => one.list === list.field).map(({ register }) => register.name),
    })),
  };
}

const fieldsHelp: Bilingual = {
  vi: 'Các trường, cách nhau bằng dấu phẩy; qua tham chiếu viết “procedure.code”. Bỏ trống: mọi trường được phép xem trong “fields” dưới đây. Cột origin (số liệu mẫu hay thật) luôn có.',
  en: 'Fields, separated by commas; through a reference write “procedure.code”. Left out: all of “fields” below that you may see. The column origin (sample or real) is always there.',
};

const registerHelp: Bilingual = {
  vi: 'Tên một biểu nhập: xuất CSV hoặc XLSX theo đúng các cột của biểu đó, nhập lại không đổi gì. Không dùng cùng fields.',
  en: 'Name of a register that can be imported: CSV or XLSX in its own columns, which changes nothing when imported. Not together with fields.',
};

function argumentHelp(argument: GraphQLArgument): object {
  const type = getNamedType(argument.type);
  return {
    name: argument.name,
    type: String(argument.type),
    isRequired: isRequiredArgument(argument),
    description: bilingual(argument.description ?? ''),
    ...(isEnumType(type) ? { values: type.getValues().map(({ name }) => name) } : {}),
  };
}

/** Descriptions of the graph are written “Vietnamese — English”. */
function bilingual(description: string): Bilingual {
  const [vi = '', en = vi] = description.split(' — ');
  return { vi, en };
}
