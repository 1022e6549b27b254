import { cbc, ecb } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { openOle } from '../../package/ole-file.ts';
import { damagedError, passwordError } from '../read-error.ts';
import { type AgileInfo, encryptionInfo, otherWay, type StandardInfo } from './encryption-info.ts';

type Hash = (data: Uint8Array) => Uint8Array;

const hashes: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };

const STANDARD_SPINS = 50_000;
const SEGMENT = 4096;
const BLOCK = 16;
/** What each of the values that the password's key opens is for (2.3.4.13). */
const FOR_VERIFIER = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const FOR_VERIFIER_HASH = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const FOR_KEY = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];

/**
 * The Office file inside a protected one ([MS-OFFCRYPTO]: an OLE2 file that holds EncryptedPackage).
 * @throws ReadError `encrypted`, `wrong-password` or `damaged`
 */
export function decryptPackage(bytes: Uint8Array, password: string | undefined): Uint8Array {
  const ole = openOle(bytes);
  const info = ole.read('EncryptionInfo');
  const encrypted = ole.read('EncryptedPackage');
  if (!info || !encrypted || encrypted.length < 8 + BLOCK)
    throw damagedError('加密内容不完整', 'what is encrypted is cut off');
  const how = encryptionInfo(info);
  if (password === undefined || password === '') throw passwordError(false);
  const view = new DataView(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength);
  const size = view.getUint32(0, true);
  const body = encrypted.subarray(8, encrypted.length - ((encrypted.length - 8) % BLOCK));
  const open = how.kind === 'agile' ? openAgile(how, password) : openStandard(how, password);
  return open(body).subarray(0, size);
}

function openStandard(info: StandardInfo, password: string): Hash {
  const spun = spin(sha1, info.salt, password, STANDARD_SPINS);
  const last = sha1(join(spun, number(0)));
  const half = (byte: number) =>
    sha1(Uint8Array.from({ length: 64 }, (_none, i) => byte ^ (i < last.length ? last[i]! : 0)));
  const key = join(half(0x36), half(0x5c)).slice(0, info.keyBytes);
  const decrypt: Hash = (data) => ecb(key, { disablePadding: true }).decrypt(data);
  const expected = decrypt(info.verifierHash).subarray(0, 20);
  if (!isSame(sha1(decrypt(info.verifier)), expected)) throw passwordError(true);
  return decrypt;
}

function openAgile({ data, password: by }: AgileInfo, password: string): Hash {
  const hash = hashes[by.hash];
  const dataHash = hashes[data.hash];
  if (!hash || !dataHash) throw otherWay();
  const spun = spin(hash, by.salt, password, by.spins);
  const opened = (value: Uint8Array, purpose: readonly number[]) => {
    const key = sized(hash(join(spun, Uint8Array.from(purpose))), by.keyBytes);
    return cbc(key, sized(by.salt, BLOCK), { disablePadding: true }).decrypt(value);
  };
  const verifier = opened(by.verifier, FOR_VERIFIER).subarray(0, by.salt.length);
  const expected = hash(verifier);
  if (!isSame(expected, opened(by.verifierHash, FOR_VERIFIER_HASH).subarray(0, expected.length)))
    throw passwordError(true);
  const key = opened(by.key, FOR_KEY).subarray(0, data.keyBytes);
  return (body) => {
    const out = new Uint8Array(body.length);
    for (let at = 0, n = 0; at < body.length; at += SEGMENT, n++) {
      const start = sized(dataHash(join(data.salt, number(n))), BLOCK);
      out.set(cbc(key, start, { disablePadding: true }).decrypt(body.subarray(at, at + SEGMENT)), at);
    }
    return out;
  };
}

/** Many rounds, so that guessing takes long. */
function spin(hash: Hash, salt: Uint8Array, password: string, times: number): Uint8Array {
  const letters = Uint8Array.from({ length: password.length * 2 }, (_none, i) =>
    i % 2 === 0 ? password.charCodeAt(i >> 1) & 255 : password.charCodeAt(i >> 1) >> 8,
  );
  let spun = hash(join(salt, letters));
  const round = new Uint8Array(4 + spun.length);
  const view = new DataView(round.buffer);
  for (let i = 0; i < times; i++) {
    view.setUint32(0, i, true);
    round.set(spun, 4);
    spun = hash(round);
  }
  return spun;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const number = (value: number): Uint8Array => new Uint8Array(Uint32Array.of(value).buffer);

/** Cut, or filled up as the standard says. */
function sized(bytes: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length).fill(0x36);
  out.set(bytes.subarray(0, length));
  return out;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
