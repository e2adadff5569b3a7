import type { Account } from '../../core/account';
import { fromVendorError } from '../../core/errors';
import { vendorRequest } from '../../core/http';
import { VendorError } from '../../core/vendor';
import type { Vendor, VendorAnswer } from '../../core/vendor';

const HOST = 'api.twilio.com';

/** Sends as any client would, through the Messages resource, so that its rules count for flows as well. */
export const sendThrough =
  (vendors: readonly Vendor[], { accountSid }: Account) =>
  async (form: URLSearchParams): Promise<VendorAnswer> => {
    const request = vendorRequest({
      method: 'POST',
      host: HOST,
      path: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
      query: new URLSearchParams(),
      headers: {},
      body: form.toString(),
    });
    try {
      for (const vendor of vendors.filter(({ hosts }) => hosts.includes(HOST))) {
        const answer = await vendor.handle(request);
        if (answer) return answer;
      }
    } catch (error) {
      if (error instanceof VendorError) return fromVendorError(error);
      throw error;
    }
    throw new Error('nobody sends messages');
  };
