import { expect, test } from 'vitest';
import { Session } from './session.svelte.ts';

const kinds = (session: Session) => session.dialogs.map(({ kind }) => kind);

test('evidence opens above the page that asks for it, and another claim takes its place', () => {
  const session = new Session();
  session.open({ kind: 'overview' });
  session.openEvidence({ kind: 'figure', id: 'a' });
  session.openEvidence({ kind: 'figure', id: 'b' });
  expect(kinds(session)).toEqual(['overview', 'evidence']);
  expect(session.claim).toEqual({ kind: 'figure', id: 'b' });
  session.openEvidence(null);
  expect(kinds(session)).toEqual(['overview']);
  expect(session.claim).toBeNull();
});

test('a page takes the place of all that is open', () => {
  const session = new Session();
  session.open({ kind: 'places', tab: 'network' });
  session.openEvidence({ kind: 'figure', id: 'a' });
  session.open({ kind: 'method' });
  expect(kinds(session)).toEqual(['method']);
});

test('a map that is drawn on is seen: the workbench gives way where it lies over it', () => {
  const session = new Session();
  session.workbench = 'filter';
  session.menu = 'layer';
  session.startOutline('box');
  expect(session).toMatchObject({
    drawingOutline: 'box',
    workbench: 'filter',
    menu: null,
  });
  session.startOutline('box');
  expect(session.drawingOutline).toBeNull();
  session.wide = false;
  session.startOutline('frame');
  expect(session.workbench).toBe('filter');
  session.startOutline('lasso');
  expect(session.workbench).toBeNull();
});
