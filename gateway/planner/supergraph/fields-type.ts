import { type InterfaceTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';

/** A type that has fields to ask for. */
export type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export const hasFields = (type: { readonly kind: Kind }): type is FieldsType =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION;

export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
