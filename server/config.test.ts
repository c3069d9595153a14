import { expect, test } from 'vitest';
import { readConfig } from './config';

function configOf(env: Record<string, string | undefined>) {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}

test('an empty environment gives the defaults', () => {
  const defaults = {
    port: 3000,
    host: '0.0.0.0',
    dataDirectory: '.drydock',
    databaseUrl: null,
    teacherKey: null,
    publicUrl: null,
    logLevel: 'info',
  };
  expect(configOf({})).toEqual(defaults);
  expect(configOf({ PORT: '', DATABASE_URL: '  ', LOG_LEVEL: undefined })).toEqual(defaults);
});

test('every variable is taken', () => {
  const env = {
    PORT: '0',
    HOST: '127.0.0.1',
    DRYDOCK_DATA: '/var/lib/drydock',
    DATABASE_URL: 'postgresql://u:p@db:5432/drydock?sslmode=require',
    DRYDOCK_TEACHER_KEY: 'correct horse',
    DRYDOCK_PUBLIC_URL: 'https://Class.example.org/',
    LOG_LEVEL: 'debug',
  };
  expect(configOf(env)).toEqual({
    port: 0,
    host: '127.0.0.1',
    dataDirectory: '/var/lib/drydock',
    databaseUrl: env.DATABASE_URL,
    teacherKey: 'correct horse',
    publicUrl: 'https://class.example.org',
    logLevel: 'debug',
  });
});

test.each([
  ['PORT', 'http', 'PORT must be a whole number'],
  ['PORT', '-1', 'PORT must be a whole number'],
  ['PORT', '65536', 'PORT must be at most 65535'],
  ['DATABASE_URL', 'mysql://db/drydock', 'DATABASE_URL must look like postgres://'],
  ['DATABASE_URL', 'db', 'DATABASE_URL must look like postgres://'],
  ['DRYDOCK_TEACHER_KEY', 'short', 'DRYDOCK_TEACHER_KEY must have at least 8 characters'],
  ['DRYDOCK_PUBLIC_URL', 'class.example.org', 'DRYDOCK_PUBLIC_URL must begin with http:// or https://'],
  ['DRYDOCK_PUBLIC_URL', 'ftp://class', 'DRYDOCK_PUBLIC_URL must begin with http:// or https://'],
  ['DRYDOCK_PUBLIC_URL', 'https://example.org/drydock', 'DRYDOCK_PUBLIC_URL must end after the host'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error'],
])('%s=%s is one clear problem', (name, value, problem) => {
  const result = readConfig({ [name]: value });
  expect(result).toEqual({ ok: false, problems: [expect.stringContaining(problem)] });
});

test('all mistakes are told at once, and secrets are not repeated', () => {
  const result = readConfig({ PORT: 'x', DATABASE_URL: 'mysql://me:hunter2@db/x', DRYDOCK_TEACHER_KEY: 'abc' });
  if (result.ok) throw new Error('accepted');
  expect(result.problems.map((problem) => problem.split(' ')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'DRYDOCK_TEACHER_KEY',
  ]);
  expect(result.problems.join()).not.toMatch(/hunter2|abc/);
});

test('the configuration cannot be changed afterwards', () => {
  expect(Object.isFrozen(configOf({}))).toBe(true);
});
