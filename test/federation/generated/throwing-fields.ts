import { isNonNullType, isObjectType } from 'graphql';
import type { ComposedGraph } from '../world/composed-graph.js';

/**
 * `Type.field` of what may throw so that the reference still knows the whole answer. A key is asked where the client
 * never named it; and what must not be null takes its object with it, where it was only required.
 */
export const throwableFields = ({ apiSchema, keyFields, requiredFields }: ComposedGraph): readonly string[] =>
  Object.values(apiSchema.getTypeMap()).flatMap((type) =>
    !isObjectType(type) || type.name.startsWith('__')
      ? []
      : Object.values(type.getFields())
          .filter((field) => !isNonNullType(field.type) || !requiredFields.has(`${type.name}.${field.name}`))
          .map((field) => `${type.name}.${field.name}`)
          .filter((name) => !keyFields.has(name)),
  );
