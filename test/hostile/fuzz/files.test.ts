/** Hostile files on the command line: an exit status, and plain lines that say what is wrong. */
import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, expect } from "vitest";
import { type Ran, fiscalRubric, folder } from "../../cli/terminal.js";
import { type FilePlan, buildFile, filePlans } from "./edits.js";
import { fuzz } from "./runs.js";
import { baseDataset, datasetFiles, rubricFiles } from "./texts.js";
import { result } from "./world.js";

const id = "hunan-department-overall/datonghu-2020";

interface Plan {
  readonly what: "check" | "score with" | "template of" | "score";
  readonly file: FilePlan;
  /** null is the one that the bytes have. */
  readonly extension: string | null;
  readonly output: string | null;
  readonly locale: string;
  readonly isTerminal: boolean;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  what: fc.constantFrom("check", "score with", "template of", "score", "score", "score", "score"),
  file: filePlans,
  extension: fc.oneof(
    { arbitrary: fc.constant(null), weight: 8 },
    { arbitrary: fc.constantFrom("json", "ndjson", "csv", "tsv", "txt", ""), weight: 2 },
  ),
  output: fc.constantFrom(null, null, "--json", "--markdown", "--html", "--csv", "--explain"),
  locale: fc.constantFrom("zh", "en"),
  isTerminal: fc.boolean(),
});

const files = folder();
const base = files.write("base-dataset.json", baseDataset);

function argumentsOf({ what, file, extension, output, locale }: Plan): string[] {
  const built = buildFile(file, what === "score" ? datasetFiles : rubricFiles);
  const path = files.write(`file.${extension ?? built.extension}`, built.bytes);
  const options = ["--locale", locale];
  if (what === "check") return ["check", path, ...(output === "--json" ? [output] : []), ...options];
  if (what === "template of") return ["template", path, ...(output === "--csv" ? [output] : []), ...options];
  const form = output ? [output] : [];
  return what === "score" ? ["score", id, path, ...form, ...options] : ["score", path, base, ...form, ...options];
}

const stack = /^\s+at .+:\d+:\d+\)?$/m;
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with what was printed. */
function faultsOf({ status, out, err }: Ran, args: readonly string[], isTerminal: boolean): string[] {
  const faults: string[] = [];
  if (![0, 1, 2].includes(status)) faults.push("no such status");
  if (status === 2 && (err === "" || out !== "")) faults.push("refused, but not as it should be");
  if (status !== 2 && out === "") faults.push("nothing printed");
  if (stack.test(err) || stack.test(out)) faults.push("a stack trace");
  const said = args[0] === "check" && !args.includes("--json") ? out + err : err;
  if (/\bundefined\b(?!\])|\[object /.test(said)) faults.push("an unclear sentence");
  const progress = isTerminal ? /\r[^\r\n]*\n?/g : /$^/g;
  if (control.test(said.replace(progress, ""))) faults.push("a control character");
  if (/<script|<img/i.test(args.includes("--html") ? out : "")) faults.push("markup");
  if (/(^|,|\n)"?[=@]/.test(args.includes("--csv") ? out : "")) faults.push("a formula in a cell");
  if (said.length > 5_000_000) faults.push("too much to read");
  return faults;
}

fuzz("hostile files", 0.2, plans, (plan) => {
  const { isTerminal } = plan;
  const args = argumentsOf(plan);
  const ran = result(
    () => args,
    () => fiscalRubric(args, { isTerminal }),
  );
  const faults = faultsOf(ran, args, isTerminal);
  expect(faults, `${args.join(" ")} printed ${(ran.err + ran.out).slice(0, 2000)}`).toEqual([]);
});

afterAll(() => {
  const foreign = files.names().filter((name) => !/^(base-dataset|file)\./.test(name));
  rmSync(files.path(""), { recursive: true });
  expect(foreign).toEqual([]);
});
