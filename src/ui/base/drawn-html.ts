/** The only text of the page's own that becomes a part of it: what stands in it is escaped where it is drawn. */
const policy = window.trustedTypes?.createPolicy('relief-atlas', { createHTML: (svg) => svg });

/** Lets a drawing stand in the page, as what takes markup takes it. */
export function drawnHtml(svg: string): string {
  return (policy?.createHTML(svg) ?? svg) as string;
}
