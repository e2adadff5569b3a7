import { NOT_FOUND, NotEmulated } from '../../core/errors';
import { metaPage } from '../../core/paging';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import { formatAlert, formatWholeAlert } from './format';
import { MONITOR_LIMITS } from './limits';
import type { Alert, Alerts } from './state';

const BAD_PARAMETER = 20001;
const LEVELS = ['error', 'warning', 'notice', 'debug'];
const KNOWN = ['LogLevel', 'StartDate', 'EndDate', 'PageSize', 'Page', 'PageToken'];
const DAY_MS = 24 * 3_600_000;

/** The Alerts resource: https://www.twilio.com/docs/usage/monitor-alert */
export function alertRoutes(options: {
  accountSid: string;
  alerts: Alerts;
  now: () => number;
}): readonly Route[] {
  const { accountSid, alerts, now } = options;
  return [
    {
      method: 'GET',
      path: '/v1/Alerts',
      answer: (request) => {
        const unknown = [...request.query.keys()].find((name) => !KNOWN.includes(name));
        if (unknown !== undefined) throw new NotEmulated(`parameter ${unknown}`);
        const found = alerts.all().filter(within(request.query, now()));
        const format = (alert: Alert): unknown => formatAlert(accountSid, alert);
        return { status: 200, body: metaPage(request, 'alerts', found, format) };
      },
    },
    {
      method: 'GET',
      path: '/v1/Alerts/:sid',
      answer: (request, { sid = '' }) => {
        const alert = alerts.find(sid);
        if (!alert)
          throw new VendorError(404, NOT_FOUND, `The resource ${request.path} was not found`);
        return { status: 200, body: formatWholeAlert(accountSid, alert) };
      },
    },
  ];
}

function within(query: URLSearchParams, now: number): (alert: Alert) => boolean {
  const level = query.get('LogLevel');
  if (level !== null && !LEVELS.includes(level))
    throw new VendorError(
      400,
      BAD_PARAMETER,
      `LogLevel ${level} is not one of ${LEVELS.join(', ')}`,
    );
  const earliest = now - MONITOR_LIMITS.daysBack * DAY_MS;
  const from = instant(query.get('StartDate'), 'StartDate') ?? earliest;
  const to = instant(query.get('EndDate'), 'EndDate') ?? now;
  // A day of slack, because a bare date means its first moment.
  if (from < earliest - DAY_MS)
    throw new VendorError(
      400,
      BAD_PARAMETER,
      `StartDate is more than ${MONITOR_LIMITS.daysBack} days ago`,
    );
  return (alert) =>
    alert.at >= from && alert.at <= to + 999 && (level ?? alert.level) === alert.level;
}

function instant(text: string | null, name: string): number | undefined {
  if (text === null || text === '') return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new VendorError(400, BAD_PARAMETER, `${name} is not a date: ${text}`);
  return at;
}
