/** Data that nobody writes to, all the way down: what a parsed file and a typed rubric module have in common. */
export type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
