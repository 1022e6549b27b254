const transitional = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

const prefixes: Readonly<Record<string, string>> = {
  [`${transitional}wordprocessingml/2006/main`]: 'w',
  [`${strict}wordprocessingml/main`]: 'w',
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
  'http://schemas.microsoft.com/aml/2001/core': 'aml',
  [`${transitional}officeDocument/2006/relationships`]: 'r',
  [`${strict}officeDocument/relationships`]: 'r',
  [`${transitional}officeDocument/2006/math`]: 'm',
  [`${strict}officeDocument/math`]: 'm',
  [`${transitional}markup-compatibility/2006`]: 'mc',
  [`${transitional}drawingml/2006/main`]: 'a',
  [`${strict}drawingml/main`]: 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
};

/** The prefixes that the readers of docx use, for both kinds of the format. Of others only the local name counts. */
export function docxPrefix(uri: string): string | undefined {
  return prefixes[uri];
}

/** Relationship types are named by their last part, which both kinds share. */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}
