/** Makes a function remember its last result and give that very one again while all arguments are the same. */
export function rememberLast<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | undefined;
  return (...given) => {
    const isSame = last && given.every((one, index) => Object.is(one, last!.given[index]));
    if (!last || !isSame) last = { given, result: make(...given) };
    return last.result;
  };
}

/** Makes a function give its last result again where a new one says the same; results are small plain data. */
export function keepAlike<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly text: string | undefined; readonly result: Result } | undefined;
  return (...given) => {
    const result = make(...given);
    // Of nothing there is no text.
    const text = JSON.stringify(result) as string | undefined;
    if (!last || last.text !== text) last = { text, result };
    return last.result;
  };
}
