/** A copy with the key set, or without the key where there is nothing to set. */
export function withOrWithout<T extends object, Key extends keyof T>(
  whole: T,
  key: Key,
  value: NonNullable<T[Key]> | null,
): T {
  const copy = { ...whole };
  delete copy[key];
  return value === null ? copy : { ...copy, [key]: value };
}
