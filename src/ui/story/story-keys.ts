/** What a key does in a story. */
export type StoryAct = 'next' | 'previous' | 'first' | 'last' | 'toggle' | 'close';

const ACTS: Readonly<Record<string, StoryAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'toggle',
  Escape: 'close',
};

/** What a key that is pressed on an element means to the story; nothing where the element needs the key, or beside another key. */
export function storyKey(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  target: Element,
): StoryAct | undefined {
  const act = ACTS[key];
  if (!act || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const isTyped = target.matches('input, textarea, select, [contenteditable]');
  const isPressed = key === ' ' && target.matches('button, summary, a');
  return (isTyped && act !== 'close') || isPressed ? undefined : act;
}
