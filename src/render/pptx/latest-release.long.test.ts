import { expect, test } from 'vitest';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { faultsIn, readParts } from '../../../tests/fixtures/open-xml.ts';
import type { AtlasProduct } from '../../../data/product.ts';
import { createAtlas } from '../../core/atlas/atlas.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import { filterByPlaces } from '../../core/view/filtered.ts';
import {
  tessellate,
  type BoundaryTopology,
  type LandTopology,
} from '../../core/geography/tessellation.ts';
import { DEFAULT_VIEW } from '../../core/view/view.ts';
import { rateClasses } from '../../scene/scales.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { powerpoint } from './pptx.ts';

test.skipIf(!isBuilt)(
  'the first view of the release is a deck of at most a megabyte with every county and province',
  async () => {
    const atlas = createAtlas(latestProduct<AtlasProduct>('atlas'), '0123456789ab');
    const boundaries = latestProduct<BoundaryTopology>('overview');
    const land = latestProduct<LandTopology>('land-overview');
    const bytes = await powerpoint({
      boundaries,
      land,
      atlas,
      view: DEFAULT_VIEW,
      language: 'zh',
      theme: THEMES.light,
      home: homeBox(tessellate('overview', boundaries, land).provinces),
      filtered: filterByPlaces(atlas, []),
      scale: rateClasses({ atlas, layer: 'sales', theme: THEMES.light }),
      totalsOf: () => undefined,
      symbols: [],
      products: {},
      forests: { type: 'FeatureCollection', features: [] },
      sources: atlas.sourceById,
      link: 'https://example.org/#',
      reviewNumber: null,
    });
    const xml = readParts(bytes).get('ppt/slides/slide1.xml')!;
    const shapes = xml.match(/<p:sp><p:nvSpPr><p:cNvPr id="\d+" name="\d{6} /g);
    expect(shapes).toHaveLength(atlas.counties.length + atlas.provinces.length);
    expect(faultsIn(bytes)).toEqual([]);
    expect(bytes.length).toBeLessThan(1_000_000);
  },
);
