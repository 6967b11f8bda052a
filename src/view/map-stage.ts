import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource, type LngLatLike } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { createCountyFill, type CountyFill, type FillState } from '../layers/county-fill.ts';
import type { CircleState } from '../layers/circles.ts';
import { FILL_BELOW, mapStyle, outlineData } from '../layers/map-style.ts';
import { fromStandIn, squareToStandIn, standInToSquare, toStandIn } from '../model/albers.ts';
import type { Box, Geometry } from '../model/mesh.ts';
import { outline } from '../model/outline.ts';
import { createPicker, type Picker } from '../model/pick.ts';
import type { Camera } from '../model/view.ts';
import type { Theme } from '../scales/theme.ts';

setWorkerUrl(workerUrl);

/** What the map tells the screen. */
export interface StageEvents {
  /** The row under the pointer, or -1, with the pointer's place in the map in pixels. */
  onHover(row: number, x: number, y: number): void;
  onClick(row: number): void;
  /** The reader, not a command, has moved the camera. */
  onLook(camera: Camera): void;
  /** The reader is close enough for the detailed boundaries. */
  onNear(): void;
  /** The first frame with county fills has been presented. */
  onFirstMap(): void;
  /** The graphics context was lost and is back: the stage must be made anew. */
  onRestored(): void;
}

/** Pixels kept free at the edges of the map. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Beyond this zoom the detailed boundaries are worth their bytes. */
const DETAIL_ZOOM = 4.6;
const STEP_MILLISECONDS = 350;
const FIT_MILLISECONDS = 700;

/** The MapLibre map with the county fill; the one place that speaks to MapLibre. */
export class MapStage {
  readonly #map: MapLibreMap;
  readonly #fill: CountyFill = createCountyFill('county-fill');
  readonly #events: StageEvents;
  #overlay?: { setProps(props: object): void };
  #overlayAsked = false;
  #circles?: CircleState;
  #geometry?: Geometry;
  #picker: Picker = () => -1;
  #state?: FillState;
  #theme: Theme;
  #hovered = -1;
  #lineWorkUrl?: string;
  #isStyled = false;
  #isPresented = false;
  #tween = 0;

  constructor(container: HTMLElement, theme: Theme, events: StageEvents) {
    this.#theme = theme;
    this.#events = events;
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(theme),
      center: [0, 0],
      zoom: 2.5,
      minZoom: 0.5,
      maxBounds: [-120, -75, 120, 75],
      maxZoom: 10,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      canvasContextAttributes: { antialias: true },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#listen();
  }

  /** Shows other boundaries; the fill keeps its values, which must be given for the same rows. */
  setGeometry(geometry: Geometry): void {
    this.#geometry = geometry;
    this.#picker = createPicker(geometry.mesh);
    this.#fill.setMesh(geometry.mesh);
    this.#whenStyled(() => {
      if (this.#lineWorkUrl) URL.revokeObjectURL(this.#lineWorkUrl);
      const bytes = geometry.lineWork as Uint8Array<ArrayBuffer>;
      this.#lineWorkUrl = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
      this.#source('line-work').setData(this.#lineWorkUrl);
    });
  }

  setFill(change: (fill: CountyFill) => void): void {
    change(this.#fill);
    this.#map.triggerRepaint();
  }

  /** Shows a state of the fill at once, or tweens to it when only the period differs. */
  setState(next: Omit<FillState, 'from' | 'mix'>, animate: boolean): void {
    cancelAnimationFrame(this.#tween);
    const from = this.#state?.to ?? next.to;
    const started = performance.now();
    if (from !== next.to) {
      this.#map.once('render', () => performance.measure('atlas:step', { start: started }));
    }
    const frame = () => {
      const passed = (performance.now() - started) / STEP_MILLISECONDS;
      const mix = animate && from !== next.to ? Math.min(1, passed) : 1;
      this.#state = { ...next, from, mix };
      this.#fill.setState(this.#state);
      this.#map.triggerRepaint();
      if (mix < 1) this.#tween = requestAnimationFrame(frame);
    };
    frame();
  }

  /** Repaints sea, land, lines and names; the fill's colours come with its state. */
  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#whenStyled(() => {
      for (const { id, paint } of mapStyle(theme).layers) {
        for (const [name, value] of Object.entries(paint ?? {})) {
          this.#map.setPaintProperty(id, name as never, value as never);
        }
      }
    });
  }

  /** Tells a reader of screens how to move the canvas; the region around it has the map's name. */
  setHint(hint: string): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', hint);
  }

  setPoints(points: GeoJSON.FeatureCollection): void {
    this.#whenStyled(() => this.#source('province-points').setData(points));
  }

  /** Draws the border of the pinned county; -1 clears it. */
  pin(row: number): void {
    this.#whenStyled(() => this.#outline('pinned', row));
  }

  /** Draws circles; their library is fetched when they are first visible. */
  async setCircles(state: CircleState): Promise<void> {
    this.#circles = state;
    if (!this.#overlay && (this.#overlayAsked || !state.visible)) return;
    this.#overlayAsked = true;
    const { MapLibreOverlay, circleLayer } = await import('../layers/circles.ts');
    if (!this.#overlay) {
      const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
      this.#overlay = overlay;
      this.#whenStyled(() => this.#map.addControl(overlay));
    }
    const latest = this.#circles;
    this.#whenStyled(() => this.#overlay?.setProps({ layers: [circleLayer(latest)] }));
  }

  /** Moves the camera so that a box fills what the padding leaves. */
  fit(box: Box, padding: Padding, animate: boolean): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const width = Math.max(80, clientWidth - padding.left - padding.right);
    const height = Math.max(80, clientHeight - padding.top - padding.bottom);
    const pixels = Math.min(width / (box[2] - box[0]), height / (box[3] - box[1]));
    const middle = [
      (box[0] + box[2]) / 2 + (padding.right - padding.left) / 2 / pixels,
      (box[1] + box[3]) / 2 + (padding.bottom - padding.top) / 2 / pixels,
    ] as const;
    const zoom = Math.log2(pixels / 512);
    const center: LngLatLike = squareToStandIn(middle);
    this.#map.easeTo({ center, zoom, duration: animate ? FIT_MILLISECONDS : 0 });
  }

  jump({ lng, lat, zoom }: Camera): void {
    this.#map.jumpTo({ center: toStandIn([lng, lat]), zoom });
  }

  zoomBy(levels: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels }, { originalEvent: true });
  }

  destroy(): void {
    cancelAnimationFrame(this.#tween);
    if (this.#lineWorkUrl) URL.revokeObjectURL(this.#lineWorkUrl);
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.once('style.load', () => {
      this.#isStyled = true;
      map.addLayer(this.#fill, FILL_BELOW);
    });
    map.on('idle', () => this.#present());
    map.on('mousemove', ({ point }) => this.#hover(this.#rowAt(point), point.x, point.y));
    map.on('mouseout', () => this.#hover(-1, 0, 0));
    map.on('movestart', () => this.#hover(-1, 0, 0));
    map.on('click', ({ point }) => this.#events.onClick(this.#rowAt(point)));
    map.on('moveend', (event) => {
      if (event.originalEvent) this.#events.onLook(this.#camera());
      if (map.getZoom() >= DETAIL_ZOOM) this.#events.onNear();
    });
    map.on('webglcontextrestored', () => this.#events.onRestored());
  }

  #present(): void {
    if (
      this.#isPresented ||
      !this.#geometry ||
      !this.#state ||
      !this.#map.getLayer('county-fill')
    ) {
      return;
    }
    this.#isPresented = true;
    requestAnimationFrame(() => this.#events.onFirstMap());
  }

  #camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    const place = fromStandIn([lng, lat]);
    return { lng: place[0], lat: place[1], zoom: this.#map.getZoom() };
  }

  #rowAt(point: { x: number; y: number }): number {
    const { lng, lat } = this.#map.unproject([point.x, point.y]);
    return this.#picker(...(standInToSquare([lng, lat]) as [number, number]));
  }

  #hover(row: number, x: number, y: number): void {
    if (row !== this.#hovered) this.#whenStyled(() => this.#outline('hovered', row));
    this.#hovered = row;
    this.#map.getCanvas().style.cursor = row < 0 ? '' : 'pointer';
    this.#events.onHover(row, x, y);
  }

  #outline(source: 'hovered' | 'pinned', row: number): void {
    const mesh = this.#geometry?.mesh;
    this.#source(source).setData(outlineData(mesh && row >= 0 ? outline(mesh, row) : []));
  }

  #source(id: string): GeoJSONSource {
    return this.#map.getSource(id) as GeoJSONSource;
  }

  #whenStyled(run: () => void): void {
    if (this.#isStyled) run();
    else this.#map.once('style.load', run);
  }
}
