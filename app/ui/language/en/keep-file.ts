/** Texts: a recording that is played from a file is kept on this server. */
export const keepFile = {
  title: 'Keep this recording on this server',
  what: 'It is played from a file on this device, and nobody else sees it. Kept on this server, it can be shared by a link, and a room can go on from it. You lead it then: you say who sees it, and can delete it.',
  key: 'Instructor key',
  keyHint: 'This server asks for it before it takes anything in. Whoever runs the server knows it.',
  go: 'Keep it here',
  keeping: 'The file is being sent and read …',
  cut: 'This file is cut: it can be played up to there, but not kept. Get the whole file from where it comes from.',
  nobodyLeads: 'Nobody in this recording leads the class, so nobody could look after it here. It can still be played.',
};
