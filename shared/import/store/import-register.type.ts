import { Directive, Field, ObjectType } from 'type-graphql';
import { filesPath } from '../../files/file-call.js';
import { Owned } from '../../graphql/owned.decorator.js';
import { columnsOf, type RegisterColumn } from '../register-layout.js';
import type { ImportRegister } from './import-register.js';
import { importOwnership } from './import-scopes.js';

@ObjectType({ description: 'Một cột của biểu nhập — A column of a register that can be imported.' })
@Directive('@shareable')
@Owned(importOwnership)
export class ImportColumn {
  @Field(() => String, { description: 'Khóa — Key.' })
  key!: string;

  @Field(() => String, { description: 'Tiêu đề — Header.' })
  header!: string;

  @Field(() => String, { description: 'Tiêu đề tiếng Anh — English header.' })
  headerEn!: string;

  @Field(() => String, { description: 'Cách ghi — How to fill it in.' })
  help!: string;

  @Field(() => String, { description: 'Cách ghi, tiếng Anh — How to fill it in, in English.' })
  helpEn!: string;

  @Field(() => String, { description: 'Loại giá trị, ví dụ CODE, DATE, MONEY — Kind of value, such as CODE, DATE.' })
  kind!: RegisterColumn['kind'];

  @Field(() => Boolean, { description: 'Bắt buộc trong mọi hàng — Needed in every row.' })
  isRequired!: boolean;

  @Field(() => Boolean, { description: 'Bắt buộc khi dòng chưa có trong sổ — Needed where the row is new.' })
  isNeededForNew!: boolean;

  @Field(() => [String], { description: 'Danh mục giá trị; rỗng: không có — The closed list; empty: none.' })
  choices!: readonly string[];
}

@ObjectType('ImportRegister', {
  description: 'Một sổ nhập được từ tệp CSV hoặc XLSX — A register that a file can be imported into.',
})
@Directive('@shareable')
@Owned(importOwnership)
export class ImportRegisterType {
  @Field(() => String, { description: 'Tên trong địa chỉ — Name, as it stands in addresses.' })
  name!: string;

  @Field(() => String, { description: 'Tên sổ — Title.' })
  title!: string;

  @Field(() => String, { description: 'Tên sổ, tiếng Anh — English title.' })
  titleEn!: string;

  @Field(() => [String], { description: 'Quyền cần có để gửi tệp — Scopes needed to send a file.' })
  scopes!: readonly string[];

  @Field(() => [String], {
    description: 'Khóa tự nhiên: các cột phân biệt một dòng — Columns that tell one row apart.',
  })
  naturalKey!: readonly string[];

  @Field(() => String, { description: 'Nơi tải biểu mẫu XLSX — Where the XLSX template is fetched.' })
  templatePath!: string;

  @Field(() => String, { description: 'Nơi gửi tệp bằng POST — Where files are sent, with POST.' })
  importPath!: string;

  @Field(() => [ImportColumn], {
    description: 'Các cột, theo thứ tự của biểu mẫu — Columns, as the template has them.',
  })
  columns!: readonly ImportColumn[];
}

export const describeRegister = (
  { name, layout, scopes, neededForNew }: ImportRegister,
  subgraph: string,
): ImportRegisterType => ({
  name,
  title: layout.name.vi,
  titleEn: layout.name.en,
  scopes,
  naturalKey: layout.naturalKey,
  templatePath: `${filesPath}${subgraph}/templates/${name}`,
  importPath: `${filesPath}${subgraph}/imports/${name}`,
  columns: columnsOf(layout).map(({ key, column }) => ({
    key,
    header: column.header.vi,
    headerEn: column.header.en,
    help: column.help.vi,
    helpEn: column.help.en,
    kind: column.kind,
    isRequired: column.required === true,
    isNeededForNew: neededForNew.includes(key),
    choices: column.kind === 'CHOICE' ? Object.values(column.choices).map(({ label }) => label.vi) : [],
  })),
});
