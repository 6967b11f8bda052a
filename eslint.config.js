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
  core: [],
  i18n: ['core'],
  release: ['core'],
  scene: ['core', 'i18n'],
  render: ['core', 'i18n', 'scene'],
  charts: ['core', 'i18n'],
  import: ['core'],
  export: ['core', 'i18n', 'release'],
  app: ['core', 'i18n', 'release', 'scene', 'render', 'import', 'export'],
  ui: ['core', 'i18n', 'scene', 'render', 'charts', 'import', 'export', 'app'],
};

/** Still import upward; each goes with the next commit. */
const EXCUSED = [
  'src/i18n/format/mode-name.ts',
  'src/scene/legend.ts',
  'src/scene/scene.ts',
  'src/ui/share/SingleFileButton.svelte',
  'src/ui/workbench/export/Downloads.svelte',
];

const rooms = Object.keys(MAY_IMPORT);

const roomRules = rooms.map((room) => {
  const forbidden = rooms.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
  return {
    files: [`src/${room}/**/*.{ts,svelte}`],
    ignores: ['**/*.test.ts', ...EXCUSED],
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
            ...(room === 'render'
              ? []
              : [
                  {
                    regex: '^maplibre-gl$',
                    allowTypeImports: true,
                    message: 'Only src/render/maplibre runs maplibre-gl.',
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
