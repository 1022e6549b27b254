import type { Plugin, Rolldown } from 'vite';

/** By its name: extension/panel/start-panel.tsx. */
const CODE = 'start-panel';

/**
 * The side panel's first script starts the worker and then loads the panel's code. The browser is told of that code
 * by the page itself, so that it is fetched from the beginning and not a turn later.
 */
export function preloadPanel(): Plugin {
  return {
    name: 'preload-panel',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (bundle === undefined || !path.includes('sidepanel')) return;
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const code = chunks.find(({ name }) => name === CODE);
        if (code === undefined) throw new Error(`no chunk ${CODE}`);
        return [...filesOf(code, chunks)]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

/** A chunk and all that it imports at once. */
function filesOf(
  { fileName, imports }: Rolldown.OutputChunk,
  chunks: readonly Rolldown.OutputChunk[],
  found = new Set<string>(),
): Set<string> {
  if (found.has(fileName)) return found;
  found.add(fileName);
  for (const name of imports) {
    const imported = chunks.find((chunk) => chunk.fileName === name);
    if (imported !== undefined) filesOf(imported, chunks, found);
  }
  return found;
}
