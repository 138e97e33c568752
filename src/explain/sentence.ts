/** A statement with its sentence. */
import type { Line, Statement } from "../locales/line.js";
import type { Locale } from "../locales/locale.js";

export const sentence = (fact: Statement, { lines }: Locale): Line => {
  const write = lines[fact.code] as (params: Statement["params"]) => string;
  return { ...fact, text: write(fact.params) } as Line;
};
