/** A self-contained page: no script, and nothing is fetched. */
import { type Markup, html } from "./markup.js";
import { style } from "./style.js";

interface Head {
  readonly language: string;
  readonly title: string;
}

export const page = ({ language, title }: Head, body: readonly (Markup | null)[]): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
