import { cpus, loadavg } from 'node:os';

export interface Machine {
  cpu: string;
  cores: number;
  node: string;
  /** Processes that wanted a core in the last minute: above the number of cores, wall times are too long. */
  load: number;
}

export function machineNow(): Machine {
  const all = cpus();
  return { cpu: all[0]?.model ?? 'unknown', cores: all.length, node: process.version, load: loadavg()[0]! };
}
