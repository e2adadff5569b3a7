/** A command that cannot do its job: one sentence with the mend, and an exit code that is not 0. */
export class CommandFailed extends Error {
  override name = 'CommandFailed' as const;
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}
