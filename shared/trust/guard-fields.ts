import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { forbidden, HubError } from '../errors/hub-error.js';
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
        if (!mayAccess(access, coordinate, context.viewer.scopes)) throw denied(coordinate, access, context.viewer);
        return resolve(source, given, context, info);
      };
    }
  }
}

/** The same words at the gateway and at the subgraph. */
export function denied(coordinate: string, access: Pick<FieldAccess, 'scopes'>, viewer: Viewer): HubError {
  const needed = access.scopes.map((alternative) => alternative.join(' + ')).join(' | ');
  const error = forbidden({
    vi: `Không được đọc hoặc ghi ${coordinate}.${needed ? ` Cần quyền: ${needed}.` : ''}`,
    en: `You may not use ${coordinate}.${needed ? ` Scope needed: ${needed}.` : ''}`,
  });
  const code = viewer.subject === null ? 'UNAUTHENTICATED' : error.code;
  return new HubError(code, error.text, { field: coordinate, requiredScopes: access.scopes });
}
