import { loadGeometry } from '../release/load-geometry.ts';
import type { Release } from '../release/open-release.ts';
import { loadLayerProduct } from '../release/open-view.ts';
import { sourcesOf, withEstimates, type Atlas } from '../core/atlas/atlas.ts';
import { withContext } from '../core/atlas/with-context.ts';
import type { LayerProductName, LayerProducts } from '../core/atlas/layer-products.ts';
import type { Boundaries, Geometry, Level } from '../core/geography/mesh.ts';
import type { ViewIssue } from '../core/issue.ts';

/** What has been loaded of a release, and how to load the rest. */
export class ReleaseStore {
  atlas = $state.raw<Atlas>();
  geometry = $state.raw<Geometry>();
  /** The first boundaries, which a filter judges by: more detail would move the middles of counties. */
  filterBoundaries = $state.raw<Boundaries>();
  /** What has been loaded besides the atlas. */
  products = $state.raw<Partial<LayerProducts>>({});
  /** Documents by id, those of all loaded products. */
  sources = $derived(sourcesOf(this.atlas, this.products));

  /** What could not be loaded when it was last tried. */
  #failed = $state.raw<readonly LayerProductName[]>([]);
  release?: Release;
  #asked?: Level;
  readonly #coming: Partial<Record<LayerProductName, Promise<void>>> = {};
  readonly #addIssue: (issue: ViewIssue) => void;

  constructor(addIssue: (issue: ViewIssue) => void) {
    this.#addIssue = addIssue;
  }

  /** Puts the boundaries of a level in place of the present ones; loads them unless they are `coming`. @throws IssueError */
  async refineGeometry(level: Level, coming?: Promise<Geometry>): Promise<void> {
    if (!this.release || this.#asked === level || this.geometry?.level === level) return;
    this.#asked = level;
    try {
      this.geometry = await (coming ?? loadGeometry(this.release, level));
      const { mesh, borders, isLandMissing } = this.geometry;
      if (isLandMissing) this.#addIssue({ code: 'no-land' });
      this.filterBoundaries ??= { mesh, borders: { sides: borders.sides } };
    } finally {
      this.#asked = undefined;
    }
  }

  /**
   * Loads a product once, after the atlas. A failure becomes an issue, and the next call tries again;
   * what needs the product stays without it.
   */
  loadProduct(name: LayerProductName): Promise<void> {
    return (this.#coming[name] ??= this.#fetch(name));
  }

  /** Whether a product is neither there nor known to have failed. */
  isComing(name: LayerProductName): boolean {
    return !this.products[name] && !this.#failed.includes(name);
  }

  async #fetch(name: LayerProductName): Promise<void> {
    try {
      const product = await loadLayerProduct(this.release!, name);
      this.products = { ...this.products, [name]: product };
      if (name === 'estimates') this.atlas = withEstimates(this.atlas!, this.products.estimates!);
      if (name === 'context') this.atlas = withContext(this.atlas!, this.products.context);
    } catch {
      this.#coming[name] = undefined;
      if (!this.#failed.includes(name)) this.#failed = [...this.#failed, name];
      this.#addIssue({ code: 'no-product', product: name });
    }
  }
}
