import { decodeXml, parseXml, type XmlElement } from '../../package/xml.ts';
import { damagedError, ReadError } from '../read-error.ts';

/** How the password leads to the key, where Word 2007 encrypted ([MS-OFFCRYPTO] 2.3.4.5). */
export interface StandardInfo {
  kind: 'standard';
  keyBytes: number;
  salt: Uint8Array;
  verifier: Uint8Array;
  verifierHash: Uint8Array;
}

/** The same since Word 2010 (2.3.4.10), and in WPS. */
export interface AgileInfo {
  kind: 'agile';
  /** Of the document's own key. */
  data: AgileKey;
  /** Of the key that the password makes. */
  password: AgileKey & {
    spins: number;
    verifier: Uint8Array;
    verifierHash: Uint8Array;
    key: Uint8Array;
  };
}

interface AgileKey {
  hash: string;
  keyBytes: number;
  blockBytes: number;
  salt: Uint8Array;
}

/** More rounds than any program sets would only keep the reader busy. */
const MOST_SPINS = 2_000_000;
const AES = [0x660e, 0x660f, 0x6610];

/** @throws ReadError `damaged`, or `encrypted` where it is another way of encryption */
export function encryptionInfo(bytes: Uint8Array): StandardInfo | AgileInfo {
  if (bytes.length < 8) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  try {
    if (major === 4 && minor === 4) {
      // Some programs fill the stream up.
      const xml = decodeXml(bytes.subarray(8)).replace(/\0+$/, '');
      return agile(parseXml(xml, () => undefined));
    }
    if (minor === 2 && major >= 2 && major <= 4) return standard(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
  throw otherWay();
}

function standard(bytes: Uint8Array, view: DataView): StandardInfo {
  const headerSize = view.getUint32(8, true);
  if (!AES.includes(view.getUint32(20, true))) throw otherWay();
  const at = 12 + headerSize;
  const keyBytes = view.getUint32(28, true) / 8;
  if (view.getUint32(at, true) !== 16 || ![16, 24, 32].includes(keyBytes)) throw damaged();
  return {
    kind: 'standard',
    keyBytes,
    salt: bytes.slice(at + 4, at + 20),
    verifier: bytes.slice(at + 20, at + 36),
    verifierHash: bytes.slice(at + 40, at + 72),
  };
}

function agile(root: XmlElement): AgileInfo {
  const data = within(root, 'keyData');
  const password = within(root, 'encryptedKey');
  if (!data || !password) throw otherWay();
  const spins = number(password, 'spinCount');
  if (spins > MOST_SPINS) throw otherWay();
  return {
    kind: 'agile',
    data: agileKey(data),
    password: {
      ...agileKey(password),
      spins,
      verifier: base64(password, 'encryptedVerifierHashInput'),
      verifierHash: base64(password, 'encryptedVerifierHashValue'),
      key: base64(password, 'encryptedKeyValue'),
    },
  };
}

function agileKey(element: XmlElement): AgileKey {
  const { cipherAlgorithm, cipherChaining, hashAlgorithm = '' } = element.attributes;
  if (cipherAlgorithm !== 'AES' || cipherChaining !== 'ChainingModeCBC') throw otherWay();
  const key = {
    hash: hashAlgorithm.replace('-', '').toUpperCase(),
    keyBytes: number(element, 'keyBits') / 8,
    blockBytes: number(element, 'blockSize'),
    salt: base64(element, 'saltValue'),
  };
  if (![16, 24, 32].includes(key.keyBytes) || key.blockBytes !== 16) throw damaged();
  return key;
}

function within(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : within(child, name);
    if (found) return found;
  }
  return undefined;
}

const number = (element: XmlElement, name: string): number => Number(element.attributes[name]) || 0;

function base64(element: XmlElement, name: string): Uint8Array {
  try {
    return Uint8Array.from(atob(element.attributes[name] ?? ''), (character) => character.charCodeAt(0));
  } catch {
    throw damaged();
  }
}

const damaged = () => damagedError('加密信息有误', 'what is said of its encryption is wrong');

/** Encrypted by a certificate, by rights management or by a cipher long given up. */
export function otherWay(): ReadError {
  return new ReadError(
    'encrypted',
    '文件的加密方式不是密码加密，或者已经过时，无法打开。请用原来的软件打开，另存一份不加密的再试。',
    'This file is not encrypted by a password, or in an outdated way. Open it in its own program and save a copy without encryption.',
  );
}
