import { describe, expect, test } from "vitest";
import { decode, readText } from "../../../src/cli/files/decode.js";
import { hex, problemLines, utf8 } from "./given.js";

describe("bytes become text", () => {
  test.each([
    ["UTF-8", "e58d95e4bd8d", "单位"],
    ["UTF-8 with a mark", "efbbbf e58d95e4bd8d", "单位"],
    ["GB18030, two bytes a sign", "b5a5cebb", "单位"],
    ["GB18030, four bytes a sign", "8139ee39", "㐀"],
    ["GB18030 with a mark", "84319533 b5a5cebb", "单位"],
    ["UTF-16, little end first", "fffe 5553 4d4f", "单位"],
    ["UTF-16, big end first", "feff 5355 4f4d", "单位"],
    ["nothing", "", ""],
  ])("%s", (_name, bytes, text) => {
    expect(decode(hex(bytes))).toBe(text);
  });

  test.each([
    ["neither UTF-8 nor GB18030", "41 ff 42"],
    ["GB18030 cut inside a sign", "b5a5ce"],
    ["a NUL", "41 00 42"],
    ["half a UTF-16 sign", "fffe 41"],
  ])("not %s", (_name, bytes) => {
    expect(decode(hex(bytes))).toBeNull();
  });
});

describe("a file without text", () => {
  test.each([
    ["no bytes", new Uint8Array(), "file-empty -:- {}"],
    ["only blanks", utf8(" \r\n\t\n"), "file-empty -:- {}"],
    ["only a mark", hex("efbbbf"), "file-empty -:- {}"],
    ["other bytes", hex("ff41"), "encoding-unknown -:- {}"],
    ["an xlsx workbook", hex("504b0304 14000600"), "format-unknown -:- {}"],
    ["an xls workbook", hex("d0cf11e0 a1b11ae1"), "format-unknown -:- {}"],
  ])("%s", (_name, bytes, problem) => {
    const read = readText("a.csv", bytes);
    expect("problems" in read && problemLines(read.problems)).toEqual([problem]);
  });
});
