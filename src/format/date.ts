/** A day of the calendar as the format writes it: 2020-12-31. Two such texts compare as the days do. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text); // 2021-02-30 would be read as 2 March
