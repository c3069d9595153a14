/** `Buffer` and texts as bytes: a piece of `PRELUDE`, whose scope it shares. */
export const BYTES = `
  const utf8 = (text) => { const out = []; for (const it of String(text)) { const c = it.codePointAt(0); if (c < 128) out.push(c); else if (c < 2048) out.push(192 | (c >> 6), 128 | (c & 63)); else if (c < 65536) out.push(224 | (c >> 12), 128 | ((c >> 6) & 63), 128 | (c & 63)); else out.push(240 | (c >> 18), 128 | ((c >> 12) & 63), 128 | ((c >> 6) & 63), 128 | (c & 63)); } return out; };
  const text8 = (bytes) => { let out = ''; for (let i = 0; i < bytes.length; ) { const b = bytes[i]; const n = b < 128 ? 1 : b < 224 ? 2 : b < 240 ? 3 : 4; let c = n === 1 ? b : b & (255 >> (n + 1)); for (let k = 1; k < n; k += 1) c = (c << 6) | (bytes[i + k] & 63); out += String.fromCodePoint(c || 0); i += n; } return out; };
  const B64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const toBase64 = (bytes) => { let out = ''; for (let i = 0; i < bytes.length; i += 3) { const n = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0); out += B64[n >> 18] + B64[(n >> 12) & 63] + (i + 1 < bytes.length ? B64[(n >> 6) & 63] : '=') + (i + 2 < bytes.length ? B64[n & 63] : '='); } return out; };
  const fromBase64 = (text) => { const out = []; let bits = 0; let held = 0; for (const it of text.replace(/-/g, '+').replace(/_/g, '/')) { const at = B64.indexOf(it); if (at < 0) continue; held = (held << 6) | at; bits += 6; if (bits >= 8) { bits -= 8; out.push((held >> bits) & 255); } } return out; };
  class Buffer extends Uint8Array {
    static from(it, encoding) { return typeof it === 'string' ? new Buffer(encoding === 'base64' ? fromBase64(it) : encoding === 'hex' ? it.match(/../g).map((two) => parseInt(two, 16)) : utf8(it)) : new Buffer(it); }
    static alloc(size) { return new Buffer(size); }
    static isBuffer(it) { return it instanceof Buffer; }
    static byteLength(text) { return utf8(text).length; }
    static concat(list) { return new Buffer(list.flatMap((it) => [...it])); }
    toString(encoding) { return encoding === 'base64' ? toBase64(this) : encoding === 'hex' ? [...this].map((it) => it.toString(16).padStart(2, '0')).join('') : text8(this); }
    toJSON() { return { type: 'Buffer', data: [...this] }; }
  }
  globalThis.Buffer = Buffer;
  globalThis.btoa = (text) => toBase64(utf8(text));
  globalThis.atob = (text) => text8(fromBase64(text));
  globalThis.TextEncoder = class { encode(text) { return new Uint8Array(utf8(text)); } };
  globalThis.TextDecoder = class { decode(bytes) { return text8(bytes); } };
`;
