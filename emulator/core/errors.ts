import type { VendorAnswer, VendorError } from './vendor';

/** Twilio's general error numbers that every product shares. */
export const AUTHENTICATE = 20003;
export const NOT_FOUND = 20404;

/** An error answer in Twilio's shape. https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions */
export const errorAnswer = (status: number, code: number, message: string): VendorAnswer => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

export const fromVendorError = (error: VendorError): VendorAnswer =>
  errorAnswer(error.status, error.code, error.message);

/** What a path gets that nobody emulates: never a made-up success. */
export const notEmulated = (what: string): VendorAnswer => ({
  status: 501,
  body: { code: 501, message: `not emulated: ${what}`, more_info: '', status: 501 },
});

/** Thrown by a vendor for a parameter or feature that it does not emulate; answered as 501. */
export class NotEmulated extends Error {
  override name = 'NotEmulated';

  constructor(readonly what: string) {
    super(`not emulated: ${what}`);
  }
}
