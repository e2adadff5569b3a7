/** A phone that can be put on the table. All numbers are fictional. */
export interface Phone {
  /** `+…`, or the id under which WhatsApp knows somebody who hides the number. */
  readonly number: string;
  readonly name: string;
  /** Set where a phone can do nothing else. */
  readonly only?: 'whatsapp';
}

/** The handset of the first screen. */
export const GUEST: Phone = { number: '+12025550121', name: 'A guest' };

/** What the guest's box holds before anybody has typed. */
export const FIRST_TEXT = 'Table for 4, Ana, one high chair';

/** The staff of the demo business; they run their desk by texting its number. */
export const STAFF: readonly Phone[] = [
  { number: '+12025550190', name: 'Ada, admin' },
  { number: '+12025550191', name: 'Ben, staff' },
];

/** Numbers to choose from when another phone is wanted: three countries, and phones that texts never reach. */
export const MORE_PHONES: readonly Phone[] = [
  { number: '+12025550122', name: 'Second guest' },
  { number: '+12025550123', name: 'Third guest' },
  { number: '+13125550124', name: 'Guest from Chicago' },
  { number: '+442079460125', name: 'Guest from London' },
  { number: '+33199005501', name: 'Guest from Paris' },
  { number: 'US.13491208655302741918', name: 'Guest on WhatsApp', only: 'whatsapp' },
  { number: '+12025550184', name: 'A phone without WhatsApp' },
  { number: '+12025550180', name: 'A landline' },
  { number: '+12025550181', name: 'A phone switched off' },
  { number: '+12025550182', name: 'A phone whose carrier filters' },
];

export interface Desk {
  readonly number: string;
  readonly name: string;
}

/** The numbers of the demo business, the one that the first screen texts before the others. */
export const DESKS: readonly [Desk, ...Desk[]] = [
  { number: '+12025550101', name: 'Wait list' },
  { number: '+12025550102', name: 'Events' },
  { number: '+12025550103', name: 'Line' },
  { number: '+12025550104', name: 'Pay' },
  { number: '+12025550105', name: 'Team' },
];

/** "+12025550121" as people write it; other countries keep their digits together, and an id is nobody's to read. */
export function spell(number: string): string {
  if (!number.startsWith('+')) return 'number hidden';
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `+1 ${parts[1]} ${parts[2]} ${parts[3]}` : number;
}
