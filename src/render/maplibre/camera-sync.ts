import type { Camera } from '../../core/geography/camera-limits.ts';

/** Where a map is looked at from, just as its library has it: `center` in fake degrees. */
export interface CameraPose {
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
  /** Degrees by which the map is tilted. */
  readonly pitch: number;
}

/** A map whose camera can be that of another. */
export interface LinkedMap {
  readonly pose: CameraPose;
  /** Takes a pose at once and draws it before it returns. */
  follow(pose: CameraPose): void;
}

/** Keeps the cameras of maps the same: where one goes, all others are in the same frame. */
export class CameraSync {
  /** The camera of the view that the reader, not a command, brought about last; on whichever map. */
  looked: Camera | null = null;
  #maps: readonly LinkedMap[] = [];
  #isFollowing = false;

  /** Adds a map, which looks from where the others do; gives what takes it out again. */
  join(map: LinkedMap): () => void {
    const [first] = this.#maps;
    this.#maps = [...this.#maps, map];
    if (first) this.#lead(first.pose, [map]);
    return () => (this.#maps = this.#maps.filter((other) => other !== map));
  }

  /** A map has moved: the others follow, and their own moves lead nobody. */
  moved(map: LinkedMap): void {
    if (!this.#isFollowing) {
      this.#lead(
        map.pose,
        this.#maps.filter((other) => other !== map),
      );
    }
  }

  #lead(pose: CameraPose, maps: readonly LinkedMap[]): void {
    this.#isFollowing = true;
    try {
      for (const map of maps) map.follow(pose);
    } finally {
      this.#isFollowing = false;
    }
  }
}
