import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * The rooms of the house and what each may import: the architecture as a table.
 * A room may always import from itself; a type may come from `data/` or `geo/` anywhere.
 */
const MAY_IMPORT = {
  model: [],
  text: ['model'],
  scales: ['model', 'text'],
  layers: ['model', 'scales'],
  plate: ['model', 'text', 'scales', 'layers'],
  load: ['model'],
  own: ['model'],
  orders: ['model'],
  charts: ['model', 'text', 'scales'],
  export: ['model', 'text', 'scales'],
  state: ['model', 'text', 'scales', 'layers', 'plate', 'load', 'own', 'orders'],
  host: ['model', 'text', 'state'],
  share: ['model', 'text', 'state'],
  story: ['model', 'text', 'scales', 'state'],
  powerpoint: ['model', 'text', 'scales', 'layers', 'plate'],
  film: ['model', 'text', 'scales', 'layers', 'plate', 'story'],
  offline: ['model', 'text', 'load'],
  view: [
    'model',
    'text',
    'scales',
    'layers',
    'plate',
    'own',
    'orders',
    'charts',
    'export',
    'state',
    'host',
    'share',
    'story',
    'powerpoint',
    'film',
    'offline',
  ],
};

const rooms = Object.keys(MAY_IMPORT);

const roomRules = rooms.map((room) => {
  const forbidden = rooms.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
  return {
    files: [`src/${room}/**/*.{ts,svelte}`],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(forbidden.length
              ? [
                  {
                    regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
                    message: `src/${room} may import only: ${MAY_IMPORT[room].join(', ') || 'itself'}.`,
                  },
                ]
              : []),
            {
              regex: '^(\\.\\./)+(data|geo)/',
              allowTypeImports: true,
              message: 'The app takes only types from the build-time rooms.',
            },
            ...(room === 'view'
              ? []
              : [
                  {
                    regex: '^maplibre-gl$',
                    allowTypeImports: true,
                    message: 'Only src/view/MapView.svelte runs maplibre-gl.',
                  },
                ]),
          ],
        },
      ],
    },
  };
});

export default ts.config(
  {
    ignores: ['dist', 'geo/.cache', 'geo/products', 'public', 'test-results', 'playwright-report'],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['geo/**/*.ts', 'data/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/src/', message: 'Build-time rooms import nothing of src/.' }] },
      ],
    },
  },
  ...roomRules,
);
