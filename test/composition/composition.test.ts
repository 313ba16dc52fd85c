import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, isInputObjectType, isObjectType, isInterfaceType, isEnumType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printAccessTable } from '../../gateway/composition/access.js';
import { composeSupergraph } from '../../gateway/composition/compose.js';
import { checkNullability } from '../../gateway/composition/nullability.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = ['institutions', 'procedures', 'finance', 'e-government'] as const;
const read = (path: string): string => readFileSync(root + path, 'utf8');
const now = Object.fromEntries(names.map((name) => [name, read(`subgraphs/${name}/schema.graphql`)]));
const released = Object.fromEntries(names.map((name) => [name, read(`test/composition/released/${name}.graphql`)]));
const gateway = read('gateway/schema.graphql');

describe('the committed SDL', () => {
  test('is what the code says: npm run schema -- --check', () => {
    expect(() =>
      execFileSync(process.execPath, ['commands/run.mjs', 'schema', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });

  test('composes to the committed supergraph and access table', () => {
    expect(composeSupergraph({ ...now, gateway }).supergraphSdl).toBe(read('gateway/supergraph.graphql'));
    expect(printAccessTable({ ...now, gateway })).toBe(read('gateway/access-table.json'));
  });

  test('keeps every field that crosses a boundary nullable', () => {
    expect(checkNullability(now)).toEqual([]);
  });

  test.each(names)('%s can be released alone: its new SDL composes with the others’ released ones', (name) => {
    expect(() => composeSupergraph({ ...released, [name]: now[name] ?? '', gateway })).not.toThrow();
  });

  test('describes every type, field, argument and enum value, Vietnamese first', () => {
    const schema = buildASTSchema(parse(composeSupergraph({ ...now, gateway }).supergraphSdl), {
      assumeValidSDL: true,
    });
    const undescribed: string[] = [];
    const check = (where: string, text: string | null | undefined): void => {
      if (!text || !/\S+ — \S+/.test(text)) undescribed.push(where);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        /^(__|join__|link__|core__|requiresScopes__)|^(Int|Float|String|Boolean|ID|Query|Mutation|Subscription|_Any|federation__.*)$/.test(
          type.name,
        )
      )
        continue;
      check(type.name, type.description);
      if (isEnumType(type))
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          check(`${type.name}.${field.name}`, field.description);
          if ('args' in field)
            for (const argument of field.args)
              check(`${type.name}.${field.name}(${argument.name}:)`, argument.description);
        }
      }
    }
    expect(undescribed).toEqual([]);
  });
});
