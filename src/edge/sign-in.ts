import * as v from 'valibot';
import type { Bellhop } from '../bellhop';
import { DESKS } from '../config';
import { pairThisDevice, proveStaff } from '../house/staff';
import { toPhone } from '../people/phone';
import { endedCookie, sessionCookie } from '../staff/session';
import type { WithCookie } from './staff-action';

const typedPhone = v.pipe(v.string(), v.maxLength(40), v.transform(toPhone));
const code = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((typed) => typed.replace(/\D/g, '')),
);

const pairing = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  desk: v.picklist(DESKS),
});

export const signInRequest = v.union([
  v.object({ pair: pairing }),
  v.object({ device: v.pipe(v.string(), v.maxLength(500)) }),
  v.object({ link: v.pipe(v.string(), v.maxLength(500)) }),
  v.object({ phone: typedPhone, code: v.optional(code) }),
]);

export async function signInAnswer(
  bellhop: Bellhop,
  request: v.InferOutput<typeof signInRequest>,
  cookie: string | undefined,
): Promise<WithCookie> {
  if ('pair' in request)
    return { body: { ok: true, device: await pairThisDevice(bellhop, cookie, request.pair) } };
  const proved = await proveStaff(bellhop, request);
  if (!proved) return { body: { sent: true } };
  const { key, me } = proved;
  return {
    body: { ok: true, me: { name: me.name, admin: me.admin, desks: me.desks } },
    cookie: sessionCookie(key, bellhop.now(), bellhop.config.secret),
  };
}

export const signOutRequest = v.object({});

export const signOutAnswer = (): Promise<WithCookie> =>
  Promise.resolve({ body: { ok: true }, cookie: endedCookie });
