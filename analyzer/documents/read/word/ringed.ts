import { formatNumber } from './number-formats.ts';

/** What a field without a result shows: the rings that Chinese Word sets around a character. '' for any other. */
export function ringedText(instruction: string): string {
  const ringed = /^\s*eq\s+\\o\s*\\ac\s*\(\s*[○◯△□◇]\s*[,，;]\s*([^\s)]{1,2})\s*\)/i.exec(instruction)?.[1];
  if (ringed === undefined) return '';
  return /^\d+$/.test(ringed) ? formatNumber('decimalEnclosedCircle', Number(ringed)) : ringed;
}
