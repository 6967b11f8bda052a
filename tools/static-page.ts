import { escapeXml } from '../src/core/base/escape-xml.ts';
import { THEMES, themeDeclarations } from '../src/core/theme/theme.ts';
import { titleOf } from '../src/i18n/format/atlas-title.ts';
import type { Words } from './open-data/dataset.ts';

const STYLE = `
:root{color-scheme:light dark;${themeDeclarations(THEMES.light)};font:400 15px/1.6 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif;color:var(--ink);background:var(--paper)}
@media (prefers-color-scheme:dark){:root{${themeDeclarations(THEMES.dark)}}}
body{max-width:46rem;margin:0 auto;padding:16px;overflow-wrap:anywhere}
h1{font-size:24px;line-height:1.3}
h2{font-size:18px;line-height:1.3;margin-top:0}
article,section{border-top:1px solid var(--hairline);padding:16px 0}
[lang=en]{color:var(--quiet)}
h1 [lang=en],h2 [lang=en],dt [lang=en]{font-weight:400}
p,dl,ul{margin:8px 0}
dt{font-weight:600}
dd{margin:0 0 8px}
ul{padding:0;list-style:none}
table{border-collapse:collapse;width:100%}
th,td{padding:4px 8px 4px 0;border-bottom:1px solid var(--hairline);text-align:start;vertical-align:top;font-variant-numeric:tabular-nums}
th{font-weight:600}
.locator{display:block;width:min(100%,384px);height:auto}
a{color:inherit;display:inline-block;min-height:24px}
.stated{border-inline-start:3px solid var(--ink);padding-inline-start:12px}
@media print{:root{color-scheme:light;${themeDeclarations(THEMES.light)};background:none}article{break-inside:avoid}a::after{content:' ('attr(href)')'}}
`;

/**
 * A page of its own in both languages and without a script, in a folder of the atlas' page.
 * @param head what stands in its head besides, as markup
 * @param body markup
 */
export function staticPage(
  { title, head = '' }: { readonly title: Words; readonly head?: string },
  body: string,
): string {
  const words = [...new Set([title.zh, title.en]), titleOf('zh', 'short'), titleOf('en', 'short')];
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(words.join(' · '))}</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
${head}
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Words in both languages, one beside the other. */
export function inline({ zh, en }: Words): string {
  return zh === en ? escapeXml(zh) : `${escapeXml(zh)} <span lang="en">${escapeXml(en)}</span>`;
}

/** Words in both languages, one below the other. */
export function paragraphs({ zh, en }: Words): string {
  return `<p>${escapeXml(zh)}</p><p lang="en">${escapeXml(en)}</p>`;
}
