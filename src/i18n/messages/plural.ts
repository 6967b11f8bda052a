/** A number and its noun in English: `1 county`, `2 counties`. @param count as it is written, with separators */
export function plural(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`;
}

/** A number of counties in English, such as `3 poverty counties` with `kind`. */
export function countiesCounted(count: string, kind = ''): string {
  return plural(count, `${kind}county`, `${kind}counties`);
}
