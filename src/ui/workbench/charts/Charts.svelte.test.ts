import { CHART_KINDS, type ChartKind } from '../../../core/view/chart-choice.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../../tests/fixtures/view-store.ts';
import { CHARTS } from '../../../i18n/messages/charts.ts';
import { MESSAGES } from '../../../i18n/messages/index.ts';
import Charts from './Charts.svelte';

const words = CHARTS.en;

afterEach(() => vi.restoreAllMocks());

/** Renders the charts of the four squares; what is saved is kept. */
async function renderCharts({ hash = 'v=1', ...more }: Parameters<typeof loadedStore>[0] = {}) {
  const { store } = await loadedStore({ hash, ...more });
  const contents: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation(
    (blob) => `blob:${contents.push(blob as Blob)}`,
  );
  const saved: { name: string; content: Blob }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (this.download) saved.push({ name: this.download, content: contents.at(-1)! });
  });
  const screen = await render(Charts, { store });
  const choose = (kind: ChartKind) =>
    screen.getByRole('radio', { name: words.kind[kind], exact: true }).click();
  const said = () => screen.container.querySelector('.reading')?.textContent;
  /** Circles of what stands out. */
  const marks = () => screen.container.querySelectorAll('.plot > svg circle').length;
  return { store, screen, saved, choose, said, marks };
}

test('each kind of chart is a picture with a name, a summary and a status', async () => {
  const { screen, choose } = await renderCharts();
  for (const kind of CHART_KINDS.filter((kind) => kind !== 'scatter')) {
    await choose(kind);
    const title = screen.container.querySelector('h3')!.textContent;
    await expect.element(screen.getByRole('img', { name: title })).toBeVisible();
    expect(screen.container.querySelector('figcaption p')!.textContent).not.toBe('');
    await expect.element(screen.getByRole('button', { name: 'estimate' })).toBeVisible();
    expect(screen.container.querySelector('figure')!.textContent).not.toMatch(/NaN|undefined/);
  }
});

test('a county that the map points at stands out, and the chart is not drawn anew', async () => {
  const { store, screen, choose, said, marks } = await renderCharts({ real: true });
  await choose('scatter');
  await expect.poll(() => screen.container.querySelector('[role=img]')).not.toBeNull();
  const drawn = screen.container.querySelector('[role=img]');
  expect(marks()).toBe(0);
  store.session.hoveredCounty = '530102';
  await expect.poll(marks).toBe(1);
  expect(said()).toMatch(/^Ding County · Yunnan: .*40 million yuan/);
  store.selectCounty('520101');
  await expect.poll(marks).toBe(2);
  store.session.hoveredCounty = null;
  await expect.poll(said).toMatch(/^Jia County/);
  expect(screen.container.querySelector('[role=img]')).toBe(drawn);
});

test('pointing at a mark points at its county, a click selects it, and leaving lets it go', async () => {
  const { store, screen, choose } = await renderCharts({ real: true });
  await choose('lorenz');
  const plot = screen.container.querySelector<HTMLElement>('.plot')!;
  store.session.hoveredCounty = '530102';
  await expect.poll(() => plot.querySelector(':scope > svg circle')).not.toBeNull();
  const { left, top } = plot.querySelector(':scope > svg circle')!.getBoundingClientRect();
  store.session.hoveredCounty = null;
  const at = { clientX: left + 5, clientY: top + 5, bubbles: true };
  plot.dispatchEvent(new PointerEvent('pointermove', at));
  expect(store.session.hoveredCounty).toBe('530102');
  plot.dispatchEvent(new MouseEvent('click', at));
  expect(store.view.county).toBe('530102');
  plot.dispatchEvent(new PointerEvent('pointerleave', at));
  expect(store.session.hoveredCounty).toBeNull();
});

test('arrows walk from county to county in one stop of the keyboard, and Enter selects', async () => {
  const { store, screen } = await renderCharts({ real: true });
  const walk = screen.getByRole('slider', { name: words.walk(words.kind.distribution) });
  (walk.element() as HTMLElement).focus();
  expect(store.session.hoveredCounty).toBe('520101');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(store.session.hoveredCounty).toBe('530101');
  await expect.element(walk).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Bing/));
  await userEvent.keyboard('{Enter}');
  expect(store.view.county).toBe('530101');
  await userEvent.keyboard('{End}');
  expect(store.session.hoveredCounty).toBe('530102');
});

test('where nobody knows which county stands where, there is nothing to walk through', async () => {
  const { store, screen, choose } = await renderCharts();
  store.selectCounty('520101');
  for (const kind of ['distribution', 'lorenz', 'ranking'] as const) {
    await choose(kind);
    await expect.element(screen.getByText(words.noPlaces)).toBeVisible();
    await expect.element(screen.getByRole('slider')).not.toBeInTheDocument();
    await expect.element(screen.getByText(words.hint)).not.toBeInTheDocument();
    expect(screen.container.textContent).not.toContain(words.missingHere('Jia County'));
  }
  await expect
    .element(screen.getByRole('radiogroup', { name: words.most }))
    .not.toBeInTheDocument();
});

test('provinces are walked through without pointing at a county', async () => {
  const { store, screen, choose, said } = await renderCharts();
  await choose('provinces');
  const walk = screen.getByRole('slider');
  (walk.element() as HTMLElement).focus();
  await expect.poll(said).toMatch(/^Guizhou · first half of 2018: .*30 million yuan \(range/);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(said).toMatch(/^Guizhou · second half of 2018/);
  expect(store.session.hoveredCounty).toBeNull();
});

test('the middle of a bar says the sum of its province', async () => {
  const { screen, choose, said } = await renderCharts();
  await choose('provinces');
  const bars = () => [
    ...screen.container.querySelectorAll('[role=img] g[fill="url(#provinces-strokes)"] rect'),
  ];
  await expect.poll(() => bars().length).toBe(4);
  const [highest] = bars()
    .map((bar) => bar.getBoundingClientRect())
    .sort((a, b) => b.height - a.height) as [DOMRect];
  const at = { clientX: highest.left + highest.width / 2, clientY: highest.bottom - 8 };
  screen.container
    .querySelector('.plot')!
    .dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true }));
  await expect.poll(said).toMatch(/^Yunnan · second half of 2018: .*160 million/);
});

test('the SVG stands by itself: title, numbers, status, source and release', async () => {
  const { store, screen, saved, choose } = await renderCharts({ real: true });
  await choose('lorenz');
  store.selectCounty('520101');
  await screen.getByRole('button', { name: words.saveAs('SVG', words.kind.lorenz) }).click();
  await expect.poll(() => saved.length).toBe(1);
  const { name, content } = saved[0]!;
  expect(name).toBe(`relief-atlas_sales_2018H1_${store.atlas!.release}_lorenz.svg`);
  const text = await content.text();
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(svg.querySelector('parsererror')).toBeNull();
  const written = [...svg.querySelectorAll('text')].map((line) => line.textContent).join(' ');
  expect(written).toContain('Gini coefficient 0.25');
  expect(written).toContain('Status: own, not verified.');
  expect(written).toContain('Source: sales.csv · 销售额');
  expect(written).toContain(store.atlas!.release);
  expect(written).toContain('Jia County');
  expect(text).not.toMatch(/https?:(?!\/\/www\.w3\.org)|var\(--|src=|<image/);
});

test('the PNG has two pixels to each of the SVG', async () => {
  const { screen, saved } = await renderCharts();
  for (const format of ['SVG', 'PNG']) {
    const name = words.saveAs(format, words.kind.distribution);
    await screen.getByRole('button', { name }).click();
  }
  await expect.poll(() => saved.length).toBe(2);
  const [svg, png] = saved;
  const wide = Number(/ width="([\d.]+)"/.exec(await svg!.content.text())![1]);
  const image = await createImageBitmap(png!.content);
  expect(png!.content.type).toBe('image/png');
  expect(image.width).toBe(Math.round(wide * 2));
});

test('the CSV has a row a county with range, unit, status and source', async () => {
  const { screen, saved, choose } = await renderCharts({ real: true });
  await choose('scatter');
  const name = words.saveAs('CSV', words.kind.scatter);
  await screen.getByRole('button', { name }).click();
  await expect.poll(() => saved.length).toBe(1);
  const [header, ...rows] = (await saved[0]!.content.text()).trimEnd().split('\r\n');
  expect(header).toMatch(/value,range low,range high,unit,status,source,release$/);
  expect(rows).toHaveLength(8);
  expect(rows.join('\n')).toMatch(
    /^520101,Jia County,Guizhou,.*,10000000,,,yuan,"own, not verified",/m,
  );
});

test('where the filter keeps no county there is no chart, and what to do is said', async () => {
  const { screen } = await renderCharts({ hash: 'prov=71' });
  await expect.element(screen.getByText(words.noCounty)).toBeVisible();
});

test('a layer without county values offers those that have', async () => {
  const { store, screen } = await renderCharts({ hash: 'layer=list' });
  await expect.element(screen.getByText(words.noLayer)).toBeVisible();
  await screen.getByRole('button', { name: store.layerName('sales') }).click();
  expect(store.layer).toBe('sales');
  await expect.element(screen.getByRole('img')).toBeVisible();
});

test('a half-year that was not published leads to the nearest that was', async () => {
  const { store, screen } = await renderCharts({ hash: 'period=2019H1' });
  await expect
    .element(screen.getByText('neither published nor estimated', { exact: false }))
    .toBeVisible();
  await screen.getByRole('button', { name: MESSAGES.en.nearest('second half of 2018') }).click();
  expect(store.view.period).toBe('2018H2');
});

test('changes below zero have no scale of equal ratios, and the reason is said', async () => {
  const { screen } = await renderCharts({
    hash: 'mode=hoh&period=2018H2',
    real: true,
    change: ({ estimates }) => (estimates.sales!.value[1]![3] = 20e6),
  });
  await expect.element(screen.getByText(words.noLog)).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: words.scale.log })).toBeDisabled();
});

test('a scatter of an estimate is not drawn but refused, and the context is fetched for it', async () => {
  const { screen, choose } = await renderCharts({ hash: 'period=2018H2' });
  await choose('scatter');
  await expect.element(screen.getByText(words.notCompared('Online sales'))).toBeVisible();
  const upright = screen.getByLabelText(words.upright);
  await expect.element(upright.getByRole('option', { name: 'Online sales' })).toBeDisabled();
  await upright.selectOptions('context-bank-loans total');
  await expect.element(screen.getByRole('img')).toBeVisible();
});

const PINNED = 'v=1&county=530101,520101';

test('pinned counties stand in charts of estimates by their letters and ranges', async () => {
  const { screen, choose, marks } = await renderCharts({ hash: PINNED });
  const letters = () =>
    [...screen.container.querySelectorAll('.pinned li')].map((item) =>
      item.textContent.slice(0, 12),
    );
  const names = () =>
    [...screen.container.querySelectorAll('.plot > svg text:not([aria-hidden])')].map(
      (text) => text.textContent,
    );
  await choose('distribution');
  await expect.poll(letters).toEqual(['A Bing Count', 'B Jia County']);
  await expect.poll(names).toEqual(['A', 'B']);
  expect(marks()).toBe(0);
  await choose('lorenz');
  await expect.poll(letters).toHaveLength(2);
  await choose('provinces');
  await expect.poll(letters).toHaveLength(0);
});

test('pinned counties stand in charts of figures by their letters and places', async () => {
  const { screen, choose, marks } = await renderCharts({ hash: PINNED, real: true });
  await choose('lorenz');
  await expect.poll(marks).toBe(2);
  const name = screen.getByText('B Jia County', { exact: true });
  // Its rim is a text of its own.
  await expect.element(name.last()).toBeInTheDocument();
});
