import { PLATFORM } from './platform';
import { Refusal } from './refusal';

/**
 * A function's cookie as the platform sends it: secure, out of reach of scripts, for this host only and for a day at
 * most. Browsers take secure cookies from localhost too.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/headers-and-cookies/setting-and-modifying
 */
export function platformCookie(cookie: string, now: number): string {
  const [pair, ...attributes] = cookie.split(';').map((part) => part.trim());
  const kept = attributes.filter((attribute) => nameOf(attribute) !== 'domain');
  for (const attribute of kept) {
    const value = attribute.slice(attribute.indexOf('=') + 1);
    const seconds =
      nameOf(attribute) === 'max-age'
        ? Number(value)
        : nameOf(attribute) === 'expires'
          ? (Date.parse(value) - now) / 1000
          : 0;
    if (seconds > PLATFORM.cookieSeconds) {
      throw new Refusal(400, 'Cookies max-age cannot be greater than a day');
    }
  }
  const names = new Set(kept.map(nameOf));
  const added = ['HttpOnly', 'Secure'].filter((name) => !names.has(name.toLowerCase()));
  return [pair, ...kept, ...added].join('; ');
}

const nameOf = (attribute: string): string => (attribute.split('=')[0] ?? '').trim().toLowerCase();
