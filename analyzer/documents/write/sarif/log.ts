/** The part of SARIF 2.1.0 that reviews use. Names and optionality follow the standard's schema. */

export interface SarifLog {
  $schema: string;
  version: '2.1.0';
  runs: [Run];
}

interface Run {
  tool: { driver: { name: string; version: string; rules: ReportingDescriptor[] } };
  language: string;
  columnKind: 'utf16CodeUnits';
  invocations: [{ executionSuccessful: true; endTimeUtc: string }];
  artifacts: { location: ArtifactLocation; hashes: Record<'sha-256', string> }[];
  results: Result[];
  properties: Record<string, unknown>;
}

export interface ReportingDescriptor {
  id: string;
  shortDescription: Message;
  help: Message;
  defaultConfiguration: { level: SarifLevel };
  properties: Record<string, unknown>;
}

export type SarifLevel = 'error' | 'warning' | 'note' | 'none';

export interface Result {
  ruleId: string;
  ruleIndex: number;
  kind: 'fail' | 'pass';
  level: SarifLevel;
  message: Message;
  locations: Location[];
  partialFingerprints: Record<string, string>;
  fixes?: Fix[];
  suppressions?: Suppression[];
  properties: Record<string, unknown>;
}

interface Message {
  text: string;
}

export interface ArtifactLocation {
  uri: string;
  index?: number;
}

export interface Region {
  /** Lines and columns count from 1. */
  startLine?: number;
  startColumn?: number;
  endLine?: number;
  endColumn?: number;
  charOffset: number;
  charLength: number;
  snippet?: Message;
}

export interface Location {
  physicalLocation: { artifactLocation: ArtifactLocation; region?: Region };
  logicalLocations?: [{ name: string; fullyQualifiedName: string }];
}

export interface Fix {
  description: Message;
  artifactChanges: {
    artifactLocation: ArtifactLocation;
    replacements: [{ deletedRegion: Region; insertedContent: Message }];
  }[];
}

export interface Suppression {
  kind: 'external';
  status: 'accepted';
  justification?: string;
}
