/** Platform arguments that every build has (`ARG TARGETARCH` gets its value without `--build-arg`). */
export const PLATFORM_ARGS = ['TARGET', 'BUILD'].flatMap((side) => [
  [`${side}PLATFORM`, 'linux/amd64'],
  [`${side}OS`, 'linux'],
  [`${side}ARCH`, 'amd64'],
  [`${side}VARIANT`, ''],
]) as [string, string][];
