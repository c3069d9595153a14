import { expect, test } from 'vitest';
import type { Dockerfile } from './instruction';
import { parseDockerfile } from './parse-dockerfile';

function errorOf(content: string): string | null {
  const parsed = parseDockerfile(content);
  return parsed.ok ? null : parsed.error.message;
}

function read(content: string): Dockerfile {
  const parsed = parseDockerfile(content);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.dockerfile;
}

const step = (line: string) => read(`FROM busybox\n${line}\n`).stages[0]?.steps[0]?.instruction;

test.each([
  ['', 'the Dockerfile (Dockerfile) cannot be empty'],
  ['# just a comment\n', 'failed to parse Dockerfile: file with no instructions'],
  ['FRM busybox', 'dockerfile parse error on line 1: unknown instruction: FRM (did you mean FROM?)'],
  ['FROM busybox\nINSTALL git', 'dockerfile parse error on line 2: unknown instruction: INSTALL'],
  ['FROM', 'dockerfile parse error on line 1: FROM requires either one or three arguments'],
  ['FROM busybox AS', 'dockerfile parse error on line 1: FROM requires either one or three arguments'],
  ['FROM busybox IS x', 'dockerfile parse error on line 1: FROM requires either one or three arguments'],
  [
    'FROM busybox AS 1x',
    'dockerfile parse error on line 1: invalid name for build stage: "1x", name can\'t start with a number or contain symbols',
  ],
  ['RUN echo hi', 'no build stage in current context'],
])('I30 mistakes at the beginning: %j', (content, message) => {
  expect(errorOf(content)).toBe(message);
});

test.each([
  [
    'COPY file.txt',
    'COPY requires at least two arguments, but only one was provided. Destination could not be determined',
  ],
  ['ADD x', 'ADD requires at least two arguments, but only one was provided. Destination could not be determined'],
  ['COPY --wrong=1 a b', 'unknown flag: wrong'],
  ['COPY --form=x a b', 'unknown flag: form (did you mean from?)'],
  ['COPY --from a b', 'missing a value on flag: from'],
  ['COPY --from=a --from=b c d', 'duplicate flag specified: from'],
  ['WORKDIR', 'WORKDIR requires exactly one argument'],
  ['USER', 'USER requires exactly one argument'],
  ['STOPSIGNAL', 'STOPSIGNAL requires exactly one argument'],
  ['MAINTAINER', 'MAINTAINER requires exactly one argument'],
  ['VOLUME', 'VOLUME requires at least one argument'],
  ['VOLUME [""]', 'VOLUME specified can not be an empty string'],
  ['EXPOSE', 'EXPOSE requires at least one argument'],
  ['ENV', 'ENV requires at least one argument'],
  ['ENV =x', 'ENV names can not be blank'],
  ['LABEL =x', 'LABEL names can not be blank'],
  ['ARG', 'ARG requires at least one argument'],
  ['ARG =x', 'ARG names can not be blank'],
  ['SHELL ls', 'SHELL requires the arguments to be in JSON form'],
  ['SHELL', 'SHELL requires at least one argument'],
  ['HEALTHCHECK', 'HEALTHCHECK requires at least one argument'],
  ['HEALTHCHECK foo', 'Unknown type "FOO" in HEALTHCHECK (try CMD)'],
  ['HEALTHCHECK CMD', 'Missing command after HEALTHCHECK CMD'],
  ['HEALTHCHECK NONE x', 'HEALTHCHECK NONE takes no arguments'],
  ['HEALTHCHECK --interval=x CMD true', 'time: invalid duration "x"'],
  ['ONBUILD', 'ONBUILD requires at least one argument'],
  ['ONBUILD FROM x', "FROM isn't allowed as an ONBUILD trigger"],
  ['ONBUILD ONBUILD RUN x', "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
  [
    'ONBUILD COPY x',
    'COPY requires at least two arguments, but only one was provided. Destination could not be determined',
  ],
  ['RUNN ls', 'unknown instruction: RUNN (did you mean RUN?)'],
])('I31 a mistake names its line: %s', (line, message) => {
  expect(errorOf(`FROM busybox\n# comment\n${line}\n`)).toBe(`dockerfile parse error on line 3: ${message}`);
});

test.each([
  ['ENV MODE', 'ENV must have two arguments'],
  ['LABEL x', 'LABEL must have two arguments'],
  ['ENV A=1 b', 'Syntax error - can\'t find = in "b". Must be of the form: name=value'],
  ['CMD ["sh", 1]', 'when using JSON array syntax, arrays must be comprised of strings only'],
  ['COPY ["a", 1]', 'when using JSON array syntax, arrays must be comprised of strings only'],
])('I32 a mistake of syntax is found first and names no line: %s', (line, message) => {
  expect(errorOf(`FROM busybox\nNONSENSE\n${line}\n`)).toBe(`failed to parse Dockerfile: ${message}`);
});

test('I33 continued lines are joined; comments and empty lines between them do not count', () => {
  const { stages } = read('FROM busybox\nRUN apk add \\\n  # a comment\n\n    curl \\  \n    git\nCMD x\n');
  expect(stages[0]?.steps.map(({ line, source }) => [line, source])).toEqual([
    [2, 'RUN apk add     curl     git'],
    [7, 'CMD x'],
  ]);
});

test('I33 two backslashes at the end do not continue a line', () => {
  expect(read('FROM busybox\nRUN echo \\\\\nCMD x\n').stages[0]?.steps).toHaveLength(2);
});

test('I34 an escape directive at the top changes the character, further down it is a comment', () => {
  expect(read('# escape=`\nFROM busybox\nRUN a `\n b\n').stages[0]?.steps[0]?.source).toBe('RUN a  b');
  expect(read('FROM busybox\n# escape=`\nRUN a \\\n b\n').stages[0]?.steps[0]?.source).toBe('RUN a  b');
  expect(errorOf('# escape=x\nFROM busybox')).toBe(
    "failed to parse Dockerfile: invalid escape token 'x' does not match ` or \\",
  );
});

test('I35 JSON form is a list of words; broken JSON is taken as shell form', () => {
  expect(step('CMD ["sh", "-c", "echo $X"]')).toEqual({
    name: 'CMD',
    command: { form: 'exec', argv: ['sh', '-c', 'echo $X'] },
  });
  expect(step('ENTRYPOINT ["sh","-c"')).toEqual({
    name: 'ENTRYPOINT',
    command: { form: 'shell', text: '["sh","-c"' },
  });
  expect(step('CMD')).toEqual({ name: 'CMD', command: { form: 'shell', text: '' } });
});

test('I36 ENV and LABEL: pairs with quotes, or the old form', () => {
  expect(step('ENV A=1 B="two words" C=x\\ y')).toMatchObject({
    pairs: [
      ['A', '1'],
      ['B', '"two words"'],
      ['C', 'x\\ y'],
    ],
  });
  expect(step('ENV NAME all the rest')).toMatchObject({ pairs: [['NAME', 'all the rest']] });
});

test('I37 a here-document is read to its end, so that its text is not taken for instructions', () => {
  const { stages } = read('FROM busybox\nRUN <<EOF\necho a\nFROM x\nEOF\nCMD x\n');
  expect(stages).toHaveLength(1);
  expect(stages[0]?.steps.map(({ instruction }) => instruction)).toMatchObject([
    { name: 'RUN', buildKitOnly: ['<<heredoc'], heredocs: [{ name: 'EOF', expand: true }] },
    { name: 'CMD' },
  ]);
});

test('I38 instructions may be in lower case, stage names are', () => {
  const { stages } = read('from busybox as Builder\nrun ls\n');
  expect(stages[0]).toMatchObject({ base: 'busybox', name: 'builder', steps: [{ source: 'run ls' }] });
});

test.each([
  ['CMD --help', 'unknown flag: help'],
  ['ENV --x A=1', 'unknown flag: x'],
  ['COPY --parents a b', 'unknown flag: parents'],
  ['ADD --exclude=*.md a b', 'unknown flag: exclude'],
  ['RUN --security=insecure ls', 'unknown flag: security'],
  ['COPY --link=maybe a b', 'expecting boolean value for flag link, not: maybe'],
  ['RUN --network=foo ls', 'invalid network mode "foo"'],
  ['HEALTHCHECK --interval=5 CMD x', 'time: missing unit in duration "5"'],
  ['HEALTHCHECK --timeout=1x CMD x', 'time: unknown unit "x" in duration "1x"'],
  ['HEALTHCHECK --timeout= CMD x', 'time: invalid duration ""'],
  ['HEALTHCHECK --interval=-1s CMD x', 'Interval "interval" cannot be less than 1ms'],
])('I31 flags are flags in every instruction: %s', (line, why) => {
  const parsed = parseDockerfile(`FROM busybox\n${line}\n`);
  expect(parsed).toMatchObject({ ok: false, error: { message: `dockerfile parse error on line 2: ${why}`, line: 2 } });
});

test('I37 a here-document without its end is refused, one with a dash loses its tabs', () => {
  expect(parseDockerfile('FROM busybox\nRUN <<EOF\necho\n')).toMatchObject({ ok: false, error: { line: 2 } });
  const { stages } = read("FROM busybox\nCOPY <<-'A' <<B /x/\n\tone\n\tA\ntwo $X\nB\nUSER u\n");
  expect(stages[0]?.steps.map(({ instruction }) => instruction)).toMatchObject([
    {
      sources: [],
      destination: '/x/',
      heredocs: [
        { name: 'A', content: 'one\n', expand: false },
        { name: 'B', content: 'two $X\n', expand: true },
      ],
    },
    { name: 'USER' },
  ]);
});
