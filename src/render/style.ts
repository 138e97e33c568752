/** The look of the page, on screen and on paper. */
export const style = `
:root { color-scheme: light; --ink: #1c2430; --line: #8a94a3; --soft: #f4f6f9; --accent: #0b5394; --warn: #a15c00; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 14px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 22px; text-align: center; margin: 0 0 6px; }
h2 { font-size: 16px; margin: 24px 0 6px; }
p { margin: 0; }
.about { display: flex; flex-wrap: wrap; gap: 4px 24px; justify-content: center; }
.summary { display: grid; grid-template-columns: auto 1fr; gap: 4px 24px; align-items: center; margin: 14px 0; padding: 10px 14px; background: var(--soft); border-left: 4px solid var(--accent); }
.summary.incomplete { border-color: var(--warn); }
.summary .total { font-size: 15px; white-space: nowrap; }
.summary .total b { font-size: 24px; }
.summary meter { grid-column: 1 / -1; width: 100%; height: 10px; }
table.form { width: 100%; border-collapse: collapse; }
.form th, .form td { border: 1px solid var(--line); padding: 5px 7px; vertical-align: middle; overflow-wrap: break-word; }
.form thead th { background: var(--soft); white-space: nowrap; }
.form th { font-weight: 600; text-align: center; }
.form th.section { width: 80px; }
.form tr.metric > th[scope=row] { width: 150px; }
.form tr.metric > th.row { text-align: left; }
.form tr.shared td { font-size: 12.5px; }
.form small.path { display: none; }
.form small { font-weight: 400; color: #4a5564; }
.form .note { font-size: 12.5px; width: 27%; }
.form .value { text-align: right; width: 86px; }
.form .points { text-align: center; font-weight: 700; width: 90px; min-width: 62px; }
.form .section .points { font-weight: 400; color: var(--accent); }
.form tr.why td { background: var(--soft); font-size: 12.5px; padding: 3px 7px 5px; }
.form tr.missing td.points, .form tr.missing li.missing { color: var(--warn); }
.form tfoot th, .form tfoot td { font-size: 15px; white-space: nowrap; }
.form tfoot .adjustment th, .form tfoot .adjustment td { font-size: inherit; white-space: normal; }
.form tfoot .adjustment .why { font-size: 12.5px; }
.form tr.adjustment.notApplied th, .form tr.adjustment.notApplied td { color: #4a5564; font-weight: 400; }
.why ul { margin: 0; padding: 0; list-style: none; }
.why li { display: inline; }
.why li:not(:last-child)::after { content: " ▸ "; color: var(--accent); }
.why li.lost { color: #a01616; }
.losses li { margin-bottom: 4px; }
.upright { max-width: 820px; }
.figures .number { text-align: right; }
.figures tbody th { text-align: left; font-weight: 400; }
.absent { text-align: center; color: var(--warn); }
.prose p { text-indent: 2em; margin-bottom: 6px; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 14px 28px; }
.loss { margin: 0; break-inside: avoid; }
.findings ul { padding-left: 0; list-style: none; }
.findings li { margin-bottom: 4px; break-inside: avoid; }
.findings .error b { color: #a01616; }
.findings .warning b { color: var(--warn); }
.chart { display: block; width: 100%; max-width: 560px; margin-top: 6px; font-size: 11px; }
.chart text { fill: #4a5564; }
.chart .grid path { stroke: #d4dae2; fill: none; }
.chart .curve path { stroke: var(--accent); stroke-width: 2; fill: none; }
.chart .curve circle { stroke: var(--accent); stroke-width: 1.5; }
.chart .curve .closed { fill: var(--accent); }
.chart .curve .open { fill: #fff; }
.chart .own path { stroke: #a01616; stroke-dasharray: 3 3; fill: none; }
.chart .own circle { fill: #a01616; }
.chart .own text { fill: #a01616; font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
.readings h3 { font-size: 14px; margin: 16px 0 4px; }
.readings article > p { font-size: 12.5px; }
.readings table.form { margin: 6px 0; table-layout: fixed; }
.readings tr.change td:nth-child(2), .readings tr.change td:nth-child(3) { color: var(--warn); }
.readings article { break-inside: avoid; }
footer { margin-top: 22px; font-size: 11.5px; color: #4a5564; overflow-wrap: anywhere; }
@page { size: A4 landscape; margin: 11mm; }
@page upright { size: A4 portrait; margin: 14mm; }
@media print {
  body { font-size: 8.5pt; line-height: 1.4; }
  .form .note, .form tr.shared td, .form tr.why td { font-size: 7.5pt; }
  .form th, .form td { padding: 2px 5px; }
  main { max-width: none; padding: 0 1px; } /* half of a collapsed border lies outside the table */
  .form small.path { display: block; font-size: 6.5pt; }
  main + main { break-before: page; }
  .upright { page: upright; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  td, th[scope=row] { break-inside: avoid; } /* not the rows: a section that spans pages must break */
  tr.metric, tr.shared { break-after: avoid; }
  .summary, .form thead th, .form tr.why td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (max-width: 720px) {
  main { padding: 12px 8px; }
  .summary { grid-template-columns: 1fr; }
  .summary .total { white-space: normal; }
  .charts { grid-template-columns: 1fr; }
  .figures th, .figures td { padding: 4px; font-size: 12px; }
  .figures thead th { white-space: normal; }
  .figures th[scope=row] { min-width: 7em; }
}
@media screen and (max-width: 720px) {
  .sheet thead, .sheet th.section, .sheet td:empty { display: none; }
  .sheet, .sheet tbody, .sheet tfoot, .sheet tr, .sheet th, .sheet td { display: block; }
  .sheet tr.metric, .sheet tfoot tr { display: grid; grid-template-columns: 1fr auto; border: solid var(--line); border-width: 1px 1px 0; }
  .sheet tr.metric { margin-top: 10px; background: var(--soft); }
  .sheet tr.metric > *, .sheet tfoot tr > * { grid-column: 1 / -1; width: auto; border: 0; text-align: left; order: 1; }
  .sheet tr.metric > th[scope=row], .sheet tfoot tr > th[scope=row] { grid-column: 1; width: auto; order: 0; }
  .sheet tr.metric > td.points, .sheet tfoot tr > td.points { grid-column: 2; order: 0; text-align: right; }
  .sheet tr.metric > td.value { padding-block: 0; }
  .sheet tr.metric > td:not(.value, .points) { background: #fff; }
  .sheet tfoot { margin-top: 10px; border-bottom: 1px solid var(--line); }
  .sheet tfoot th, .sheet tfoot td { white-space: normal; }
  .sheet small.path { display: block; }
  .sheet tr.why td { background: #fff; }
  .readings table.form { font-size: 12px; }
}
`;
