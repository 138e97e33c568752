/**
 * What `rubrics/index.json` says, and what must not happen to it: a scorecard names a rubric's id, revision and digest,
 * so a released revision stands still. Released is what CHANGELOG.md names under a version, not under Unreleased.
 */
import { digestOf } from "../src/rubric/digest.js";
import { type Rubric, rubricId } from "../src/rubric/rubric.js";

export interface IndexEntry {
  /** family/edition */
  readonly id: string;
  readonly year?: number;
  readonly effective?: Rubric["effective"];
  readonly revision: number;
  readonly extent: Rubric["extent"];
  /** Inside the package. */
  readonly file: string;
  /** "sha256:" and the digest that scorecards carry. */
  readonly digest: string;
}

export interface RubricFile {
  readonly path: string;
  readonly rubric: Rubric;
}

export interface IndexProblem {
  readonly code: keyof typeof sentences;
  readonly id: string;
  readonly revision: number;
}

/** What is not released yet may change, but never silently: that is told, and no reason to stop. */
export const isRefusal = ({ code }: IndexProblem): boolean => code !== "draft-changed";

interface Named {
  readonly id: string;
  readonly revision: number;
  readonly isReleased: boolean;
}

/** The revisions that a changelog names as `family/edition`, revision N. */
function revisionsIn(changelog: string): Named[] {
  const [, ...sections] = changelog.split(/^## /m);
  return sections.flatMap((section) => {
    const isReleased = !/^\[?unreleased/i.test(section);
    return [...section.matchAll(/`([a-z0-9-]+\/[a-z0-9-]+)`, revision (\d+)/g)].map(([, id = "", revision]) => ({
      id,
      revision: Number(revision),
      isReleased,
    }));
  });
}

const entryOf = ({ path, rubric }: RubricFile): IndexEntry => {
  const { year, effective, revision, extent } = rubric;
  const governs = { ...(year === undefined ? {} : { year }), ...(effective && { effective }) };
  return { id: rubricId(rubric), ...governs, revision, extent, file: path, digest: digestOf(rubric) };
};

/** The index of the files as they are, and what stands against writing it. */
export function indexOf(
  files: readonly RubricFile[],
  before: readonly IndexEntry[],
  changelog: string,
): { index: IndexEntry[]; problems: IndexProblem[] } {
  const named = revisionsIn(changelog);
  const released = named.filter(({ isReleased }) => isReleased);
  const latestOf = (id: string): number =>
    Math.max(0, ...released.filter((each) => each.id === id).map(({ revision }) => revision));
  const index = files.map(entryOf);
  const problems = index.flatMap(({ id, revision, digest }): IndexProblem[] => {
    const earlier = before.find((each) => each.id === id && each.revision === revision);
    const latest = latestOf(id);
    if (revision < latest) return [{ code: "released-behind", id, revision: latest }];
    if (!named.some((each) => each.id === id && each.revision === revision))
      return [{ code: "not-in-changelog", id, revision }];
    if (!earlier) return revision === latest ? [{ code: "released-unrecorded", id, revision }] : [];
    if (earlier.digest === digest) return [];
    return [{ code: revision === latest ? "released-changed" : "draft-changed", id, revision }];
  });
  const ids = new Set(index.map(({ id }) => id));
  const gone = [...new Set(released.map(({ id }) => id))].filter((id) => !ids.has(id));
  return {
    index,
    problems: [...problems, ...gone.map((id) => ({ code: "released-gone" as const, id, revision: latestOf(id) }))],
  };
}

type Sentence = (facts: { id: string; revision: number }) => readonly [zh: string, en: string];

const sentences = {
  "released-changed": ({ id, revision }) => [
    `${id} 修订 ${revision} 已发布，内容不能再改。更正转录错误：将“revision”改为 ${revision + 1}；政策有调整：另立版本（fiscal-rubric new）；误改：用 git restore 恢复。`,
    `${id} revision ${revision} is released and stands still, but its file has changed. To correct the transcription, raise "revision" to ${revision + 1}; for a changed policy, start a new edition (fiscal-rubric new); if it was a slip, git restore the file.`,
  ],
  "released-unrecorded": ({ id, revision }) => [
    `${id} 修订 ${revision} 已发布，而 rubrics/index.json 中没有它的摘要值，无从核对：请用 git restore 恢复该文件。`,
    `${id} revision ${revision} is released, but rubrics/index.json has no digest to hold it to: git restore that file.`,
  ],
  "released-behind": ({ id, revision }) => [
    `${id} 已发布到修订 ${revision}，修订号不能退回。`,
    `${id} is released up to revision ${revision}; its revision can't go back.`,
  ],
  "released-gone": ({ id, revision }) => [
    `${id} 修订 ${revision} 已发布，文件不能删除或改名：已有的评分结果要凭它复核。`,
    `${id} revision ${revision} is released; its file can't be removed or renamed, for scores are checked against it.`,
  ],
  "not-in-changelog": ({ id, revision }) => [
    `请在 CHANGELOG.md 的 Unreleased 一节、Rubrics 标题下写明：\`${id}\`, revision ${revision}: 有何变化。`,
    `Say in CHANGELOG.md, under Unreleased and there under Rubrics: \`${id}\`, revision ${revision}: what is new.`,
  ],
  "draft-changed": ({ id, revision }) => [
    `${id} 修订 ${revision} 有改动；尚未发布，可以改：npm run generate 按文件更新摘要值。`,
    `${id} revision ${revision} has changed. It is not released yet, so it may: npm run generate takes over the new digest.`,
  ],
} satisfies Readonly<Record<string, Sentence>>;

/** In Chinese and in English, a line each. */
export const problemText = (problem: IndexProblem): string => sentences[problem.code](problem).join("\n");
