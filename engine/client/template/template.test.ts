import { expect, test } from 'vitest';
import { inspectValue } from '../inspect-value';
import { compileTemplate } from './compile-template';
import { formatterStruct } from './go-value';

const WEB = inspectValue({
  Name: '/web',
  Args: ['-g', 'daemon off;'],
  State: { Status: 'running', Running: true, Paused: false, Pid: 1001 },
  Config: {
    Env: ['PATH=/usr/bin', 'A=<b>&c'],
    Cmd: ['nginx', '-g'],
    Entrypoint: null,
    Labels: { owner: 'ann', 'com.x.y': 'z' },
    Volumes: null,
    User: '',
  },
  HostConfig: { PidsLimit: null, Binds: null, LogConfig: { Type: 'json-file', Config: {} } },
  Mounts: [],
  NetworkSettings: {
    Ports: { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '8080' }] },
    Networks: { bridge: { IPAddress: '172.17.0.2' } },
  },
});

function render(format: string): string {
  const compiled = compileTemplate(format);
  if (!compiled.ok) return `parse: ${compiled.message}`;
  const rendered = compiled.template.render(WEB);
  return rendered.ok ? rendered.text : rendered.message;
}

// Both columns were compared with docker 28.2.2; tests/transcripts does it again where that is installed.
test.each([
  ['{{.Name}} {{.State.Status}}', '/web running'],
  ['{{.Args}}', '[-g daemon off;]'],
  ['{{json .Config.Cmd}} {{json .Config.Entrypoint}}', '["nginx","-g"] null'],
  ['{{json .Config.Env}}', '["PATH=/usr/bin","A=<b>&c"]'],
  ['{{.Config.Entrypoint}}{{.Config.Volumes}}{{.HostConfig.PidsLimit}}{{.Mounts}}', '[]map[]<nil>[]'],
  ['{{.Config.Labels}}', 'map[com.x.y:z owner:ann]'],
  ['{{.Config.Labels.owner}} {{.Config.Labels.nope}}', 'ann <no value>'],
  ['{{index .Config.Labels "com.x.y"}}|{{index .Config.Labels "nope"}}|', 'z||'],
  ['{{range .Config.Env}}{{println .}}{{end}}', 'PATH=/usr/bin\nA=<b>&c\n'],
  ['{{range $k, $v := .Config.Labels}}{{$k}}={{$v}},{{end}}', 'com.x.y=z,owner=ann,'],
  ['{{range .Mounts}}x{{else}}none{{end}}', 'none'],
  ['{{range .Args}}{{if eq . "-g"}}{{continue}}{{end}}{{.}}{{break}}{{end}}', 'daemon off;'],
  ['{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}', '8080'],
  ['{{range $p, $c := .NetworkSettings.Ports}}{{$p}} -> {{(index $c 0).HostPort}}{{end}}', '80/tcp -> 8080'],
  ['{{range $name, $n := .NetworkSettings.Networks}}{{$name}}{{end}}', 'bridge'],
  ['{{if .State.Paused}}p{{else if .State.Running}}up{{else}}down{{end}}', 'up'],
  ['{{with .Config.User}}{{.}}{{else}}root{{end}}{{or .Config.User "root"}}', 'rootroot'],
  ['{{if and .State.Running (not .State.Paused)}}y{{end}}', 'y'],
  ['{{$x := 1}}{{if true}}{{$x = 2}}{{end}}{{$x}}', '2'],
  [
    '{{join .Args "|"}} {{split .Name "/"}} {{upper .Name}}{{lower "ABC"}}{{title "a b"}}',
    '-g|daemon off; [ web] /WEBabcA B',
  ],
  ['{{printf "%s-%d %q|%5d|%-5d|%05d" .Name .State.Pid .Name 3 4 5}}', '/web-1001 "/web"|    3|4    |00005'],
  ['{{printf "%d" "x"}} {{printf "%s"}} {{printf "a" 1}}', '%!d(string=x) %!s(MISSING) a%!(EXTRA int=1)'],
  ['{{.Name | printf "%s-%s" "a"}}', 'a-/web'],
  ['{{len .Args}}{{len .Name}}{{slice .Name 1 3}}{{pad "x" 1 2}}|{{truncate "hello" 2}}', '24we x  |he'],
  ['a  {{- /* gone */ -}}  b {{- " c " -}} d', 'ab c d'],
  ['{{eq 1 1 }}{{lt 1 2}}{{ge 2 2}}{{ne "a" "b"}}', 'truetruetruetrue'],
  ['{{.HostConfig.LogConfig}}', '{json-file map[]}'],
])('K30 %s', (format, text) => {
  expect(render(format)).toBe(text);
});

const at = 'template: :1:';

test.each([
  ['{{.Nope}}', `${at}2: executing "" at <.Nope>: map has no entry for key "Nope"`],
  ['{{.State.Nope.More}}', `${at}8: executing "" at <.State.Nope.More>: map has no entry for key "Nope"`],
  ['{{.Name.X}}', `${at}7: executing "" at <.Name.X>: can't evaluate field X in type interface {}`],
  ['{{index .Args 5}}', `${at}2: executing "" at <index .Args 5>: error calling index: index out of range: 5`],
  ['{{eq 1 "1"}}', `${at}2: executing "" at <eq 1 "1">: error calling eq: incompatible types for comparison`],
  ['{{upper 3}}', `${at}8: executing "" at <3>: expected string; found 3`],
  ['{{upper}}', `${at}2: executing "" at <upper>: wrong number of args for upper: want 1 got 0`],
  ['{{range .State.Running}}x{{end}}', `${at}14: executing "" at <.State.Running>: range can't iterate over true`],
  ['{{.Name', 'parse: template: :1: unclosed action'],
  ['{{.Name}}{{end}}', 'parse: template: :1: unexpected {{end}}'],
  ['{{if .Name}}x', 'parse: template: :1: unexpected EOF'],
  ['{{foo .Name}}', 'parse: template: :1: function "foo" not defined'],
  ['{{$y}}', 'parse: template: :1: undefined variable "$y"'],
  ['{{}}', 'parse: template: :1: missing value for command'],
  ['{{"unterminated}}', 'parse: template: :1: unterminated quoted string'],
])('K31 mistakes have the words of Go: %s', (format, message) => {
  expect(render(format)).toBe(message);
});

test.each([
  ['endless loops', '{{range 9999}}{{range 9999}}x{{end}}{{end}}'],
  ['doubling', `{{$x := "aaaaaaaa"}}${'{{$x = printf "%s%s" $x $x}}'.repeat(40)}{{len $x}}`],
  ['padding', '{{printf "%999999999d" 1}}{{pad "x" 999999999 0}}'],
])('K32 a format cannot take much time or memory: %s', (_, format) => {
  expect(render(format).length).toBeLessThan(100_000);
});

test('K30 a line of a list is JSON with sorted keys, < and > escaped', () => {
  const row = formatterStruct('*formatter.ContainerContext', [
    ['Ports', () => '0.0.0.0:80->80/tcp'],
    ['Names', () => 'web'],
  ]);
  const compiled = compileTemplate('{{json .}}');
  expect(compiled.ok && compiled.template.render(row)).toEqual({
    ok: true,
    text: '{"Names":"web","Ports":"0.0.0.0:80-\\u003e80/tcp"}',
  });
});
