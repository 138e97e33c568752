/** The command line as it is installed: bundled, with the direct dependencies beside it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { finished } from "./terminal.js";

const sheet = ["hunan-department-overall/datonghu-2020", "docs/examples/datonghu-2020.json"];

it.each([["list"], ["score", ...sheet], ["audit", ...sheet], ["report", ...sheet, "--html"], ["what-if", ...sheet]])(
  "%s prints what its source does",
  async (...args) => {
    const { bin } = JSON.parse(readFileSync("package.json", "utf8")) as { bin: Readonly<Record<string, string>> };
    const options = [...args, "--locale", "en"];
    const built = spawnSync(process.execPath, [bin["fiscal-rubric"] as string, ...options], { encoding: "utf8" });
    const { status, out } = await finished(options);
    expect({ status: built.status, out: built.stdout, err: built.stderr }).toEqual({ status, out, err: "" });
  },
);
