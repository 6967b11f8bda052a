/** Hands a file to the browser's downloads under a name, by a press that the document hears of. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read by then; revoked at once, some write an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
