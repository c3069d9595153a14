import { absent, list, text, toggle } from '../../flags/kinds';
import { environmentMistake, labelMistake } from '../run/flag-checks';

const many = { shown: 'stringArray' };
const PROGRESS =
  'Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output';

/** The flags of buildx 0.24's `build`. */
export const BUILDX_FLAGS = {
  'add-host': list('Add a custom host-to-IP mapping (format: "host:ip")', { shown: 'strings' }),
  allow: absent('stringArray', 'Allow extra privileged entitlement (e.g., "network.host", "security.insecure")', {
    missing: 'entitlements',
  }),
  annotation: absent('stringArray', 'Add annotation to the image', { missing: 'annotations' }),
  attest: absent('stringArray', 'Attestation parameters (format: "type=sbom,generator=image")', {
    missing: 'attestations',
  }),
  'build-arg': list('Set build-time variables', { ...many, check: environmentMistake }),
  'build-context': absent('stringArray', 'Additional build contexts (e.g., name=path)', {
    missing: 'several contexts',
  }),
  builder: absent('string', 'Override the configured builder instance', { missing: 'other builders' }),
  'cache-from': absent('stringArray', 'External cache sources (e.g., "user/app:cache", "type=local,src=path/to/dir")', {
    missing: 'other caches',
  }),
  'cache-to': absent(
    'stringArray',
    'Cache export destinations (e.g., "user/app:cache", "type=local,dest=path/to/dir")',
    { missing: 'other caches' },
  ),
  call: absent('string', 'Set method for evaluating build ("check", "outline", "targets")', {
    shownDefault: '"build"',
    missing: 'that',
  }),
  'cgroup-parent': absent('string', 'Set the parent cgroup for the "RUN" instructions during build', {
    missing: 'control groups',
  }),
  check: absent('', 'Shorthand for "--call=check"', { missing: 'that' }),
  debug: absent('', 'Enable debug logging', { short: 'D', missing: 'debug logging' }),
  file: text('Name of the Dockerfile (default: "PATH/Dockerfile")', { short: 'f', completes: 'file' }),
  iidfile: text('Write the image ID to a file', { completes: 'file' }),
  label: list('Set metadata for an image', { ...many, check: labelMistake }),
  load: toggle('Shorthand for "--output=type=docker"'),
  'metadata-file': absent('string', 'Write build result metadata to a file', { missing: 'that' }),
  network: text('Set the networking mode for the "RUN" instructions during build', { initial: 'default' }),
  'no-cache': toggle('Do not use cache when building the image'),
  'no-cache-filter': absent('stringArray', 'Do not cache specified stages', { missing: 'that' }),
  output: absent('stringArray', 'Output destination (format: "type=local,dest=path")', {
    short: 'o',
    missing: 'other outputs than images of this host',
  }),
  platform: list('Set target platform for build', many),
  progress: text(PROGRESS, { initial: 'auto' }),
  provenance: absent('string', 'Shorthand for "--attest=type=provenance"', { missing: 'attestations' }),
  pull: toggle('Always attempt to pull all referenced images'),
  push: absent('', 'Shorthand for "--output=type=registry,unpack=false"', {
    missing: 'pushing from a build ("docker push" does it)',
  }),
  quiet: toggle('Suppress the build output and print image ID on success', { short: 'q' }),
  sbom: absent('string', 'Shorthand for "--attest=type=sbom"', { missing: 'attestations' }),
  secret: list('Secret to expose to the build (format: "id=mysecret[,src=/local/secret]")', many),
  'shm-size': absent('bytes', 'Shared memory size for build containers', { missing: 'shared memory' }),
  ssh: absent(
    'stringArray',
    'SSH agent socket or keys to expose to the build (format: "default|<id>[=<socket>|<key>[,<key>]]")',
    { missing: 'SSH agents' },
  ),
  tag: list('Name and optionally a tag (format: "name:tag")', { ...many, short: 't', completes: 'image' }),
  target: text('Set the target build stage to build'),
  ulimit: absent('ulimit', 'Ulimit options', { shownDefault: '[]', missing: 'limits for builds' }),
  // Flags of the classic builder that buildx takes and does nothing with, as it says itself.
  compress: toggle('Compress the build context using gzip', { hidden: true }),
  'force-rm': toggle('Always remove intermediate containers', { hidden: true }),
  rm: toggle('Remove intermediate containers after a successful build', { hidden: true, initial: true }),
};
