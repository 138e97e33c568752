/** The year of a dataset, written in digits. */
export const yearOf = (digits: string): number | null => (/^\d{1,9}$/.test(digits) ? Number(digits) : null);
