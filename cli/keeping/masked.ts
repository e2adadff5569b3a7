const CHANNEL = /^[a-z]+:/;
const PHONE = /^\+\d{8,}$/;

/** An address of which its owner knows which one it is and nobody else: `+1202***0123`, `whatsapp:US.***6f`. */
export function masked(address: string): string {
  const channel = CHANNEL.exec(address)?.[0] ?? '';
  const rest = address.slice(channel.length);
  if (PHONE.test(rest)) return `${channel}${rest.slice(0, 5)}***${rest.slice(-4)}`;
  const [, country = ''] = /^([A-Z]{2}\.)/.exec(rest) ?? [];
  return `${channel}${country}***${rest.length > 8 ? rest.slice(-2) : ''}`;
}
