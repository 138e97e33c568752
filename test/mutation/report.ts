/**
 * Writes docs/mutation.md from Stryker's report: the score of each folder, and every mutant that no test noticed with
 * the reason from survivors.json. Fails where a folder is under 90 %, or a survivor has no reason.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import config from "./stryker.config.json" with { type: "json" };
import reasons from "./survivors.json" with { type: "json" };

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly status: string;
}

interface MutatedFile {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

const least = 90;
const folders = config.mutate.map((glob) => glob.replace("/**/*.ts", ""));

const url = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(url(path), "utf8"));
const { files } = read(config.jsonReporter.fileName) as { files: Record<string, MutatedFile> };

/** On one line, and of a long text the two ends. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 50)} … ${line.slice(-25)}` : line;
}

/** The lines of a mutant with the part that it replaces in ⟦ ⟧: this finds it again when lines have moved. */
function marked(source: string, { start, end }: Mutant["location"]): string {
  const lines = source.split("\n");
  const [first, last] = [lines[start.line - 1] ?? "", lines[end.line - 1] ?? ""];
  const inside = lines.slice(start.line - 1, end.line);
  inside[inside.length - 1] = last.slice(0, end.column - 1);
  inside[0] = (inside[0] ?? "").slice(start.column - 1);
  return `${first.slice(0, start.column - 1)}⟦${brief(inside.join("\n"))}⟧${last.slice(end.column - 1)}`.trim();
}

interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly to: string;
  readonly covered: boolean;
  readonly reason: string | undefined;
}

type Reasons = Readonly<Record<string, readonly { code: string; to: readonly string[]; reason: string }[]>>;

const survivors = Object.entries(files).flatMap(([file, { source, mutants }]) =>
  mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map(({ status, location, replacement }): Survivor => {
      const [code, to] = [marked(source, location), brief(replacement)];
      const known = (reasons as Reasons)[file]?.find((each) => each.code === code && each.to.includes(to));
      return { file, line: location.start.line, code, to, covered: status === "Survived", reason: known?.reason };
    })
    .sort((a, b) => a.line - b.line),
);

function row(name: string, mutants: readonly Mutant[]): { cells: string; score: number } {
  const count = (status: string): number => mutants.filter((each) => each.status === status).length;
  const [killed, timeout, survived, uncovered] = ["Killed", "Timeout", "Survived", "NoCoverage"].map(count) as [
    number,
    number,
    number,
    number,
  ];
  const score = (100 * (killed + timeout)) / (killed + timeout + survived + uncovered);
  const cells = [name, killed, timeout, survived, uncovered, `${(Math.floor(score * 100) / 100).toFixed(2)} %`];
  return { cells: `| ${cells.join(" | ")} |`, score };
}

const mutantsIn = (folder: string): Mutant[] =>
  Object.entries(files).flatMap(([file, { mutants }]) =>
    file === folder || file.startsWith(`${folder}/`) ? mutants : [],
  );
const all = Object.values(files).flatMap(({ mutants }) => mutants);
const rows = folders.map((folder) => ({ folder, ...row(`\`${folder}\``, mutantsIn(folder)) }));

/** Between more backticks than the text has in a row. */
function code(text: string): string {
  const fence = "`".repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)));
  const space = text.includes("`") ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}

const listed = (file: string): string =>
  survivors
    .filter((each) => each.file === file)
    .map(
      ({ line, code: place, to, covered, reason }) =>
        `- line ${line}: ${code(place)} → ${to === "" ? "nothing" : code(to)}${covered ? "" : " (not covered)"}  \n  ${reason ?? "**No reason yet.**"}`,
    )
    .join("\n");

const text = `# Mutation testing

[Stryker](https://stryker-mutator.io) changes the code in small ways, one at a time (a \`<\` becomes a \`<=\`, a condition
becomes \`true\`, a block is emptied), and runs the tests. A change that makes a test fail is **killed**; one that makes
the code run for ever is a **timeout**; one that no test notices is a **survivor**: a missing test, or a change that
makes no difference. The score is the share of killed mutants and timeouts among all mutants.

\`npm run test:mutation\` runs it and writes this page; it is no part of \`npm test\`. It mutates the folders that decide
about points. No kind of mutation is switched off, neither in the settings nor by comments. The tests are the quick ones
only: the laws about whole rubrics and the 20,000 random datasets would find more, but take hours.

| Folder | Killed | Timeout | Survived | Not covered | Score |
| --- | --: | --: | --: | --: | --: |
${rows.map(({ cells }) => cells).join("\n")}
${row("**all**", all).cells}

## Survivors

In each line of code the part between ⟦ and ⟧ is replaced by what follows the arrow.

${[...new Set(survivors.map(({ file }) => file))]
  .sort()
  .map((file) => `### \`${file}\`\n\n${listed(file)}`)
  .join("\n\n")}
`;

const problems = [
  ...rows.filter(({ score }) => !(score >= least)).map(({ folder }) => `${folder} is under ${least} %`),
  ...all.filter(({ status }) => status === "Ignored").map(() => "a mutant is switched off"),
  ...survivors
    .filter(({ reason }) => reason === undefined)
    .map(({ file, line, code: place, to }) => `no reason for ${file}:${line} ${place} → ${to}`),
];
const unused = Object.entries(reasons as Reasons).flatMap(([file, list]) =>
  list.flatMap(({ code: place, to }) =>
    to
      .filter((each) => !survivors.some((found) => found.file === file && found.code === place && found.to === each))
      .map((each) => `does not survive, its reason can go: ${file} ${place} → ${each}`),
  ),
);
writeFileSync(url("docs/mutation.md"), await format(text, { parser: "markdown", printWidth: 120 }));
for (const line of [...unused, ...problems]) console.error(line);
if (problems.length > 0) process.exitCode = 1;
