import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { type Bilingual, HubError } from '../errors/hub-error.js';
import { type AccessTable, type FieldAccess, isGuarded, mayAccess } from './access-table.js';
import type { Viewer } from './viewer.js';

type Resolve = GraphQLFieldResolver<unknown, { viewer: Viewer }>;

/** Puts the table's rules in front of the resolvers they name. Open fields keep their resolvers and cost nothing. */
export function guardFields(schema: GraphQLSchema, table: AccessTable): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const access = table.get(coordinate);
      if (access === undefined || !isGuarded(access, coordinate)) continue;
      const guarded =
        (resolve: Resolve): Resolve =>
        (source, given, context, info) => {
          if (!mayAccess(access, coordinate, context.viewer.scopes))
            throw denied(coordinate, access.scopes, context.viewer);
          return resolve(source, given, context, info);
        };
      field.resolve = guarded(field.resolve ?? defaultFieldResolver);
      if (field.subscribe !== undefined) field.subscribe = guarded(field.subscribe);
    }
  }
}

/** The same words at the gateway and at the subgraph. */
export function denied(field: string, requiredScopes: FieldAccess['scopes'], viewer: Viewer): HubError {
  const text = {
    vi: `Không được dùng trường “${field}”.`,
    en: `The field “${field}” is not open to you.`,
  };
  return refusal(text, requiredScopes, viewer, { field });
}

/** The same for what is no field: a file that is given out or taken. */
export const deniedScopes = (what: Bilingual, scopes: readonly string[], viewer: Viewer): HubError =>
  refusal({ vi: `Không được phép: ${what.vi}.`, en: `Not open to you: ${what.en}.` }, [scopes], viewer, {});

function refusal(
  text: Bilingual,
  requiredScopes: FieldAccess['scopes'],
  { subject }: Viewer,
  extensions: { readonly field?: string },
): HubError {
  const wanted = requiredScopes.map((all) => all.join(' + '));
  const vi = wanted.length > 0 ? ` Cần quyền: ${wanted.join(' hoặc ')}.` : '';
  const en = wanted.length > 0 ? ` It needs: ${wanted.join(' or ')}.` : '';
  return new HubError(
    subject === null ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    { vi: `${text.vi}${vi}`, en: `${text.en}${en}` },
    { ...extensions, requiredScopes },
  );
}
