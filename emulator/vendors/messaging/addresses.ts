export type Channel = 'sms' | 'whatsapp';

const WHATSAPP = 'whatsapp:';
const E164 = /^\+[1-9]\d{6,14}$/;
/** A WhatsApp user who hides the number: country code, a dot, and an opaque name. */
const HIDDEN_USER = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;

export const channelOf = (address: string): Channel =>
  address.startsWith(WHATSAPP) ? 'whatsapp' : 'sms';

/** The address without its channel: a phone number or a WhatsApp user id. */
export const bare = (address: string): string =>
  address.startsWith(WHATSAPP) ? address.slice(WHATSAPP.length) : address;

/** The address as it goes over the wire on a channel. */
export const onChannel = (channel: Channel, person: string): string =>
  channel === 'whatsapp' ? `${WHATSAPP}${person}` : person;

export const isPhone = (person: string): boolean => E164.test(person);

/** Whether a person can be reached under this address. */
export const isAddress = (address: string): boolean =>
  isPhone(bare(address)) || (channelOf(address) === 'whatsapp' && HIDDEN_USER.test(bare(address)));
