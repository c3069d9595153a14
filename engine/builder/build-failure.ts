/** Why a build ends at a step: a text for the stream and the exit code of the client (docker-facts §4.4, §6.5). */
export interface BuildFailure {
  message: string;
  code: number;
}

export function failure(message: string, code = 1): { ok: false; error: BuildFailure } {
  return { ok: false, error: { message, code } };
}

/** @param what a flag's name, or `<<heredoc` */
export function needsBuildKit(what: string): { ok: false; error: BuildFailure } {
  const option = what === '<<heredoc' ? 'heredoc syntax' : `--${what} option`;
  const where = 'Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled';
  return failure(`the ${option} requires BuildKit. ${where}`);
}
