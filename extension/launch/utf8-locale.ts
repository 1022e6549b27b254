/**
 * The environment with a locale in UTF-8, where it names none (a bare shell, a container, a service): without one
 * Chromium opens no file with a Chinese name, and calls a download of that name `download`.
 */
export function withUtf8Locale(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // The first of these that is set decides.
  const named = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /utf-?8/i.test(named) ? env : { ...env, LC_ALL: 'C.UTF-8' };
}
