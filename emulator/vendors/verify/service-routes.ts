import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { metaPage } from '../../core/paging';
import { flag, onlyKnown } from '../../core/params';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import { formatService } from './format';
import { CODE_LENGTH } from './limits';
import { checkCodeLength, checkServiceName } from './rules';
import type { VerifyService, VerifyState } from './state';

const KNOWN = [
  'FriendlyName',
  'CodeLength',
  'CustomCodeEnabled',
  'SkipSmsToLandlines',
  'DoNotShareWarningEnabled',
];

type Settings = Omit<VerifyService, 'sid' | 'createdAt' | 'updatedAt'>;

const DEFAULTS: Settings = {
  friendlyName: '',
  codeLength: CODE_LENGTH.usual,
  customCodeEnabled: false,
  skipSmsToLandlines: false,
  doNotShareWarningEnabled: false,
};

function settings(form: URLSearchParams, before: Settings): Settings {
  onlyKnown(form, KNOWN);
  const read = {
    friendlyName: form.get('FriendlyName') ?? before.friendlyName,
    codeLength: Number(form.get('CodeLength') ?? before.codeLength),
    customCodeEnabled: flag(form, 'CustomCodeEnabled', before.customCodeEnabled),
    skipSmsToLandlines: flag(form, 'SkipSmsToLandlines', before.skipSmsToLandlines),
    doNotShareWarningEnabled: flag(
      form,
      'DoNotShareWarningEnabled',
      before.doNotShareWarningEnabled,
    ),
  };
  checkServiceName(read.friendlyName);
  checkCodeLength(read.codeLength);
  return read;
}

/** The service of this sid; throws 404. */
export function findService(state: VerifyState, sid: string, path: string): VerifyService {
  const service = state.services.find((other) => other.sid === sid);
  if (service) return service;
  throw new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);
}

/** Verify services: https://www.twilio.com/docs/verify/api/service */
export function serviceRoutes(options: {
  state: VerifyState;
  account: Account;
  now: () => number;
}): readonly Route[] {
  const { state, account, now } = options;
  const format = (service: VerifyService): unknown => formatService(account.accountSid, service);
  return [
    {
      method: 'POST',
      path: '/v2/Services',
      answer: (request) => {
        const asked = settings(request.form(), DEFAULTS);
        const at = now();
        const service = { sid: state.nextServiceSid(), ...asked, createdAt: at, updatedAt: at };
        state.addService(service);
        return { status: 201, body: format(service) };
      },
    },
    {
      method: 'GET',
      path: '/v2/Services',
      answer: (request) => ({
        status: 200,
        body: metaPage(request, 'services', state.services, format),
      }),
    },
    {
      method: 'GET',
      path: '/v2/Services/:sid',
      answer: (request, { sid = '' }) => ({
        status: 200,
        body: format(findService(state, sid, request.path)),
      }),
    },
    {
      method: 'POST',
      path: '/v2/Services/:sid',
      answer: (request, { sid = '' }) => {
        const service = findService(state, sid, request.path);
        Object.assign(service, settings(request.form(), service), { updatedAt: now() });
        return { status: 200, body: format(service) };
      },
    },
    {
      method: 'DELETE',
      path: '/v2/Services/:sid',
      answer: (request, { sid = '' }) => {
        state.removeService(findService(state, sid, request.path).sid);
        return { status: 204 };
      },
    },
  ];
}
