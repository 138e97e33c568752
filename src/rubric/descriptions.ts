/** What each field of the format means, for editors and the documentation. Not part of any bundle. */
export const descriptions: Readonly<Record<string, string>> = {};
