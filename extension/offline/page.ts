import { createHash } from 'node:crypto';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page that holds everything. Its policy lets it load nothing at all: no script but this very one, no style but
 * this one, no connection. The worker is made of the page's own text.
 */
export function offlinePage(script: string, style: string): string {
  // Inside a script element only this ends it.
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src ${digest(code)} 'wasm-unsafe-eval' blob:`,
    'worker-src blob:',
    `style-src ${digest(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>衡文 · 工作台（离线版）</title>
    <style>${style}</style>
  </head>
  <body>
    <div id="app"></div>
    <script type="module">${code}</script>
  </body>
</html>
`;
}
