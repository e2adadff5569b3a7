/** Variables of the projects that this one grew out of, and what stands in their place. */
const REPLACED: Readonly<Record<string, string>> = {
  TWILIO_AUTOPILOT_SID: 'Autopilot ended in 2023; the desks understand texts themselves.',
  MIXOLOGIST_LOGIN: 'staff sign in with a code sent to their phone; there are no passwords.',
  ADMIN_LOGIN: 'staff sign in with a code sent to their phone; there are no passwords.',
  KIOSK_LOGIN: 'staff sign in with a code sent to their phone; there are no passwords.',
  ACTIVE_CUSTOMERS_MAP: 'guests are kept in Sync maps that setup makes.',
};

/** One sentence for each variable that nothing reads any more. */
export const replacedVariables = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (REPLACED[name] ? [`${name}: ${REPLACED[name]}`] : []));
