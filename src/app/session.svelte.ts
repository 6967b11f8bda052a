import type { Claim } from '../core/evidence/claim.ts';
import type { Outlining } from '../core/view/filter.ts';
import type { Transition } from '../core/view/transition.ts';
import type { Scheme } from '../core/view/view.ts';
import type { WorkbenchTab } from '../i18n/messages/workbench.ts';
import type { Dialog } from './dialog.ts';

/** The words of the question, each with a menu. */
export type Word = 'layer' | 'time' | 'place' | 'compare';

/** The scene of a story that a slide tells, in the language of the page. */
export interface ToldScene {
  readonly title: string;
  readonly text: string;
  /** Of all scenes, in their order. */
  readonly titles: readonly string[];
  /** Its place among them. */
  readonly at: number;
  go(place: number): void;
}

/**
 * Whether the map is `live`, or why a still picture stands in for it: its graphics context is `lost` and waited for, or
 * `gone` until the reader asks for another; the frame is `resting` while it is out of sight; it is `crowded` out by others that
 * are live; or there is `none` in this browser. A frame is `waiting` before it knows whether it is in sight.
 */
export type Graphics = 'live' | 'lost' | 'gone' | 'resting' | 'crowded' | 'none' | 'waiting';

/** What is going on on the page, and no link says. */
export class Session {
  /** What is open over the map: a page, and above it the evidence for something that it states. */
  dialogs = $state.raw<readonly Dialog[]>([]);
  /** The open tab of the workbench, or `null`. */
  workbench = $state<WorkbenchTab | null>(null);
  /** The word of the question whose menu is open, or `null`. */
  menu = $state<Word | null>(null);
  /** Whether what is written on the map is being edited. */
  annotating = $state(false);
  /** Whether a story is told or written, or waits to be taken up again. */
  hasStory = $state(false);
  /** The scene that is told, while a slide tells it; else `null`. */
  told = $state.raw<ToldScene | null>(null);
  /** Adcode of the county that the pointer is on, on a map or in a list that is linked with it; else `null`. */
  hoveredCounty = $state<string | null>(null);
  /** Where the map is between two scenes of a story, or `null`; the story's clock alone moves it. */
  transition = $state.raw<Transition | null>(null);
  /** Whether the slider is being dragged: steps are then shown at once. */
  scrubbing = $state(false);
  /** What the reader is about to draw on the map, or `null`. */
  drawingOutline = $state<Outlining | null>(null);
  /** Whether the map leaves wheel, drag, touch and keys to the page around the frame. */
  gesturesOff = $state(false);
  /** Whether the next card that opens takes the focus, since what opened it has gone. */
  cardTakesFocus = $state(false);
  graphics = $state<Graphics>('live');
  /** Whether the page is in sight: in a frame it may lie below what the page around it shows. */
  inSight = $state(true);
  /** Whether the page around the frame hides it in a way that the frame cannot see. */
  isAway = $state(false);
  /** Whether the reader wants to move the map of a frame that is crowded out. */
  isClaimed = $state(false);
  /** The file that was last saved in a frame, whose page may forbid it without a word; else `null`. */
  savedInFrame = $state<string | null>(null);
  /** How many times its usual size everything has on a window that is read from afar. */
  wallScale = $state(1);
  /** By what a slide has grown with its window; `null` on the page. */
  slideScale = $state<number | null>(null);
  /** The least type of a slide, in pixels; `null` on the page. */
  slideType = $state<number | null>(null);
  /** How many times their usual size names on the map have; none gets too small to be read. */
  textScale = $derived(
    this.slideScale === null ? this.wallScale : Math.min(3.4, Math.max(1, this.slideScale)),
  );
  /** How many times their usual size symbols, lines and patterns on the map have. */
  markScale = $derived(
    this.slideScale === null ? this.wallScale : Math.min(3.4, Math.max(0.5, this.slideScale)),
  );
  /** Whether the map is close enough for the names of counties. */
  countyNames = $state(false);
  /** The colours that the browser asks for. */
  browserScheme = $state<Scheme>('light');
  /** Whether the window is a phone's. */
  narrow = $state(false);
  /** Whether two words of the question have room, and not four. */
  compact = $state(false);
  /** Whether a card and the workbench have room of their own beside the map. */
  wide = $state(true);
  /** What the reader asks the source of, or `null`. */
  claim = $derived(this.dialogs.find((dialog) => dialog.kind === 'evidence')?.claim ?? null);

  /** Opens a page in place of all others, or evidence above the page that asks for it. */
  open(dialog: Dialog): void {
    const below = this.dialogs.filter(({ kind }) => kind !== 'evidence');
    this.dialogs = dialog.kind === 'evidence' ? [...below, dialog] : [dialog];
  }

  close(closed: Dialog['kind']): void {
    this.dialogs = this.dialogs.filter(({ kind }) => kind !== closed);
  }

  isOpen(kind: Dialog['kind']): boolean {
    return this.dialogs.some((dialog) => dialog.kind === kind);
  }

  /** Opens the sources of something that the screen states; `null` closes them. */
  openEvidence(claim: Claim | null): void {
    if (claim) this.open({ kind: 'evidence', claim });
    else this.close('evidence');
  }

  /**
   * Lets the reader draw an outline on the map, which must then be seen; the same way again, or `null`, lets it be.
   */
  startOutline(way: Outlining | null): void {
    this.drawingOutline = way === this.drawingOutline ? null : way;
    if (this.drawingOutline === null) return;
    this.menu = null;
    if (way !== 'frame' && !this.wide) this.workbench = null;
  }
}
