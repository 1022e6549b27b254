import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

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
  const filled = { policy, style, code };
  return readFileSync(new URL('page.html', import.meta.url), 'utf8').replace(
    /\{(policy|style|code)\}/g,
    (_, name: keyof typeof filled) => filled[name],
  );
}
