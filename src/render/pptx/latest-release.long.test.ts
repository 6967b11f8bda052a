import { expect, test } from 'vitest';
import { isBuilt, latestProduct } from '../../../tests/fixtures/latest-release.ts';
import { faultsIn, readParts } from '../../../tests/fixtures/open-xml.ts';
import type { AtlasProduct } from '../../../data/product.ts';
import { createAtlas } from '../../core/atlas/atlas.ts';
import { homeBox } from '../../core/geography/home-box.ts';
import { scene } from '../../scene/scene.ts';
import {
  tessellate,
  type BoundaryTopology,
  type LandTopology,
} from '../../core/geography/tessellation.ts';
import { DEFAULT_VIEW } from '../../core/view/view.ts';
import { THEMES } from '../../core/theme/theme.ts';
import { powerpoint } from './pptx.ts';

test.skipIf(!isBuilt)(
  'the first view of the release is a deck of at most a megabyte with every county and province',
  async () => {
    const atlas = createAtlas(latestProduct<AtlasProduct>('atlas'), '0123456789ab');
    const boundaries = latestProduct<BoundaryTopology>('overview');
    const land = latestProduct<LandTopology>('land-overview');
    const geometry = tessellate('overview', boundaries, land);
    const shown = scene({
      atlas,
      geometry,
      products: {},
      view: DEFAULT_VIEW,
      language: 'zh',
      theme: THEMES.light,
    });
    const bytes = await powerpoint({
      ...shown,
      boundaries,
      land,
      home: homeBox(geometry.provinces),
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
