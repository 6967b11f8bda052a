/** How one column is read and described; `T` is the type of a value in a row. */
export interface Field<T> {
  /** Gives the value of a cell, or undefined when the text is not one; `expected` then says what is. */
  read(text: string): T | undefined;
  expected: string;
  /** Table Schema of the column, without its name. */
  schema: { type: string; constraints?: Record<string, unknown> };
  /** `table.column` that every value must occur in; several values of a cell are parted by `|`. */
  refers?: string;
}

/** Reads text that matches a pattern as a whole; the pattern is written without anchors. */
export function pattern(source: string, expected: string): Field<string> {
  const whole = new RegExp(`^(?:${source})$`, 'u');
  return {
    read: (text) => (whole.test(text) ? text : undefined),
    expected,
    schema: { type: 'string', constraints: { required: true, pattern: source } },
  };
}

/** Reads any text but the empty one. */
export const text: Field<string> = {
  read: (cell) => cell || undefined,
  expected: 'text',
  schema: { type: 'string', constraints: { required: true } },
};

/** Reads any text; the empty text is allowed and stays empty. */
export const freeText: Field<string> = {
  read: (cell) => cell,
  expected: 'text or nothing',
  schema: { type: 'string' },
};

/** Reads six digits that do not start with 0. */
export const adcode = pattern('[1-9][0-9]{5}', 'six digits');

/** Reads lower-case words joined by `-`. */
export const slug = pattern('[a-z0-9]+(-[a-z0-9]+)*', 'a lower-case id such as fund-2018h1');

/** Reads a day of the calendar, `2018-06-30`. */
export const day: Field<string> = {
  read: (cell) =>
    /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell)) ? cell : undefined,
  expected: 'a day such as 2018-06-30',
  schema: { type: 'date', constraints: { required: true } },
};

/** Reads a whole number from `least` to `most`, both included. */
export function integer(least: number, most = Number.MAX_SAFE_INTEGER): Field<number> {
  const expected =
    most === Number.MAX_SAFE_INTEGER
      ? `a whole number of at least ${least}`
      : `a whole number from ${least} to ${most}`;
  const constraints =
    most === Number.MAX_SAFE_INTEGER ? { minimum: least } : { minimum: least, maximum: most };
  return {
    read: (cell) =>
      /^-?\d+$/.test(cell) && Number(cell) >= least && Number(cell) <= most
        ? Number(cell)
        : undefined,
    expected,
    schema: { type: 'integer', constraints: { required: true, ...constraints } },
  };
}

/** Reads a share of a whole, 0 to 1, both included. */
export const share: Field<number> = {
  read: (cell) => (/^(0(\.\d+)?|1(\.0+)?)$/.test(cell) ? Number(cell) : undefined),
  expected: 'a share from 0 to 1',
  schema: { type: 'number', constraints: { required: true, minimum: 0, maximum: 1 } },
};

/** Reads a decimal number from `least` to `most`, both included. */
export function decimal(
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): Field<number> {
  const bounds = {
    ...(least > Number.MIN_SAFE_INTEGER && { minimum: least }),
    ...(most < Number.MAX_SAFE_INTEGER && { maximum: most }),
  };
  const above = least > Number.MIN_SAFE_INTEGER;
  const below = most < Number.MAX_SAFE_INTEGER;
  const range = above && below ? ` from ${least} to ${most}` : above ? ` of at least ${least}` : '';
  return {
    read: (cell) =>
      /^-?\d+(\.\d+)?$/.test(cell) && Number(cell) >= least && Number(cell) <= most
        ? Number(cell)
        : undefined,
    expected: `a number${range}`,
    schema: { type: 'number', constraints: { required: true, ...bounds } },
  };
}

/** Reads a date known to the year, the month or the day: `2018`, `2018-06`, `2018-06-30`. */
export const date: Field<string> = {
  read: (cell) => {
    const rest = '-01-01'.slice(cell.length - 4);
    const whole = /^\d{4}(-\d\d(-\d\d)?)?$/.test(cell) ? `${cell}${rest}` : '';
    const time = Date.parse(whole);
    // Some engines take 30 February for a day of March.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole) ? cell : undefined;
  },
  expected: 'a year, month or day such as 2018, 2018-06 or 2018-06-30',
  schema: {
    type: 'string',
    constraints: { required: true, pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' },
  },
};

/** Reads ids joined by `|`. */
export const slugs = pattern('[a-z0-9-]+(\\|[a-z0-9-]+)*', 'ids joined by |');

/** Reads one of a few words. */
export function oneOf<const W extends string>(...words: W[]): Field<W> {
  return {
    read: (cell) => words.find((word) => word === cell),
    expected: `one of ${words.join(', ')}`,
    schema: { type: 'string', constraints: { required: true, enum: words } },
  };
}

/** Allows the empty cell, which is read as null: the value is missing. */
export function optional<T>(field: Field<T>): Field<T | null> {
  const constraints = Object.entries(field.schema.constraints ?? {}).filter(
    ([name]) => name !== 'required',
  );
  return {
    ...field,
    read: (cell) => (cell === '' ? null : field.read(cell)),
    expected: `${field.expected}, or nothing`,
    schema: {
      type: field.schema.type,
      ...(constraints.length > 0 && { constraints: Object.fromEntries(constraints) }),
    },
  };
}

/** Requires that the value occurs in a column of another table. */
export function refer<T>(field: Field<T>, target: string): Field<T> {
  return { ...field, refers: target };
}
