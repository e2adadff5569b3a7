/** A request that the platform answers itself. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly status: number,
    message: string,
    /** The platform's error number, where it has one. */
    readonly code?: number,
  ) {
    super(message);
  }
}
