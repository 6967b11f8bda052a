import { DEFAULT_VIEW, OF_PAGE, pick, type View } from './view.ts';

/** A story as a page that scrolls, in the language and the colours of a view. */
export function scrollView(view: View, story: string): View {
  const { language, scheme, release } = view;
  return { ...DEFAULT_VIEW, language, scheme, release, interface: 'scroll', story };
}

/** A scene of a story in the whole atlas. */
export function sceneInAtlas(view: View, scene: number): View {
  const left = pick(DEFAULT_VIEW, ['interface', 'ground', 'keys']);
  return { ...DEFAULT_VIEW, ...pick(view, OF_PAGE), ...left, story: view.story, scene };
}
