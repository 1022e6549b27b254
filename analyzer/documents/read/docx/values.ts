import type { XmlElement } from '../../package/xml.ts';

export function value(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

export function integer(text: string | undefined): number | undefined {
  const n = Number.parseInt(text ?? '', 10);
  return Number.isNaN(n) ? undefined : n;
}

/** A switch is on when it stands there, unless it says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(value(element) ?? '1');
}
