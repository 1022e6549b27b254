import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { makeOle } from '../package/make-ole.ts';

/** Protects an Office file as Word does, with few rounds: [MS-OFFCRYPTO] written from the other side. */

const le = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
const digest = (name: string, ...parts: Uint8Array[]) =>
  createHash(name).update(Buffer.concat(parts)).digest();
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

function spun(name: string, salt: Buffer, password: string, times: number): Buffer {
  let hash = digest(name, salt, utf16(password));
  for (let i = 0; i < times; i++) hash = digest(name, le(i), hash);
  return hash;
}

function cipher(name: string, key: Buffer, iv: Buffer | null, data: Uint8Array): Buffer {
  const made = createCipheriv(name, key, iv).setAutoPadding(false);
  const padded = Buffer.alloc(Math.ceil(data.length / 16) * 16);
  padded.set(data);
  return Buffer.concat([made.update(padded), made.final()]);
}

const packaged = (size: number, body: Buffer) => Buffer.concat([le(size), le(0), body]);

/** As Word 2010 and later, and WPS: AES-256, SHA-512. */
export function agileFile(
  content: Uint8Array,
  password: string,
  { chaining = 'CBC', spins = 100 } = {},
): Uint8Array {
  const [dataSalt, salt, verifier, key] = [16, 16, 16, 32].map((n) => randomBytes(n)) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const hash = spun('sha512', salt, password, 100);
  const sealed = (purpose: string, value: Uint8Array) => {
    const own = digest('sha512', hash, Buffer.from(purpose, 'hex')).subarray(0, 32);
    return cipher('aes-256-cbc', own, salt, value).toString('base64');
  };
  const common = `blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingMode${chaining}" hashAlgorithm="SHA512"`;
  const info = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" ${common} saltValue="${dataSalt.toString('base64')}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${spins}" saltSize="16" ${common} saltValue="${salt.toString('base64')}" encryptedVerifierHashInput="${sealed('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${sealed('d7aa0f6d3061344e', digest('sha512', verifier))}" encryptedKeyValue="${sealed('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments: Buffer[] = [];
  for (let at = 0, n = 0; at < content.length; at += 4096, n++) {
    const iv = digest('sha512', dataSalt, le(n)).subarray(0, 16);
    segments.push(cipher('aes-256-cbc', key, iv, content.subarray(at, at + 4096)));
  }
  return makeOle({
    EncryptionInfo: Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(info)]),
    EncryptedPackage: packaged(content.length, Buffer.concat(segments)),
  });
}

/** As Word 2007: AES-128, SHA-1. */
export function standardFile(content: Uint8Array, password: string): Uint8Array {
  const salt = randomBytes(16);
  const verifier = randomBytes(16);
  const last = digest('sha1', spun('sha1', salt, password, 50_000), le(0));
  const inner = Buffer.alloc(64, 0x36);
  for (let i = 0; i < last.length; i++) inner[i] = 0x36 ^ last[i]!;
  const key = digest('sha1', inner).subarray(0, 16);
  const sealed = (value: Uint8Array) => cipher('aes-128-ecb', key, null, value);
  const provider = utf16('Microsoft Enhanced RSA and AES Cryptographic Provider\0');
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(le), provider]);
  const hash = digest('sha1', verifier);
  return makeOle({
    EncryptionInfo: Buffer.concat([
      Buffer.from([4, 0, 2, 0]),
      le(0x24),
      le(header.length),
      header,
      le(16),
      salt,
      sealed(verifier),
      le(20),
      sealed(hash),
    ]),
    EncryptedPackage: packaged(content.length, sealed(content)),
  });
}
