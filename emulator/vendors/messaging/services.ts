import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { metaPage } from '../../core/paging';
import { clearable, flag, onlyKnown } from '../../core/params';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import type { Numbers, OwnedNumber } from '../numbers/state';
import { formatService, formatServiceNumber } from './format';
import type { MessagingState, Service } from './state';

const KNOWN = [
  'FriendlyName',
  'InboundRequestUrl',
  'InboundMethod',
  'FallbackUrl',
  'FallbackMethod',
  'StatusCallback',
  'UseInboundWebhookOnNumber',
  'StickySender',
  'MmsConverter',
  'SmartEncoding',
  'ScanMessageContent',
  'FallbackToLongCode',
  'AreaCodeGeomatch',
  'SynchronousValidation',
  'ValidityPeriod',
  'Usecase',
];

type Settings = Omit<Service, 'sid' | 'numbers' | 'createdAt' | 'updatedAt' | 'advancedOptOut'>;

/** What a new service is like when nothing else is asked for. */
const DEFAULTS: Settings = {
  friendlyName: '',
  inboundRequestUrl: null,
  inboundMethod: 'POST',
  fallbackUrl: null,
  fallbackMethod: 'POST',
  statusCallback: null,
  useInboundWebhookOnNumber: false,
  stickySender: true,
  mmsConverter: true,
  smartEncoding: true,
  scanMessageContent: 'inherit',
  fallbackToLongCode: true,
  areaCodeGeomatch: true,
  synchronousValidation: false,
  validityPeriod: 36_000,
  usecase: 'undeclared',
};

/** https://www.twilio.com/docs/api/errors/21710 and 21712, 21421, 21711 */
const ALREADY_HERE = 21710;
const IN_ANOTHER = 21712;
const NO_SUCH_NUMBER = 21421;

function settings(form: URLSearchParams, before: Settings): Settings {
  onlyKnown(form, KNOWN);
  const text = (name: string, fallback: string): string => form.get(name) ?? fallback;
  return {
    friendlyName: text('FriendlyName', before.friendlyName),
    inboundRequestUrl: clearable(form, 'InboundRequestUrl', before.inboundRequestUrl),
    inboundMethod: text('InboundMethod', before.inboundMethod),
    fallbackUrl: clearable(form, 'FallbackUrl', before.fallbackUrl),
    fallbackMethod: text('FallbackMethod', before.fallbackMethod),
    statusCallback: clearable(form, 'StatusCallback', before.statusCallback),
    useInboundWebhookOnNumber: flag(
      form,
      'UseInboundWebhookOnNumber',
      before.useInboundWebhookOnNumber,
    ),
    stickySender: flag(form, 'StickySender', before.stickySender),
    mmsConverter: flag(form, 'MmsConverter', before.mmsConverter),
    smartEncoding: flag(form, 'SmartEncoding', before.smartEncoding),
    scanMessageContent: text('ScanMessageContent', before.scanMessageContent),
    fallbackToLongCode: flag(form, 'FallbackToLongCode', before.fallbackToLongCode),
    areaCodeGeomatch: flag(form, 'AreaCodeGeomatch', before.areaCodeGeomatch),
    synchronousValidation: flag(form, 'SynchronousValidation', before.synchronousValidation),
    validityPeriod: Number(form.get('ValidityPeriod') ?? before.validityPeriod),
    usecase: text('Usecase', before.usecase),
  };
}

/** Messaging Services and their numbers: https://www.twilio.com/docs/messaging/api/service-resource */
export function serviceRoutes(options: {
  state: MessagingState;
  numbers: Numbers;
  account: Account;
  now: () => number;
}): readonly Route[] {
  const { state, numbers, account, now } = options;
  const base = '/v1/Services';
  const format = (service: Service): unknown => formatService(account.accountSid, service);
  const missing = (path: string): VendorError =>
    new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);

  function find(sid: string, path: string): Service {
    const service = state.service(sid);
    if (!service) throw missing(path);
    return service;
  }

  /** A number of the service as it goes over the wire. */
  function member(service: Service, number: OwnedNumber, path: string): unknown {
    const since = service.numbers.find(({ sid }) => sid === number.sid)?.since;
    if (since === undefined) throw missing(path);
    return formatServiceNumber(account.accountSid, service, number, since);
  }

  function owned(sid: string, path: string): OwnedNumber {
    const number = numbers.bySid(sid);
    if (!number) throw missing(path);
    return number;
  }

  function join(service: Service, numberSid: string): OwnedNumber {
    const number = numbers.bySid(numberSid);
    if (!number) throw new VendorError(400, NO_SUCH_NUMBER, 'Phone Number is invalid');
    const already = state.serviceOfNumber(numberSid);
    if (already === service) {
      const message = 'Phone Number or Short Code is already in the Messaging Service.';
      throw new VendorError(409, ALREADY_HERE, message);
    }
    if (already) {
      const message = 'Phone Number or Short Code is associated with another Messaging Service.';
      throw new VendorError(409, IN_ANOTHER, message);
    }
    service.numbers.push({ sid: numberSid, since: now() });
    return number;
  }

  return [
    {
      method: 'POST',
      path: base,
      answer: (request) => {
        const asked = settings(request.form(), DEFAULTS);
        if (!asked.friendlyName) throw new VendorError(400, 20001, 'FriendlyName is required');
        const at = now();
        const kept = { ...asked, advancedOptOut: true, numbers: [], createdAt: at, updatedAt: at };
        const service: Service = { sid: state.nextServiceSid(), ...kept };
        state.addService(service);
        return { status: 201, body: format(service) };
      },
    },
    {
      method: 'GET',
      path: base,
      answer: (request) => ({
        status: 200,
        body: metaPage(request, 'services', state.services, format),
      }),
    },
    {
      method: 'GET',
      path: `${base}/:sid`,
      answer: (request, { sid = '' }) => ({ status: 200, body: format(find(sid, request.path)) }),
    },
    {
      method: 'POST',
      path: `${base}/:sid`,
      answer: (request, { sid = '' }) => {
        const service = find(sid, request.path);
        Object.assign(service, settings(request.form(), service), { updatedAt: now() });
        return { status: 200, body: format(service) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:sid`,
      answer: (request, { sid = '' }) => {
        state.removeService(find(sid, request.path).sid);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid/PhoneNumbers`,
      answer: (request, { sid = '' }) => {
        const service = find(sid, request.path);
        const members = service.numbers.flatMap((entry) => numbers.bySid(entry.sid) ?? []);
        const body = metaPage(request, 'phone_numbers', members, (number) =>
          member(service, number, request.path),
        );
        return { status: 200, body };
      },
    },
    {
      method: 'POST',
      path: `${base}/:sid/PhoneNumbers`,
      answer: (request, { sid = '' }) => {
        const service = find(sid, request.path);
        const form = request.form();
        onlyKnown(form, ['PhoneNumberSid']);
        const number = join(service, form.get('PhoneNumberSid') ?? '');
        return { status: 201, body: member(service, number, request.path) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid/PhoneNumbers/:number`,
      answer: (request, { sid = '', number = '' }) => {
        const service = find(sid, request.path);
        return { status: 200, body: member(service, owned(number, request.path), request.path) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:sid/PhoneNumbers/:number`,
      answer: (request, { sid = '', number = '' }) => {
        const service = find(sid, request.path);
        member(service, owned(number, request.path), request.path);
        service.numbers = service.numbers.filter((entry) => entry.sid !== number);
        return { status: 204 };
      },
    },
  ];
}
