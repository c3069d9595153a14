/** The value of a `--build-arg`: a bare name takes the shell's value; without one it is passed on as not given. */
export function buildArg(pair: string, env: readonly string[]): readonly [name: string, value: string | null] {
  const at = pair.indexOf('=');
  if (at >= 0) return [pair.slice(0, at), pair.slice(at + 1)];
  const own = env.find((known) => known.startsWith(`${pair}=`));
  return [pair, own === undefined ? null : own.slice(pair.length + 1)];
}
