/** Id of the release that this build of the page opens. */
declare const __RELEASE__: string;
