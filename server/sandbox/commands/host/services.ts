import type { Command } from 'just-bash';
import { UtcTime } from '#engine/model/utc-time';
import type { RunContext } from '../../thread/run-context';
import { failed, printed } from '../outcome';

const UNITS = new Set(['docker', 'docker.service', 'docker.socket', 'containerd', 'containerd.service']);
const CHANGES = new Set(['stop', 'restart', 'reload', 'disable', 'mask', 'kill', 'try-restart']);

/** `systemctl`: Docker's daemon runs as on a machine that is set up, and cannot be stopped here. */
export function systemctlCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const [verb = 'status', ...units] = args.filter((arg) => !arg.startsWith('-'));
    if (verb === 'daemon-reload') return printed('');
    const [unit = 'docker'] = units;
    const name = unit.replace(/\.(service|socket)$/, '');
    if (!UNITS.has(unit)) {
      if (verb === 'status') return failed(`Unit ${name}.service could not be found.\n`, 4);
      if (verb === 'is-active') return { stdout: 'inactive\n', stderr: '', exitCode: 3 };
      return failed(`Failed to ${verb} ${name}.service: Unit ${name}.service not found.\n`, 5);
    }
    if (verb === 'is-active') return printed('active\n');
    if (verb === 'is-enabled') return printed('enabled\n');
    if (verb === 'status' || verb === 'show') return printed(statusOf(context, name));
    if (CHANGES.has(verb)) return failed(unchangeable('systemctl', verb, name));
    if (verb !== 'start' && verb !== 'enable') return failed(`Unknown command verb '${verb}'.\n`);
    if (context.run.user.uid !== 0) {
      return failed(
        `Failed to ${verb} ${name}.service: Interactive authentication required.\nSee system logs and 'systemctl status ${name}.service' for details.\n`,
      );
    }
    return printed('');
  };
}

/** `service NAME status`, which on today's systems asks systemd. */
export function serviceCommand(context: RunContext): Command['execute'] {
  const systemctl = systemctlCommand(context);
  return async (args, ctx) => {
    const [name, verb] = args;
    if (name === undefined || name.startsWith('-')) {
      return failed('Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]\n');
    }
    if (verb === undefined) return failed(`Usage: /etc/init.d/${name} {start|stop|restart|status}\n`);
    if (!UNITS.has(name)) return failed(`${name}: unrecognized service\n`);
    return CHANGES.has(verb) ? failed(unchangeable('service', verb, name)) : systemctl([verb, name], ctx);
  };
}

function unchangeable(program: string, verb: string, name: string): string {
  return `${program}: a real machine could ${verb} ${name}, but this room does not simulate its daemons being off\n`;
}

function statusOf({ run }: RunContext, name: string): string {
  const since = new UtcTime(run.bootedAt);
  const docker = name === 'docker';
  const [pid, title, command, docs] = docker
    ? [
        402,
        'Docker Application Container Engine',
        'dockerd -H fd:// --containerd=/run/containerd/containerd.sock',
        'https://docs.docker.com',
      ]
    : [391, 'containerd container runtime', 'containerd', 'https://containerd.io'];
  const { dayName, year, month, day, clock } = since;
  return `● ${name}.service - ${title}
     Loaded: loaded (/lib/systemd/system/${name}.service; enabled; preset: enabled)
     Active: active (running) since ${dayName} ${year}-${month}-${day} ${clock} UTC
${docker ? 'TriggeredBy: ● docker.socket\n' : ''}       Docs: ${docs}
   Main PID: ${pid} (${docker ? 'dockerd' : 'containerd'})
      Tasks: ${docker ? 9 : 8}
     Memory: ${docker ? '81.5M' : '47.3M'}
     CGroup: /system.slice/${name}.service
             └─${pid} /usr/bin/${command}
`;
}
