/** Whether a page stands in a frame of another page. */
export function isFramed(page: Pick<Window, 'parent'> & object): boolean {
  return page.parent !== page;
}
