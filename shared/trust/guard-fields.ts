import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { HubError } from '../errors/hub-error.js';
import { type AccessTable, type FieldAccess, isGuarded, mayAccess } from './access-table.js';
import type { Viewer } from './viewer.js';

/** Puts the table's rules in front of the resolvers they name. Open fields keep their resolvers and cost nothing. */
export function guardFields(schema: GraphQLSchema, table: AccessTable): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const access = table.get(coordinate);
      if (access === undefined || !isGuarded(access, coordinate)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, given, context: { viewer: Viewer }, info) => {
        if (!mayAccess(access, coordinate, context.viewer.scopes))
          throw denied(coordinate, access.scopes, context.viewer);
        return resolve(source, given, context, info);
      };
    }
  }
}

/** The same words at the gateway and at the subgraph. */
export function denied(field: string, requiredScopes: FieldAccess['scopes'], { subject }: Viewer): HubError {
  const wanted = requiredScopes.map((all) => all.join(' + '));
  const vi = wanted.length > 0 ? ` Cần quyền: ${wanted.join(' hoặc ')}.` : '';
  const en = wanted.length > 0 ? ` It needs: ${wanted.join(' or ')}.` : '';
  return new HubError(
    subject === null ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    { vi: `Không được đọc trường “${field}”.${vi}`, en: `The field “${field}” is not open to you.${en}` },
    { field, requiredScopes },
  );
}
