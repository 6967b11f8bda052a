/**
 * The address of the page's folder, with a slash at its end, as the build is told it; `undefined` where it is not.
 * @throws if the address is none of the web
 */
export function siteAddress(site: string | undefined): string | undefined {
  if (!site) return undefined;
  if (!/^https?:\/\/[^?#]+$/.test(site) || !URL.canParse(site)) {
    throw new Error(
      `SITE_URL: expected an address such as https://example.org/atlas/, got ${site}`,
    );
  }
  return site.endsWith('/') ? site : `${site}/`;
}
