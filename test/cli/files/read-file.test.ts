import { mkdtempSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFile } from "../../../src/cli/files/read-file.js";
import { line } from "./given.js";

const folder = mkdtempSync(join(tmpdir(), "fiscal-rubric-"));
const path = (name: string): string => join(folder, name);
writeFileSync(path("data.json"), "{}");
writeFileSync(path("large.json"), "");
truncateSync(path("large.json"), 64 * 1024 * 1024 + 1);

test("bytes", () => {
  expect(readFile(path("data.json"))).toEqual({ bytes: Buffer.from("{}") });
});

test.each([
  ["nothing there", path("none.json"), "file-not-found -:- {}"],
  ["a folder on the way is a file", path("data.json/x"), "file-not-found -:- {}"],
  ["a folder", folder, "file-is-a-folder -:- {}"],
  ["too large", path("large.json"), 'file-too-large -:- {"limit":64}'],
  ["a path that can't be one", "a\0b", 'file-unreadable -:- {"reason":"ERR_INVALID_ARG_VALUE"}'],
])("%s", (_name, file, problem) => {
  const read = readFile(file);
  expect("problems" in read && read.problems.map(line)).toEqual([problem]);
  expect("problems" in read && read.problems.map((each) => each.file)).toEqual([file]);
});
