import { ARGPARSE } from './argparse';
import { BISECT } from './bisect';
import { CALENDAR } from './calendar';
import { COLLECTIONS } from './collections';
import { COLLECTIONS_ABC } from './collections-abc';
import { CONCURRENT_FUTURES } from './concurrent-futures';
import { CONFIGPARSER } from './configparser';
import { CONTEXTLIB } from './contextlib';
import { COPY } from './copy';
import { CSV } from './csv';
import { DATACLASSES } from './dataclasses';
import { ENUM } from './enum';
import { FASTAPI } from './fastapi';
import { FASTAPI_MIDDLEWARE_CORS } from './fastapi-middleware-cors';
import { FASTAPI_RESPONSES } from './fastapi-responses';
import { FASTAPI_STATUS } from './fastapi-status';
import { FNMATCH } from './fnmatch';
import { FUNCTOOLS } from './functools';
import { GETPASS } from './getpass';
import { GLOB } from './glob';
import { HEAPQ } from './heapq';
import { HTML } from './html';
import { IO } from './io';
import { ITERTOOLS } from './itertools';
import { OPERATOR } from './operator';
import { PATHLIB } from './pathlib';
import { PPRINT } from './pprint';
import { PYDANTIC } from './pydantic';
import { QUEUE } from './queue';
import { SECRETS } from './secrets';
import { SHUTIL } from './shutil';
import { SOCKETSERVER } from './socketserver';
import { STATISTICS } from './statistics';
import { STRING } from './string';
import { TEMPFILE } from './tempfile';
import { TEXTWRAP } from './textwrap';
import { THREADING } from './threading';
import { TYPES } from './types';
import { TYPING } from './typing';
import { URLLIB_ERROR } from './urllib-error';
import { URLLIB_PARSE } from './urllib-parse';
import { URLLIB_REQUEST } from './urllib-request';
import { WARNINGS } from './warnings';

/** The modules of the library that are written in Python, by name; packages that only hold others are empty. */
export const SOURCES: Readonly<Record<string, string>> = {
  argparse: ARGPARSE,
  bisect: BISECT,
  calendar: CALENDAR,
  'collections.abc': COLLECTIONS_ABC,
  collections: COLLECTIONS,
  'concurrent.futures': CONCURRENT_FUTURES,
  configparser: CONFIGPARSER,
  contextlib: CONTEXTLIB,
  copy: COPY,
  csv: CSV,
  dataclasses: DATACLASSES,
  enum: ENUM,
  'fastapi.middleware.cors': FASTAPI_MIDDLEWARE_CORS,
  'fastapi.responses': FASTAPI_RESPONSES,
  'fastapi.status': FASTAPI_STATUS,
  fastapi: FASTAPI,
  fnmatch: FNMATCH,
  functools: FUNCTOOLS,
  getpass: GETPASS,
  glob: GLOB,
  heapq: HEAPQ,
  html: HTML,
  io: IO,
  itertools: ITERTOOLS,
  operator: OPERATOR,
  pathlib: PATHLIB,
  pprint: PPRINT,
  pydantic: PYDANTIC,
  queue: QUEUE,
  secrets: SECRETS,
  shutil: SHUTIL,
  socketserver: SOCKETSERVER,
  statistics: STATISTICS,
  string: STRING,
  tempfile: TEMPFILE,
  textwrap: TEXTWRAP,
  threading: THREADING,
  types: TYPES,
  typing: TYPING,
  'urllib.error': URLLIB_ERROR,
  'urllib.parse': URLLIB_PARSE,
  'urllib.request': URLLIB_REQUEST,
  warnings: WARNINGS,
  concurrent: '',
  'fastapi.middleware': '',
  urllib: '',
};
