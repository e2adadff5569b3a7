export { maskPhone, maskSid } from '../../src/adapters/twilio/examine/sight';

/** Says only how long a secret is. */
export const maskSecret = (secret: string): string => `${secret.length} characters`;
