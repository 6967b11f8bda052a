import { expect, test } from 'vitest';
import { readSvg } from './svg-tree.ts';

test('elements, attributes and text are read', () => {
  const svg = readSvg('<svg a="1 &amp; 2"><g><path d="M0 0"/></g><text>&lt;b&gt;</text></svg>');
  expect(svg.attributes['a']).toBe('1 & 2');
  expect(svg.children[0]!.children[0]).toMatchObject({ name: 'path', attributes: { d: 'M0 0' } });
  expect(svg.children[1]!.text).toBe('<b>');
});

test.each(['', '<g/>', '<svg><g></svg>', '<svg><!-- a --></svg>', '<svg a=1></svg>', '<svg>'])(
  'what this room does not write is refused: %s',
  (svg) => expect(() => readSvg(svg)).toThrow('svg: cannot be read'),
);
