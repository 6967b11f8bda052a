import { expect, test } from 'vitest';
import { CameraSync, type LinkedMap, type CameraPose } from './camera-sync.ts';

const HOME: CameraPose = { center: [0, 0], zoom: 3, pitch: 0 };
const AWAY: CameraPose = { center: [4.125, -2.0625], zoom: 5.3, pitch: 48 };

/** A map that tells of each of its moves, as a library does, also of those that it is told to make. */
class FakeMap implements LinkedMap {
  pose: CameraPose;
  moves = 0;
  readonly #link: CameraSync;
  readonly leave: () => void;

  constructor(link: CameraSync, pose = HOME) {
    this.#link = link;
    this.pose = pose;
    this.leave = link.join(this);
  }

  follow(pose: CameraPose): void {
    this.pose = pose;
    this.moves++;
    this.#link.moved(this);
  }
}

test('where one map goes the other is at once, with every digit', () => {
  const link = new CameraSync();
  const [first, second] = [new FakeMap(link), new FakeMap(link)];
  second.follow(AWAY);
  expect(first.pose).toEqual(AWAY);
  first.follow(HOME);
  expect(second.pose).toEqual(HOME);
});

test('a map that follows leads nobody', () => {
  const link = new CameraSync();
  const [first, second, third] = [new FakeMap(link), new FakeMap(link), new FakeMap(link)];
  first.moves = second.moves = third.moves = 0;
  first.follow(AWAY);
  expect([first.moves, second.moves, third.moves]).toEqual([1, 1, 1]);
});

test('a map that joins looks from where the others do', () => {
  const link = new CameraSync();
  const first = new FakeMap(link, AWAY);
  const second = new FakeMap(link);
  expect(second.pose).toEqual(AWAY);
  expect(first.moves).toBe(0);
});

test('a map that has left neither leads nor follows', () => {
  const link = new CameraSync();
  const [first, second] = [new FakeMap(link), new FakeMap(link)];
  second.leave();
  first.follow(AWAY);
  expect(second.pose).toEqual(HOME);
});

test('a map that fails to follow does not stop the next move', () => {
  const link = new CameraSync();
  const first = new FakeMap(link);
  const broken: LinkedMap = {
    pose: HOME,
    follow: (pose) => {
      if (pose === AWAY) throw new Error('no');
    },
  };
  const leave = link.join(broken);
  expect(() => first.follow(AWAY)).toThrow('no');
  leave();
  const second = new FakeMap(link);
  first.follow(HOME);
  expect(second.pose).toEqual(HOME);
});
