import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Owned, RequiresScopes } from '../graphql/owned.decorator.js';
import { DateTimeScalar, JsonObjectScalar } from '../graphql/scalars.js';

export const RevisionKind = {
  LOADED: 'LOADED',
  CREATED: 'CREATED',
  CHANGED: 'CHANGED',
  MOVED: 'MOVED',
  IMPORTED: 'IMPORTED',
  REMOVED: 'REMOVED',
} as const;
export type RevisionKind = keyof typeof RevisionKind;

registerEnumType(RevisionKind, {
  name: 'RevisionKind',
  description: 'Dòng đã đổi như thế nào — How a record changed.',
  valuesConfig: {
    LOADED: { description: 'Nạp khi khởi tạo — Loaded when the database was made.' },
    CREATED: { description: 'Tạo mới — Created.' },
    CHANGED: { description: 'Sửa — Changed.' },
    MOVED: { description: 'Chuyển trạng thái — Moved to another state.' },
    IMPORTED: { description: 'Nhập từ tệp — Written by an import.' },
    REMOVED: { description: 'Xóa — Removed.' },
  },
});

/** Who may see who changed what. */
export const historyScope = 'record:history';

/** One change of a record, with the state that it left. */
@ObjectType('Revision', {
  description:
    'Một lần thay đổi của một dòng, kèm trạng thái sau thay đổi — One change of a record, with the state it left.',
})
@Directive('@shareable')
@Owned({ content: 7, classification: 'INTERNAL', basis: '1271/QĐ-UBND, II.7' })
@RequiresScopes([historyScope])
export class RevisionType {
  @Field(() => ID, { description: 'Dòng được thay đổi — The record that changed.' })
  entityId!: string;

  @Field(() => Int, { description: 'Phiên bản sau thay đổi — The version that the change left.' })
  version!: number;

  @Field(() => RevisionKind, { description: 'Loại thay đổi — Kind of change.' })
  kind!: RevisionKind;

  @Field(() => DateTimeScalar, { description: 'Thời điểm — When.' })
  changedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Ai thay đổi; null: trung tâm nạp — Who changed it; null: loaded by the hub.',
  })
  changedBy!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Cơ quan mà người đó đại diện — The agency that they acted for.',
  })
  agencyId!: string | null;

  @Field(() => String, { nullable: true, description: 'Lý do — Why.' })
  reason!: string | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description:
      'Trạng thái sau thay đổi; null khi đã xóa hoặc đã hủy khóa của cá nhân — The state it left; null once removed, or once the person’s key was destroyed.',
  })
  state!: Readonly<Record<string, unknown>> | null;
}
