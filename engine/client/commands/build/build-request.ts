import type { BuildRequest } from '../../../daemon/api/build-request';
import type { Cli } from '../../cli';
import { storedLogins } from '../../registry/stored-logins';
import { labelPairs } from '../run/environment';
import { buildArg } from './build-arg';
import type { BuildContext } from './read-context';

/** The flags that both builders have. */
interface CommonFlags {
  'add-host': readonly string[];
  'build-arg': readonly string[];
  label: readonly string[];
  network: string;
  'no-cache': boolean;
  pull: boolean;
  tag: readonly string[];
  target: string;
}

/** What either builder is asked for. */
export function buildRequest(cli: Cli, flags: CommonFlags, { dockerfile, files }: BuildContext): BuildRequest {
  return {
    dockerfile,
    context: files,
    tags: flags.tag,
    buildArgs: flags['build-arg'].map((pair) => buildArg(pair, cli.env)),
    labels: labelPairs(flags.label),
    target: flags.target === '' ? null : flags.target,
    noCache: flags['no-cache'],
    pull: flags.pull,
    networkMode: flags.network,
    extraHosts: flags['add-host'],
    logins: storedLogins(cli),
  };
}
