import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { tsImport } from 'tsx/esm/api';
import ts from 'typescript-eslint';

const rooms = await tsImport('./tools/rooms/rule.ts', import.meta.url);

const DATA = {
  regex: '^(\\.\\./)+(data|geo)/(?!model/(log)?normal\\.ts$|record\\.json$|first-layers\\.json$)',
  allowTypeImports: true,
  message:
    'The app takes only types, the distributions of the model and the record from the build-time rooms.',
};

const MAPLIBRE = {
  regex: '^maplibre-gl$',
  allowTypeImports: true,
  message: 'Only src/render/maplibre runs maplibre-gl.',
};

export default ts.config(
  {
    ignores: [
      '**/dist',
      'geo/.cache',
      'geo/products',
      'public',
      'test-results',
      'playwright-report',
    ],
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
  {
    files: ['{src,tools}/**/*.{ts,svelte}'],
    ignores: ['**/*.test.ts'],
    plugins: { rooms: rooms.plugin },
    rules: { 'rooms/imports': 'error' },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [DATA, MAPLIBRE] }],
    },
  },
  {
    files: ['src/render/maplibre/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [DATA] }] },
  },
);
