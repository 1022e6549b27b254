import { escapeXml } from '../xml.ts';

/** The faces of official papers (GB/T 9704). Latin text and figures are set in Times New Roman throughout. */
const faces = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  folio: '宋体',
} as const;

/** What stands in where a machine lacks a face: newer Windows has 仿宋 and 楷体, but not the GB2312 names. */
const standIns: [name: string, standIn: string][] = [
  [faces.title, '宋体'],
  [faces.heading, 'SimHei'],
  [faces.subheading, '楷体'],
  [faces.body, '仿宋'],
  [faces.folio, 'SimSun'],
];

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/fontTable.xml`: docx writes one for embedded fonts only, so ours takes its place. */
export const fontTableXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<w:fonts xmlns:w="${namespace}">${standIns
    .map(
      ([name, standIn]) =>
        `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(standIn)}"/><w:charset w:val="86"/></w:font>`,
    )
    .join('')}</w:fonts>`;

type Face = keyof typeof faces;

/** The font of a run: Chinese in the face, the rest in Times New Roman. */
export function font(face: Face) {
  const latin = 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: faces[face] };
}
