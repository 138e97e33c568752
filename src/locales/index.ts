/** The languages that come with the library; an app imports those it uses. */
export { en } from "./en.js";
export type { IssueSentences, LineSentences, Locale, Words } from "./locale.js";
export { zh } from "./zh.js";
