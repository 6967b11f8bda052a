import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import { TIME } from '../../i18n/messages/time.ts';
import { Playback } from '../../app/playback.svelte.ts';
import Timeline from './Timeline.svelte';

afterEach(() => {
  vi.useRealTimers();
});

/** Renders the timeline at a hash; a run waits for its first step and never takes it. */
async function renderTimeline(hash = 'v=1', language: 'zh' | 'en' = 'en', real = false) {
  const { store, address } = await loadedStore({ hash, language, real });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const playback = new Playback(store);
  const screen = await render(Timeline, { store, playback });
  return { store, address, playback, screen, slider: screen.getByRole('slider') };
}

test.each([
  [
    'zh',
    '报告期',
    '2018年上半年, 网络销售额, 超过1亿, 公布',
    '2018年下半年, 网络销售额, 约2亿, 推算',
    '2019年上半年, 未公布',
  ],
  [
    'en',
    'Reporting period',
    'first half of 2018, Online sales, over 100 million, reported',
    'second half of 2018, Online sales, about 200 million, derived',
    'first half of 2019, not published',
  ],
] as const)(
  'the slider in %s says the period, its national figure and how that is known',
  async (language, name, ...spoken) => {
    const { store, screen } = await renderTimeline('v=1', language);
    const slider = screen.getByRole('slider', { name });
    for (const [index, text] of spoken.entries()) {
      store.setPeriodIndex(index);
      await expect.element(slider).toHaveAttribute('aria-valuetext', text);
    }
  },
);

test('arrow keys step through the periods, and each is a step of the history', async () => {
  const { store, address, slider } = await renderTimeline();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(store.view.period).toBe('2018H2');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(store.view.period).toBe('2019H1');
  await userEvent.keyboard('{ArrowLeft}');
  expect(store.view.period).toBe('2018H2');
  expect(address.history).toHaveLength(4);
});

test('Home and End go to the first period and the last', async () => {
  const { store, slider } = await renderTimeline();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  expect(store.view.period).toBe('2019H1');
  await userEvent.keyboard('{Home}');
  expect(store.view.period).toBe('2018H1');
});

test('where the link turns our keys off none of them steps', async () => {
  const { store, slider } = await renderTimeline('period=2018H2&keys=off');
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}{End}{PageUp}{Home}');
  expect(store.view.period).toBe('2018H2');
});

test('of the list the slider says how it is known, and then the national figure', async () => {
  const { slider } = await renderTimeline('layer=list');
  await expect
    .element(slider)
    .toHaveAttribute(
      'aria-valuetext',
      'first half of 2018, 4 (2–4) on the list, derived, Online sales, over 100 million, reported',
    );
});

test('the slider follows the view', async () => {
  const { store, address, slider } = await renderTimeline();
  await expect.element(slider).toHaveValue('0');
  store.setPeriodIndex(2);
  await expect.element(slider).toHaveValue('2');
  address.back();
  await expect.element(slider).toHaveValue('0');
});

test('one button plays, pauses, and at the end replays', async () => {
  const { store, playback, screen } = await renderTimeline();
  await screen.getByRole('button', { name: 'Play', exact: true }).click();
  expect(playback.playing).toBe(true);
  await screen.getByRole('button', { name: 'Pause' }).click();
  expect(playback.playing).toBe(false);
  store.setPeriodIndex(2);
  await expect.element(screen.getByRole('button', { name: 'Replay' })).toBeVisible();
});

test('who steps by hand has stopped the run', async () => {
  const { playback, slider } = await renderTimeline();
  playback.play();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(playback.playing).toBe(false);
});

test('every period stands on the track with its national figure, drawn by how that is known', async () => {
  const { screen } = await renderTimeline('v=1', 'zh');
  const stops = [...screen.container.querySelectorAll<HTMLElement>('ol li')];
  expect(stops.map(({ title }) => title.split(' · ').slice(0, 3))).toEqual([
    ['2018年上半年', '超过1亿', '公布'],
    ['2018年下半年', '约2亿', '推算'],
    ['2019年上半年', '未公布', '未公布'],
  ]);
  for (const [at, known] of (['reported', 'derived', 'missing'] as const).entries()) {
    expect(stops[at]!.querySelector('i')!.className).toContain(known);
  }
});

test('a bar says between what its figure lies, and none is drawn where nothing was published', async () => {
  const { screen } = await renderTimeline('v=1', 'zh');
  const stops = [...screen.container.querySelectorAll<HTMLElement>('ol li')];
  const [, derived, missing] = stops;
  expect(derived!.title).toMatch(/^2018年下半年 · 约2亿 · 推算/);
  expect(missing!.querySelector('.value')!.classList).toContain('none');
});

test('Page Up and Page Down step by a year', async () => {
  const { store, slider } = await renderTimeline();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{PageUp}');
  expect(store.view.period).toBe('2019H1');
  await userEvent.keyboard('{PageDown}');
  expect(store.view.period).toBe('2018H1');
});

test('a change is drawn as the figures that it is between, and sums as sums', async () => {
  const heights = async (hash: string) => {
    const { screen } = await renderTimeline(hash, 'zh');
    const stops = [...screen.container.querySelectorAll<HTMLElement>('ol li')];
    const titles = stops.map(({ title }) => title);
    await screen.unmount();
    return titles;
  };
  const plain = await heights('v=1');
  expect(await heights('mode=hoh')).toEqual(plain);
  expect((await heights('mode=cumulative'))[1]).toContain('约3亿');
});

test('the half-year that is compared with is marked on the track and said', async () => {
  const { screen, slider } = await renderTimeline('period=2018H2&compare=side&vs=2018H1');
  await expect
    .element(slider)
    .toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^second half of 2018, .*, vs\. first half of 2018$/),
    );
  const marked = screen.container.querySelector('ol .other')!;
  expect(marked.textContent).toMatch(/vs\.\s+2018 H1/);
});

test('the pace of a run is chosen beside its button', async () => {
  const { playback, screen } = await renderTimeline();
  const paces = screen.getByRole('combobox', { name: 'Speed of the run' });
  await expect.element(paces).toHaveDisplayValue('1×');
  await userEvent.selectOptions(paces, '0.5×');
  expect(playback.speed).toBe(0.5);
});

test('where motion is unwelcome, a link that plays only chooses the pace', async () => {
  const { store, playback, screen } = await renderTimeline('play=4');
  await expect.element(screen.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(playback.speed).toBe(4);
  expect(store.view.speed).toBeNull();
});

test('a drag shows its steps at once until it ends', async () => {
  const { store, slider } = await renderTimeline();
  const input = slider.element();
  input.dispatchEvent(new PointerEvent('pointermove', { buttons: 0, bubbles: true }));
  expect(store.session.scrubbing).toBe(false);
  input.dispatchEvent(new PointerEvent('pointermove', { buttons: 1, bubbles: true }));
  expect(store.session.scrubbing).toBe(true);
  window.dispatchEvent(new PointerEvent('pointerup'));
  expect(store.session.scrubbing).toBe(false);
});

test('classes that are cut anew for each period are marked in the bar', async () => {
  const { store, screen } = await renderTimeline('v=1', 'en', true);
  const chip = screen.getByText(TIME.en.rescaled);
  await expect.element(chip).not.toBeInTheDocument();
  store.set({ scaling: 'rescale' });
  await expect.element(chip).toBeVisible();
  store.set({ layer: 'list' });
  await expect.element(chip).not.toBeInTheDocument();
});
