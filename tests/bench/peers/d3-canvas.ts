import { geoConicEqualArea, geoPath } from 'd3-geo';
import { classOf, COLORS } from '../ways/way.ts';
import { runPeer } from './peer.ts';

/** All counties drawn anew for each step, on one canvas. */
await runPeer(async ({ json, rateOf }) => {
  const canvas = document.createElement('canvas');
  const map = document.querySelector<HTMLElement>('#map')!;
  canvas.width = map.clientWidth * devicePixelRatio;
  canvas.height = map.clientHeight * devicePixelRatio;
  canvas.style.width = '100%';
  map.append(canvas);
  const context = canvas.getContext('2d')!;
  const projection = geoConicEqualArea()
    .parallels([25, 47])
    .rotate([-105, 0])
    .fitSize([canvas.width, canvas.height], json);
  const toPath = geoPath(projection);
  const paths = json.features.map((county) => new Path2D(toPath(county) ?? ''));
  let shown = 0;
  const paint = () => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    paths.forEach((path, row) => {
      context.fillStyle = COLORS[classOf(rateOf(row, shown))]!;
      context.fill(path);
    });
  };
  let from: [number, number] | undefined;
  const moved: [number, number] = [0, 0];
  canvas.addEventListener('mousedown', ({ clientX, clientY }) => (from = [clientX, clientY]));
  addEventListener('mouseup', () => (from = undefined));
  addEventListener('mousemove', ({ clientX, clientY }) => {
    if (!from) return;
    moved[0] += clientX - from[0];
    moved[1] += clientY - from[1];
    from = [clientX, clientY];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(1, 0, 0, 1, ...moved);
    paint();
  });
  return {
    canvas,
    show(period) {
      shown = period;
      paint();
    },
  };
});
