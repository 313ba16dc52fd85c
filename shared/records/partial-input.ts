import { type ClassType, Field, getMetadataStorage, InputType } from 'type-graphql';

/**
 * The same input with every field optional: what a change sends. Left out means "as it is", null means "there is none".
 * The fields are those already declared, so that a description is written once.
 */
export function partialInput<Input extends object>(input: ClassType<Input>, name: string): ClassType<Partial<Input>> {
  class Changes {}
  for (const field of getMetadataStorage().fields.filter(({ target }) => isPartOf(input, target))) {
    Field(
      typeOf(field) as never,
      {
        ...field.typeOptions,
        nullable: true,
        defaultValue: undefined,
        description: field.description,
      } as never,
    )(Changes.prototype, field.name);
  }
  InputType(name, {
    description: `Các trường cần sửa; bỏ trống là giữ nguyên — The fields to change; what is left out stays.`,
  })(Changes);
  return Changes as ClassType<Partial<Input>>;
}

/** `getType` gives the item of a list and only then says that it is one. */
const typeOf =
  ({ getType, typeOptions }: ReturnType<typeof getMetadataStorage>['fields'][number]) =>
  () => {
    const type = getType();
    return typeOptions.array === true ? [type] : type;
  };

const isPartOf = (input: ClassType, target: unknown): boolean =>
  target === input || (typeof target === 'function' && input.prototype instanceof target);
