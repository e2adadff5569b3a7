import type { StaffList } from '../config';
import { personKey } from '../people/person';
import { seen, type Seen } from '../ports/account';
import type { OperatorAnswers } from './operator-answers';

/** Whether somebody can change settings and staff, and whether everybody is filed under the secret in use. */
export function lookAtStaff({ people }: StaffList, secret: string | undefined): readonly Seen[] {
  const all = Object.entries(people);
  const admins = all.filter(([, { admin }]) => admin).length;
  const value = `${admins} / ${all.length}`;
  const isFiled = all.every(
    ([key, { phone }]) => secret !== undefined && personKey(phone, secret) === key,
  );
  return [
    admins === 0
      ? seen('problem', 'admins.none', value)
      : seen('ok', admins === 1 ? 'admins.one' : 'admins.several', value),
    ...(secret === undefined
      ? []
      : [
          isFiled
            ? seen('ok', 'staff-keys.good', `${all.length}`)
            : seen('problem', 'staff-keys.other', `${all.length}`),
        ]),
  ];
}

/** Whether texts and codes leave the house. */
export const lookAtTestMode = (testMode: boolean): readonly Seen[] => [
  testMode ? seen('warning', 'test-mode.on') : seen('ok', 'test-mode.off'),
];

/**
 * PCI mode is needed to take cards, holds for a whole account, cannot be taken back, and ends transcripts of voicemail.
 * It cannot be read, so the operator's answer is all there is.
 * https://www.twilio.com/docs/voice/tutorials/how-capture-your-first-payment-using-pay
 */
export function lookAtCardMode(
  { cardMode }: OperatorAnswers,
  desks: { readonly line: boolean; readonly pay: boolean },
): readonly Seen[] {
  if (!desks.line && !desks.pay) return [];
  if (cardMode === undefined) return [seen('warning', 'card-mode.unknown')];
  if (desks.line && cardMode === 'on') return [seen('problem', 'card-mode.no-transcripts', 'on')];
  if (desks.line && desks.pay) return [seen('warning', 'card-mode.apart', 'off')];
  if (desks.pay && cardMode === 'off') return [seen('problem', 'card-mode.off', 'off')];
  return [seen('ok', 'card-mode.good', cardMode)];
}
