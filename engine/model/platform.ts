const COMPONENT = /^[A-Za-z0-9_.-]+$/;
const SYSTEMS = ['aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'js', 'linux', 'netbsd', 'openbsd', 'windows'];
const ARCHITECTURES = ['386', 'amd64', 'arm', 'arm64', 'loong64', 'mips64le', 'ppc64le', 'riscv64', 's390x', 'wasm'];
/** Other names of the two that have some. */
const SAME: Readonly<Record<string, string>> = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64' };

export type PlatformJudgement =
  /** linux/amd64, which is what everything here runs on. */
  | { kind: 'own' }
  | { kind: 'foreign' }
  /** `why` in the words of containerd's parser, which docker uses. */
  | { kind: 'wrong'; why: string };

/** What a platform such as `linux/amd64`, `amd64` or `linux/arm/v7` is to this room. */
export function judgePlatform(platform: string): PlatformJudgement {
  const parts = platform.split('/');
  const given = parts.length > 3 ? [...parts.slice(0, 2), parts.slice(2).join('/')] : parts;
  const wrong = (parts.length > 3 ? [parts.slice(3).join('/')] : given).find((part) => !COMPONENT.test(part));
  if (wrong !== undefined || parts.length > 3) {
    const rule = `platform specifier component must match ${JSON.stringify(COMPONENT.source)}`;
    const component = JSON.stringify(wrong ?? platform);
    return {
      kind: 'wrong',
      why: `${component} is an invalid component of ${JSON.stringify(platform)}: ${rule}: invalid argument`,
    };
  }
  const [first = '', second] = parts.map((part) => SAME[part.toLowerCase()] ?? part.toLowerCase());
  const isSystem = SYSTEMS.includes(first);
  if (second === undefined && !isSystem && !ARCHITECTURES.includes(first)) {
    return {
      kind: 'wrong',
      why: `${JSON.stringify(platform)}: unknown operating system or architecture: invalid argument`,
    };
  }
  const isOwn = second === undefined ? first === 'linux' || first === 'amd64' : first === 'linux' && second === 'amd64';
  return { kind: isOwn ? 'own' : 'foreign' };
}

/** The refusal of a foreign platform. */
export function foreignPlatform(platform: string): string {
  return `real Docker has images for other platforms such as "${platform}", but this room has only linux/amd64`;
}
