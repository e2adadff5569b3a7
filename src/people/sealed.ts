import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const METHOD = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyFrom = (secret: string): Buffer =>
  createHmac('sha256', secret).update('sealed address').digest();

/** An address for work that is done after everything about the person is gone: only who has the secret can read it. */
export function sealed(address: string, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(METHOD, keyFrom(secret), iv);
  const words = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), words]).toString('base64url');
}

/** The address in it; undefined when it was sealed with another secret or is none. */
export function unsealed(text: string, secret: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url');
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv(METHOD, keyFrom(secret), iv, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(tag);
    const words = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(words).toString('utf8');
  } catch {
    return undefined;
  }
}
