/** A step chart as an inline picture. Floating point places ink here, and decides nothing. */
import { scaleLinear } from "d3-scale";
import { type Quotient, equal } from "../exact/quotient.js";
import { type Markup, html } from "../render/markup.js";
import type { ChartPiece, ChartPoint, StepChart } from "./step-chart.js";

export interface ChartWords {
  /** What the picture shows, in one sentence. */
  readonly title: string;
  /** "298.57%, 0 points", beside the department's place. */
  readonly own: string;
  /** Of the axes. */
  readonly value: string;
  readonly points: string;
}

const [width, height] = [420, 200];
const [left, right, top, bottom] = [34, 12, 26, 34];

const numberOf = ({ n, d }: Quotient): number => Number((n * 1_000_000_000n) / d) / 1e9;

export function chartSvg(chart: StepChart, words: ChartWords): Markup {
  const { pieces, x, y, own } = chart;
  const across = scaleLinear(x.map(numberOf), [left, width - right]);
  const up = scaleLinear(y.map(numberOf), [height - bottom, top]);
  const long = across.ticks(6).some((tick) => across.tickFormat(6)(tick).length > 7);
  const [xTicks, yTicks] = [across.ticks(long ? 2 : 6), up.ticks(5)];
  const scales = { across: (at: Quotient) => across(numberOf(at)), up: (at: Quotient) => up(numberOf(at)) };
  const label = { x: scales.across(own.x), y: scales.up(own.y) };
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.title}">
    <title>${words.title}</title>
    <g class="grid">
      ${yTicks.map((tick) => html`<path d="M${left} ${shown(up(tick))}H${width - right}" />`)}
      ${xTicks.map((tick) => html`<path d="M${shown(across(tick))} ${height - bottom}v4" />`)}
    </g>
    <g class="ticks">
      ${yTicks.map((tick) => html`<text x="${left - 6}" y="${shown(up(tick) + 4)}" text-anchor="end">${tick}</text>`)}
      ${xTicks.map((tick) => html`<text x="${shown(across(tick))}" y="${height - bottom + 16}" text-anchor="middle">${across.tickFormat(6)(tick)}</text>`)}
      <text x="${width - right}" y="${height - 4}" text-anchor="end">${words.value}</text>
      <text x="4" y="12">${words.points}</text>
    </g>
    <g class="curve">${pieces.map((piece) => line(piece, scales))}${dots(chart, scales)}</g>
    <g class="own">
      <path d="M${shown(label.x)} ${height - bottom}V${shown(label.y)}" />
      <circle cx="${shown(label.x)}" cy="${shown(label.y)}" r="5" />
      <text x="${shown(label.x)}" y="${shown(label.y - 10)}" text-anchor="${anchor(label.x)}">${words.own}</text>
    </g>
  </svg>`;
}

interface Scales {
  readonly across: (x: Quotient) => number;
  readonly up: (y: Quotient) => number;
}

const shown = (pixels: number): string => String(Math.round(pixels * 10) / 10);

/** The words stay inside the picture. */
const anchor = (x: number): string => (x < width / 3 ? "start" : x > (2 * width) / 3 ? "end" : "middle");

const line = ({ from, to }: ChartPiece, { across, up }: Scales): Markup =>
  html`<path d="M${shown(across(from.x))} ${shown(up(from.y))}L${shown(across(to.x))} ${shown(up(to.y))}" />`;

/**
 * A full dot where the points jump to, a hollow one where they jump from. There is none where a line goes on, or leaves
 * the picture.
 */
function dots({ pieces, x: window }: StepChart, { across, up }: Scales): Markup[] {
  const ends = pieces.flatMap(({ from, fromIncluded, to, toIncluded }) => [
    { ...from, included: fromIncluded },
    ...(equal(from.x, to.x) ? [] : [{ ...to, included: toIncluded }]),
  ]);
  const isSame = (a: ChartPoint, b: ChartPoint): boolean => equal(a.x, b.x) && equal(a.y, b.y);
  return ends
    .filter((end) => !window.some((x) => equal(x, end.x)) && ends.filter((other) => isSame(end, other)).length === 1)
    .map(
      ({ x, y, included }) =>
        html`<circle class="${included ? "closed" : "open"}" cx="${shown(across(x))}" cy="${shown(up(y))}" r="3" />`,
    );
}
