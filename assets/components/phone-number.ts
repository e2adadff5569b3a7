/** A phone number as people read it; North American ones in groups, others as they are. WhatsApp's mark is dropped. */
export function readable(address: string): string {
  const number = plainNumber(address);
  const northAmerican = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return northAmerican ? `+1 ${northAmerican.slice(1).join(' ')}` : number;
}

/** The number alone, for a link that dials it. */
export const plainNumber = (address: string): string => address.replace(/^whatsapp:/, '');

/** A WhatsApp user without a visible number cannot be called. */
export const canBeCalled = (address: string): boolean => plainNumber(address).startsWith('+');
