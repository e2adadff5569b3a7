/** `IS0a…9f3e`: enough to tell two sids apart. */
export const maskSid = (sid: string): string =>
  sid.length < 12 ? sid : `${sid.slice(0, 4)}…${sid.slice(-4)}`;

/** `+1202***0101` */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '***' : `${phone.slice(0, 5)}***${phone.slice(-4)}`;

/** Says only how long a secret is. */
export const maskSecret = (secret: string): string => `${secret.length} characters`;
