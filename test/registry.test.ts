/** Looking up the built-in rubrics: by edition, by year, and what is said where there is none. */
import { expect, it } from "vitest";
import { RegistryError, getRubric, listRubrics } from "../src/index.js";

const family = "hunan-department-overall";

const failure = (...query: Parameters<typeof getRubric>) => {
  try {
    getRubric(...query);
  } catch (error) {
    if (error instanceof RegistryError) return { code: error.code, issues: error.issues };
    throw error;
  }
  return null;
};

it("finds an edition by name and by year", () => {
  expect(getRubric(family, { edition: "datonghu-2020" }).edition).toBe("datonghu-2020");
  expect(getRubric(family, { year: 2020 })).toBe(getRubric(family, { edition: "datonghu-2020" }));
  expect(listRubrics().map(({ id }) => id)).toContain(`${family}/datonghu-2020`);
});

it("names the candidates where nothing fits, and never falls back", () => {
  expect(failure(family, { year: 1999 })).toMatchObject({
    code: "RUBRIC_NOT_FOUND",
    issues: [{ code: "year-not-covered", params: { year: 1999, nearest: [`${family}/datonghu-2020`] } }],
  });
  expect(failure(family, { edition: "datonghu-2002" })?.issues).toMatchObject([
    { code: "unknown-edition", params: { suggestion: "datonghu-2020" } },
  ]);
  expect(failure("hunan-departmnet-overall", { year: 2020 })?.issues).toMatchObject([
    { code: "unknown-family", params: { suggestion: family } },
  ]);
  expect(failure("constructor", { edition: "toString" })?.issues).toMatchObject([{ code: "unknown-family" }]);
});
