/** `console`, and what shows values as Node does: a piece of `PRELUDE`, whose scope it shares. */
export const SHOWING = String.raw`
  const isPlainKey = (key) => /^[A-Za-z_$][\w$]*$/.test(key);
  const quote = (text) => {
    const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes(String.fromCharCode(96)) ? String.fromCharCode(96) : "'";
    return mark + text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r').split(mark).join(mark === "'" ? "\\'" : mark) + mark;
  };
  const errorText = (error) => {
    const stack = typeof error.stack === 'string' ? error.stack.trimEnd() : '';
    const head = error.name + (error.message ? ': ' + error.message : '');
    return stack ? head + '\n' + stack : '[' + head + ']';
  };
  const inspect = (value, depth = 0, seen = []) => {
    switch (typeof value) {
      case 'string': return depth === 0 && seen.length === 0 ? value : quote(value);
      case 'number': return Object.is(value, -0) ? '-0' : String(value);
      case 'bigint': return value + 'n';
      case 'symbol': return value.toString();
      case 'function': {
        const isClass = /^class\b/.test(Function.prototype.toString.call(value));
        const base = isClass ? Object.getPrototypeOf(value)?.name : '';
        return isClass ? '[class ' + (value.name || '(anonymous)') + (base ? ' extends ' + base : '') + ']' : '[Function' + (value.name ? ': ' + value.name : ' (anonymous)') + ']';
      }
      case 'object': break;
      default: return String(value);
    }
    if (value === null) return 'null';
    if (seen.includes(value)) return '[Circular *1]';
    const inner = [...seen, value];
    const show = (it) => inspect(it, depth + 1, inner);
    if (value instanceof Error) return errorText(value);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    if (value instanceof RegExp) return String(value);
    if (value instanceof Promise) return 'Promise { <pending> }';
    const name = Object.getPrototypeOf(value)?.constructor?.name ?? '[Object: null prototype]';
    if (depth > 2) return Array.isArray(value) ? '[Array]' : '[' + name + ']';
    const rows = (items, open, close, prefix) => {
      if (items.length === 0) return prefix + open + close;
      const line = prefix + open + ' ' + items.join(', ') + ' ' + close;
      if (line.length + depth * 2 <= 76 && !line.includes('\n')) return line;
      const indent = '  '.repeat(depth + 1);
      return prefix + open + '\n' + items.map((it) => indent + it).join(',\n') + '\n' + '  '.repeat(depth) + close;
    };
    const keys = Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
    const pair = (key) => {
      const about = Object.getOwnPropertyDescriptor(value, key);
      const text = about.get ? (about.set ? '[Getter/Setter]' : '[Getter]') : about.set ? '[Setter]' : show(about.value);
      return (typeof key === 'symbol' ? '[' + key.toString() + ']' : isPlainKey(key) ? key : quote(key)) + ': ' + text;
    };
    if (Array.isArray(value)) {
      const items = value.slice(0, 100).map((it, i) => (i in value ? show(it) : '<1 empty item>'));
      if (value.length > 100) items.push('... ' + (value.length - 100) + ' more item' + (value.length > 101 ? 's' : ''));
      return rows([...items, ...keys.filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key)).map(pair)], '[', ']', '');
    }
    if (value instanceof Map) return rows([...value].map(([a, b]) => show(a) + ' => ' + show(b)), '{', '}', 'Map(' + value.size + ') ');
    if (value instanceof Set) return rows([...value].map(show), '{', '}', 'Set(' + value.size + ') ');
    if (ArrayBuffer.isView(value)) {
      if (name === 'Buffer') return '<Buffer ' + [...value].slice(0, 50).map((it) => it.toString(16).padStart(2, '0')).join(' ') + '>';
      return rows([...value].slice(0, 100).map(String), '[', ']', name + '(' + value.length + ') ');
    }
    return rows(keys.map(pair), '{', '}', name === 'Object' ? '' : name + ' ');
  };
  const format = (...args) => {
    let out = [];
    if (typeof args[0] === 'string' && /%[sdifjoO%]/.test(args[0]) && args.length > 1) {
      const first = args.shift();
      out.push(first.replace(/%([sdifjoO%])/g, (all, kind) => {
        if (kind === '%') return '%';
        if (args.length === 0) return all;
        const it = args.shift();
        if (kind === 'd') return String(Number(it));
        if (kind === 'i') return String(parseInt(it));
        if (kind === 'f') return String(parseFloat(it));
        if (kind === 'j') return JSON.stringify(it);
        return kind === 's' && typeof it !== 'object' ? String(it) : inspect(it, 0, typeof it === 'string' ? [] : [{}]);
      }));
    }
    return [...out, ...args.map((it) => (typeof it === 'string' ? it : inspect(it)))].join(' ');
  };
  let indent = '';
  const say = (stream) => (...args) => host.print(stream, format(...args).split('\n').map((line) => indent + line).join('\n') + '\n');
  const times = new Map();
  const counts = new Map();
  const log = say('stdout');
  const complain = say('stderr');
  globalThis.console = {
    log, info: log, debug: log, error: complain, warn: complain, trace: (...args) => complain('Trace:', ...args),
    group: (...args) => { if (args.length) log(...args); indent += '  '; }, groupEnd: () => { indent = indent.slice(2); },
    dir: (it) => log(inspect(it)), assert: (test, ...args) => { if (!test) complain('Assertion failed' + (args.length ? ':' : ''), ...args); },
    time: (label = 'default') => times.set(label, host.now()), timeEnd: (label = 'default') => log(label + ': ' + (host.now() - (times.get(label) ?? host.now())).toFixed(3) + 'ms'),
    count: (label = 'default') => { counts.set(label, (counts.get(label) ?? 0) + 1); log(label + ': ' + counts.get(label)); },
    table: (rows) => {
      const list = Object.entries(rows);
      const names = [...new Set(list.flatMap(([, row]) => (typeof row === 'object' && row ? Object.keys(row) : ['Values'])))];
      const cells = [['(index)', ...names], ...list.map(([key, row]) => [key, ...names.map((name) => (typeof row === 'object' && row ? (name in row ? inspect(row[name], 1, [{}]) : '') : inspect(row, 1, [{}])))])];
      const widths = cells[0].map((_, i) => Math.max(...cells.map((row) => row[i].length)) + 2);
      const center = (text, width) => ' '.repeat(Math.floor((width - text.length) / 2)) + text + ' '.repeat(Math.ceil((width - text.length) / 2));
      const rule = (a, b, c) => a + widths.map((width) => '─'.repeat(width)).join(b) + c;
      log([rule('┌', '┬', '┐'), ...cells.map((row, i) => '│' + row.map((it, n) => center(it, widths[n])).join('│') + '│' + (i === 0 ? '\n' + rule('├', '┼', '┤') : '')), rule('└', '┴', '┘')].join('\n'));
    },
  };
`;
