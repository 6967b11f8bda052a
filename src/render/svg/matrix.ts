/** What `x, y` becomes: `a x + c y + e`, `b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does `inner` first and `outer` then. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Reads a list of SVG transforms of the kinds `translate`, `scale` and `rotate`. @throws Error for others. */
export function readTransform(text: string | undefined): Matrix {
  return [...(text ?? '').matchAll(/(\w+)\(([^)]*)\)/g)]
    .map(([, name, values]) =>
      one(
        name!,
        values!
          .trim()
          .split(/[\s,]+/)
          .map(Number),
      ),
    )
    .reduce(compose, IDENTITY);
}

function one(name: string, [x = 0, y]: number[]): Matrix {
  if (name === 'translate') return [1, 0, 0, 1, x, y ?? 0];
  if (name === 'scale') return [x, 0, 0, y ?? x, 0, 0];
  if (name !== 'rotate')
    throw new Error(`svg: got transform ${name}, expected translate, scale, rotate`);
  const [cosine, sine] = [Math.cos((x * Math.PI) / 180), Math.sin((x * Math.PI) / 180)];
  return [cosine, sine, -sine, cosine, 0, 0];
}
