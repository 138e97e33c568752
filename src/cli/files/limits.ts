/** How much of a file is read at all: a file may come from anyone. */
export const limits = {
  megabytes: 64,
  /** Nesting of JSON; what the library accepts is less. */
  depth: 60,
  /** Problems of one file; reading stops there. */
  problems: 1000,
};
