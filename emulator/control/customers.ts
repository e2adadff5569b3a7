import * as v from 'valibot';
import type { Route } from '../core/routes';
import type { Segment } from '../vendors/segment';
import type { Verify } from '../vendors/verify';
import { readInput } from './input';

const Profile = v.strictObject({
  email: v.pipe(v.string(), v.includes('@')),
  traits: v.optional(v.record(v.string(), v.unknown()), {}),
});

const Mailer = v.strictObject({
  state: v.picklist(['ready', 'missing', 'inactive', 'placeholder', 'sender']),
});

/** What no API of ours can do: other systems know customers, and Verify's mailer is set up in the Console. */
export function customerRoutes({
  segment,
  verify,
}: {
  readonly segment: Pick<Segment, 'profiles'>;
  readonly verify: Pick<Verify, 'setMailer'>;
}): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/local/profiles',
      answer: (request) => {
        const { email, traits } = readInput(Profile, request);
        segment.profiles.keep(email, traits);
        return { status: 200, body: { email, traits } };
      },
    },
    {
      method: 'POST',
      path: '/local/mailer',
      answer: (request) => {
        const { state } = readInput(Mailer, request);
        verify.setMailer(state);
        return { status: 200, body: { state } };
      },
    },
  ];
}
