/** Names that people have or make, to hold screens against: scripts, directions, emoji, letters piled up, lengths. */
export const HARD_NAMES: readonly string[] = [
  'Ana',
  'Zoë Müller-Lüdenscheidt-Hohenstein',
  'محمد عبد الرحمن',
  'דנה כהן',
  'Ольга Ἀθηνᾶ',
  '陳大文小明子龍雲長翼德',
  'สมชาย ใจดี',
  'नरेन्द्र',
  '👩‍👩‍👧‍👦👨🏿‍🚀🏳️‍🌈',
  'Z̷̢͎̗̯͒͂͊a̸̡̛͔̮͒l̴̨̛͖̥͆g̶̢̛̮͋o̵͔̓',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  '<img src=x onerror=alert(1)>',
  'I.',
];
