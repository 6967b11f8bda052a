import { expect, test } from './atlas.ts';

test(
  'the atlas marks its first map and when it can be used, and measures what it loads and each step to another period once',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.open();
    await expect.poll(() => atlas.timings('atlas:interactive')).toHaveLength(1);
    const [map, interactive] = [
      await atlas.timings('atlas:first-map'),
      await atlas.timings('atlas:interactive'),
    ];
    expect(map).toHaveLength(1);
    expect(interactive[0]!.startTime).toBeGreaterThanOrEqual(map[0]!.startTime);
    for (const name of ['atlas:load:geo', 'atlas:load:data']) {
      const [measure] = await atlas.timings(name);
      expect(measure?.duration, name).toBeGreaterThan(0);
    }
    expect(await atlas.timings('atlas:step')).toEqual([]);
    await atlas.slider.press('ArrowRight');
    await expect.poll(() => atlas.timings('atlas:step')).toHaveLength(1);
    await atlas.slider.press('End');
    await expect.poll(() => atlas.timings('atlas:step')).toHaveLength(2);
  },
);
