import { parseArgs } from 'node:util';
import type { Machine } from './find-browser.ts';

/** Wrong usage. The message is one line for the user. */
export class StartUsageError extends Error {}

export interface StartArguments {
  /** The draft to review; absent for the sample. */
  file?: string;
  headless: boolean;
}

/** Reads the command line of `npm start`. Throws StartUsageError. */
export function startArguments(argv: readonly string[], machine: Machine): StartArguments {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: { headless: { type: 'boolean' } },
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const unknown = options.find(({ name, value }) => name !== 'headless' || value !== undefined);
  if (unknown)
    throw new StartUsageError(`没有选项 ${unknown.rawName}；用法：npm start -- [--headless] [文件]`);
  const [file, extra] = positionals;
  if (extra !== undefined) throw new StartUsageError(`一次只打开一个文件，多出了 ${extra}`);
  return { ...(file === undefined ? {} : { file }), headless: options.length > 0 || !hasDisplay(machine) };
}

function hasDisplay({ platform, env }: Machine): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
