/** Which builder the shell's variables ask for, and what the client says about it (docker-facts §1.5). */
export type BuilderChoice =
  | { kind: 'classic'; notice: string }
  | { kind: 'buildkit' }
  | { kind: 'wrong'; message: string };

const DEPRECATED = 'DEPRECATED: The legacy builder is deprecated and will be removed in a future release.\n';
const INSTALL = `${DEPRECATED}            Install the buildx component to build images with BuildKit:
            https://docs.docker.com/go/buildx/\n\n`;
const DISABLED = `${DEPRECATED}            BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
            environment-variable.\n\n`;

/**
 * Without the variable the classic builder is used, as by a client that has no buildx; with a true one this room's
 * BuildKit.
 */
export function builderChoice(env: readonly string[]): BuilderChoice {
  const value = env.find((entry) => entry.startsWith(NAME))?.slice(NAME.length) ?? '';
  if (value === '') return { kind: 'classic', notice: INSTALL };
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(value)) return { kind: 'buildkit' };
  if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(value)) return { kind: 'classic', notice: DISABLED };
  const why = `strconv.ParseBool: parsing ${JSON.stringify(value)}: invalid syntax`;
  return { kind: 'wrong', message: `DOCKER_BUILDKIT environment variable expects boolean value: ${why}` };
}

const NAME = 'DOCKER_BUILDKIT=';

/** What follows `build`, `image build` or `builder build`; null for other commands. */
export function buildArguments(args: readonly string[]): readonly string[] | null {
  const [first, second] = args;
  if (first === 'build') return args.slice(1);
  return (first === 'image' || first === 'builder') && second === 'build' ? args.slice(2) : null;
}
