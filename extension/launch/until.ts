const interval = 25;

/**
 * Waits for what a browser does not announce. `probe` is asked until it answers something truthy; its
 * rejections count as "not yet". Rejects after `timeout` milliseconds, naming what was awaited.
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeout = 15_000,
): Promise<Exclude<Awaited<T>, null | undefined | false>> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await Promise.resolve()
      .then(probe)
      .catch(() => undefined);
    if (answer) return answer as Exclude<Awaited<T>, null | undefined | false>;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
