/** What a piece of YAML says. Scalars are texts as they were written: whoever reads them decides what they are. */
export type YamlValue =
  | { kind: 'text'; line: number; text: string }
  | { kind: 'list'; line: number; items: readonly YamlValue[] }
  | { kind: 'map'; line: number; entries: readonly YamlEntry[] };

export interface YamlEntry {
  key: string;
  /** Of the key, in the whole text. */
  line: number;
  value: YamlValue;
}
