import { join, relative, sep } from 'node:path';
import type { ESLint, Rule } from 'eslint';
import { circlesOf } from './circles.ts';
import { readImports, resolve } from './imports.ts';
import { MAY_IMPORT, objection, WITHIN } from './table.ts';

const root = join(import.meta.dirname, '../..');

/** Reports imports that the table forbids or that are part of one of the circles of files. */
export const importRule = (circles: readonly string[][]): Rule.RuleModule => ({
  create(context) {
    const file = relative(root, context.filename).replaceAll(sep, '/');
    const circle = circles.find((files) => files.includes(file));

    function check(node: Rule.Node, source: unknown): void {
      const specifier = (source as { value?: unknown } | null | undefined)?.value;
      const to = typeof specifier === 'string' ? resolve(file, specifier) : undefined;
      if (to === undefined) return;
      const message = objection(file, to);
      if (message) context.report({ node, message });
      if (circle?.includes(to)) {
        context.report({ node, message: `These import each other: ${circle.join(', ')}.` });
      }
    }

    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node: Rule.Node & { source?: unknown }) => check(node, node.source),
      'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"]': (
        node: Rule.Node & { arguments: unknown[] },
      ) => check(node, node.arguments[0]),
    };
  },
});

const circles = circlesOf(readImports(root));

/** What else a verdict rests on is part of the version, so that ESLint's cache forgets with it. */
const version = JSON.stringify([MAY_IMPORT, WITHIN, circles]);

export const plugin: ESLint.Plugin = {
  meta: { name: 'rooms', version },
  rules: { imports: importRule(circles) },
};
