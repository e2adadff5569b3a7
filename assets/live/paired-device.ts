import { post } from './requests';

/** Where a shared tablet keeps the key it signs itself in with; an admin can take it off the staff list at any time. */
const KEY = 'bellhop-device';

export const pairedKey = (): string | null => localStorage.getItem(KEY);
export const forgetPairing = (): void => localStorage.removeItem(KEY);

/** Pairs the device in hand for a desk; needs an admin's session. */
export async function pairThisDevice(name: string, desk: string): Promise<void> {
  const { device } = await post<{ readonly device: string }>('/staff/sign-in', {
    pair: { name, desk },
  });
  localStorage.setItem(KEY, device);
}
