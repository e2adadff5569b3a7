import { randomInt } from 'node:crypto';
import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { onlyKnown } from '../../core/params';
import type { Route } from '../../core/routes';
import { newSid } from '../../core/sids';
import { VendorError } from '../../core/vendor';
import { formatCheck, formatVerification } from './format';
import { isOpen, mayBeChecked, mayBeSent, readStart, type Start } from './rules';
import { findService } from './service-routes';
import type { Verification, VerifyService, VerifyState } from './state';

/** Puts a mail into an inbox. */
export type SendMail = (to: string, subject: string, text: string) => void;

const randomCode = (length: number): string =>
  Array.from({ length }, () => String(randomInt(10))).join('');

/** Verifications and their checks: https://www.twilio.com/docs/verify/api/verification */
export function verificationRoutes(options: {
  state: VerifyState;
  account: Account;
  now: () => number;
  notify: (person: string, from: string, body: string) => void;
  mail: SendMail;
}): readonly Route[] {
  const { state, account, now, notify, mail } = options;
  const base = '/v2/Services/:service';
  const format = (verification: Verification): unknown =>
    formatVerification(account.accountSid, verification);
  const missing = (path: string): VendorError =>
    new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);

  /** The open verification of a service by person or sid; approved and expired ones are gone. */
  function open(service: VerifyService, key: { to?: string; sid?: string }) {
    return state.verifications.findLast(
      (other) =>
        other.serviceSid === service.sid &&
        isOpen(other, now()) &&
        (other.sid === key.sid || other.to === key.to),
    );
  }

  function begin(
    service: VerifyService,
    { to, channel, customCode }: Pick<Start, 'to' | 'channel' | 'customCode'>,
  ): Verification {
    const at = now();
    const verification: Verification = {
      sid: newSid('VE'),
      serviceSid: service.sid,
      channel,
      to,
      code: customCode ?? randomCode(service.codeLength),
      status: 'pending',
      sends: [],
      checks: 0,
      createdAt: at,
      updatedAt: at,
    };
    state.addVerification(verification);
    return verification;
  }

  return [
    {
      method: 'POST',
      path: `${base}/Verifications`,
      answer: (request, { service: sid = '' }) => {
        const service = findService(state, sid, request.path);
        const start = readStart(request.form(), service, state.mailer);
        const { to, channel, substitutions } = start;
        const verification = open(service, { to }) ?? begin(service, start);
        mayBeSent(verification);
        verification.sends.push({ sid: newSid('VL'), at: now() });
        verification.updatedAt = now();
        const what = substitutions['event_name'] ?? service.friendlyName;
        const words = `${verification.code} is your code for ${what}.`;
        if (channel === 'email') mail(to, service.friendlyName, words);
        else notify(to, 'Verify', words);
        return { status: 201, body: format(verification) };
      },
    },
    {
      method: 'GET',
      path: `${base}/Verifications/:sid`,
      answer: (request, { service: serviceSid = '', sid = '' }) => {
        const found = open(findService(state, serviceSid, request.path), { sid });
        if (!found) throw missing(request.path);
        return { status: 200, body: format(found) };
      },
    },
    {
      method: 'POST',
      path: `${base}/Verifications/:sid`,
      answer: (request, { service: serviceSid = '', sid = '' }) => {
        const form = request.form();
        onlyKnown(form, ['Status']);
        const status = form.get('Status');
        if (status !== 'canceled' && status !== 'approved') {
          throw new VendorError(400, 60200, 'Invalid parameter Status');
        }
        const found = open(findService(state, serviceSid, request.path), { sid });
        if (!found) throw missing(request.path);
        found.status = status;
        found.updatedAt = now();
        return { status: 200, body: format(found) };
      },
    },
    {
      method: 'POST',
      path: `${base}/VerificationCheck`,
      answer: (request, { service: serviceSid = '' }) => {
        const service = findService(state, serviceSid, request.path);
        const form = request.form();
        onlyKnown(form, ['To', 'Code', 'VerificationSid']);
        const to = form.get('To');
        const sid = form.get('VerificationSid');
        const code = form.get('Code');
        if (!to && !sid) throw new VendorError(400, 60200, 'To or VerificationSid is required');
        if (!code) throw new VendorError(400, 60200, 'Missing required parameter Code');
        const found = open(service, { ...(to ? { to } : {}), ...(sid ? { sid } : {}) });
        if (!found) throw missing(request.path);
        mayBeChecked(found);
        found.checks += 1;
        if (code === found.code) found.status = 'approved';
        found.updatedAt = now();
        return { status: 200, body: formatCheck(account.accountSid, found) };
      },
    },
  ];
}
