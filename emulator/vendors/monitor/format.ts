import { isoSeconds } from '../../core/dates';
import type { Alert } from './state';

/** An alert as a list shows it. */
export function formatAlert(accountSid: string, alert: Alert): Record<string, unknown> {
  return {
    sid: alert.sid,
    account_sid: accountSid,
    error_code: String(alert.code),
    log_level: alert.level,
    alert_text: alert.text,
    more_info: `https://www.twilio.com/docs/errors/${alert.code}`,
    request_url: alert.requestUrl,
    request_method: alert.requestMethod,
    resource_sid: null,
    service_sid: null,
    api_version: null,
    date_created: isoSeconds(alert.at),
    date_generated: isoSeconds(alert.at),
    date_updated: isoSeconds(alert.at),
    url: `https://monitor.twilio.com/v1/Alerts/${alert.sid}`,
  };
}

/** An alert fetched by itself. The emulator keeps no copy of the request, so what was said in it is null. */
export const formatWholeAlert = (accountSid: string, alert: Alert): Record<string, unknown> => ({
  ...formatAlert(accountSid, alert),
  request_variables: null,
  request_headers: null,
  response_body: null,
  response_headers: null,
});
