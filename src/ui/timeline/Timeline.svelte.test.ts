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
async function renderTimeline(hash = '', language: 'zh' | 'en' = 'en', real = false) {
  const { store, address } = await loadedStore({ hash, language, real });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const playback = new Playback(store);
  const screen = await render(Timeline, { store, playback });
  return { store, address, playback, screen, slider: screen.getByRole('slider') };
}

test.each([
  ['zh', '报告期', '2018年上半年, 公布', '2018年下半年, 推算', '2019年上半年, 未公布'],
  [
    'en',
    'Reporting period',
    'first half of 2018, reported',
    'second half of 2018, derived',
    'first half of 2019, not published',
  ],
] as const)(
  'the slider in %s says the period and its status',
  async (language, name, ...spoken) => {
    const { store, screen } = await renderTimeline('', language);
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

test('the buttons step by one and rest at the ends', async () => {
  const { store, screen } = await renderTimeline();
  const previous = screen.getByRole('button', { name: 'Previous period' });
  const next = screen.getByRole('button', { name: 'Next period' });
  await expect.element(previous).toBeDisabled();
  await next.click();
  await next.click();
  expect(store.view.period).toBe('2019H1');
  await expect.element(next).toBeDisabled();
  await previous.click();
  expect(store.view.period).toBe('2018H2');
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
  const { playback, screen, slider } = await renderTimeline();
  playback.play();
  await screen.getByRole('button', { name: 'Next period' }).click();
  expect(playback.playing).toBe(false);
  playback.play();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(playback.playing).toBe(false);
});

test('every period stands on the track with its status', async () => {
  const { screen } = await renderTimeline('', 'zh');
  const ticks = [...screen.container.querySelectorAll('ol li')];
  const words = ticks.map((tick) => tick.textContent.replace(/\s+/g, ' ').trim());
  expect(words).toEqual(['2018上 公布', '2018下 推算', '2019上 未公布']);
});

test('where no layer leads, the stops say what the topmost overlay knows', async () => {
  const { store, slider } = await renderTimeline('layer=none&on=loans');
  await expect
    .element(slider)
    .toHaveAttribute('aria-valuetext', 'first half of 2018, not published');
  store.toggleOverlay('loans');
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'first half of 2018, reported');
});

test('Page Up and Page Down step by a year', async () => {
  const { store, slider } = await renderTimeline();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{PageUp}');
  expect(store.view.period).toBe('2019H1');
  await userEvent.keyboard('{PageDown}');
  expect(store.view.period).toBe('2018H1');
});

test('the stops say what is known of the layer as it is read', async () => {
  const { screen } = await renderTimeline('mode=hoh', 'zh');
  const words = [...screen.container.querySelectorAll('ol small')].map((word) => word.textContent);
  expect(words).toEqual(['未公布', '推算', '未公布']);
});

test('the half-year that is compared with is marked on the track and said', async () => {
  const { screen, slider } = await renderTimeline('period=2018H2&compare=side&vs=2018H1');
  await expect
    .element(slider)
    .toHaveAttribute('aria-valuetext', 'second half of 2018, derived, vs. first half of 2018');
  const marked = screen.container.querySelector('ol .other')!;
  expect(marked.textContent.replace(/\s+/g, ' ').trim()).toBe('vs. 2018 H1 reported');
});

test('a row below the track says of each layer on top which periods it has figures of', async () => {
  const { store, screen } = await renderTimeline('layer=list&on=sales,network');
  const strips = screen.getByRole('list', { name: 'Where the layers on top have figures' });
  const rows = strips.getByRole('img');
  await expect
    .element(rows.first())
    .toHaveAccessibleName('Warehouses and flows: no figures by half-year');
  await expect
    .element(rows.last())
    .toHaveAccessibleName(
      'Online sales: figures for first half of 2018 (reported) and second half of 2018 (derived)',
    );
  store.toggleOverlay('network');
  store.toggleOverlay('sales');
  await expect.element(strips).not.toBeInTheDocument();
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

test('the button of the panel names the present way, and Escape closes the panel and comes back to it', async () => {
  const { screen } = await renderTimeline('period=2018H2');
  const opener = screen.getByRole('button', {
    name: 'Time and comparison: Half-year · not compared',
  });
  const panel = screen.getByRole('region', { name: 'Time and comparison' });
  await expect.element(panel).not.toBeInTheDocument();
  (opener.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(panel).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(panel.getByRole('radio', { name: 'Half-year', exact: true })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(panel).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('a link that reads time in its own way opens the panel', async () => {
  const { screen } = await renderTimeline('mode=cumulative');
  await expect.element(screen.getByRole('region', { name: 'Time and comparison' })).toBeVisible();
});

test('classes that are cut anew for each period are marked in the bar', async () => {
  const { store, screen } = await renderTimeline('', 'en', true);
  const chip = screen.getByTitle(TIME.en.rescaled);
  await expect.element(chip).not.toBeInTheDocument();
  store.set({ scaling: 'rescale' });
  await expect.element(chip).toHaveTextContent('⚠ Recut for this period');
  store.set({ layer: 'list' });
  await expect.element(chip).not.toBeInTheDocument();
});
