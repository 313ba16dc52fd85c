import graphql from '@graphql-eslint/eslint-plugin';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Few rules, each with a reason, no warnings. Form is Prettier's.
export default tseslint.config(
  globalIgnores(['node_modules', 'dist*', '.data', 'test/composition/released', '**/*.mjs']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise that nobody waits for fails where nobody looks.
      '@typescript-eslint/no-floating-promises': 'error',
      // A union that grew must be handled everywhere.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Types are erased: an import of one must say so (verbatimModuleSyntax).
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Underscore marks what a signature demands and the body does not need.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Interfaces of others are async where ours has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // null is "there is none", undefined is "not given": two words for two things.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Interfaces here are made of closures; none of them has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Answers of the graph and rows of SQL have the shape that the query gave them.
    files: ['**/*.test.ts', '**/*.fixture.ts', 'test/**/*.ts', '**/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The API that others build on: everything described, nothing deprecated without a reason.
    files: ['gateway/supergraph.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './gateway/supergraph.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/no-duplicate-fields': 'off',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/require-description': [
        'error',
        {
          ObjectTypeDefinition: true,
          InterfaceTypeDefinition: true,
          EnumTypeDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: false,
          EnumValueDefinition: true,
          ignoredSelectors: [
            'ObjectTypeDefinition[name.value=/^(Query|Mutation|Subscription)$/]',
            'EnumTypeDefinition[name.value=/^(join|link|core)__/]',
            'EnumTypeDefinition[name.value=/^(join|link|core)__/] > EnumValueDefinition',
          ],
        },
      ],
    },
  },
);
