import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSchema, Kind, parse, print, type DefinitionNode, type TypeDefinitionNode } from 'graphql';
import { buildSchemaSync, Query, Resolver } from 'type-graphql';
import { ownershipSdl } from '../graphql/owned.decorator.js';
import { TargetPreviewType } from './target-preview.type.js';
import { TargetResult } from './target-result.type.js';
import { TargetBaselineType, TargetThresholdType } from './target-rule.type.js';

/** A schema needs a query; this one is taken out again before printing. */
@Resolver()
class FiguresSdlResolver {
  @Query(() => TargetResult)
  unused(): TargetResult {
    return new TargetResult();
  }
}

/** The result types as one SDL text: what all four subgraphs must define alike . Sorted by name. */
export function printFiguresSdl(): string {
  const schema = buildSchemaSync({
    resolvers: [FiguresSdlResolver],
    orphanedTypes: [TargetThresholdType, TargetBaselineType, TargetPreviewType],
    directives: ownershipDirectives(),
    skipCheck: true,
    validate: false,
  });
  const { definitions } = parse(printSchemaWithDirectives(schema));
  const types = definitions.filter(isShared);
  types.sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return `${heading}\n${types.map(print).join('\n\n')}\n`;
}

const heading = '# Generated: UPDATE_SDL=1 npx vitest run --project unit shared/figures/figures-sdl.test.ts\n';

/** Without its definition the printer would write the classification as text, which is no valid enum value. */
const ownershipDirectives = () =>
  [...buildSchema(ownershipSdl).getDirectives()].filter(({ name }) => name === 'ownership');

const isShared = (definition: DefinitionNode): definition is TypeDefinitionNode =>
  (definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value !== 'Query') ||
  (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value !== 'Classification') ||
  definition.kind === Kind.SCALAR_TYPE_DEFINITION;
