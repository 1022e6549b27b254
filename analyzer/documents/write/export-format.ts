/** Everything a review can be exported as. */
export type ExportFormat = 'json' | 'md' | 'csv' | 'xlsx' | 'docx' | 'sarif' | 'annotations' | 'pretty';

/** What a file may be written as: an export, or the original with notes in it. */
export type FileFormat = ExportFormat | 'pdf';

const types: Record<FileFormat, { extension: string; mediaType: string }> = {
  json: { extension: 'json', mediaType: 'application/json' },
  md: { extension: 'md', mediaType: 'text/markdown;charset=utf-8' },
  csv: { extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  sarif: { extension: 'sarif', mediaType: 'application/sarif+json' },
  annotations: { extension: 'txt', mediaType: 'text/plain;charset=utf-8' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  pretty: { extension: 'txt', mediaType: 'text/plain;charset=utf-8' },
};

/** File name extension, without the dot. */
export function exportExtension(format: FileFormat): string {
  return types[format].extension;
}

/** What to give a Blob or a response as its type. */
export function exportMediaType(format: FileFormat): string {
  return types[format].mediaType;
}
