/**
 * An error that is told apart by the name of its kind. Each desk is loaded as a file of its own, with its own copy of
 * these classes, so being made by the very same class says nothing; `instanceof` asks for the kind instead.
 */
export abstract class SharedError extends Error {
  static readonly kind: string = 'SharedError';

  static override [Symbol.hasInstance](error: unknown): boolean {
    for (let proto: unknown = error; isObject(proto); proto = Object.getPrototypeOf(proto)) {
      const made: unknown = Object.hasOwn(proto, 'constructor') ? proto['constructor'] : undefined;
      if (typeof made === 'function' && 'kind' in made && made.kind === this.kind) return true;
    }
    return false;
  }

  override get name(): string {
    return (this.constructor as typeof SharedError).kind;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
