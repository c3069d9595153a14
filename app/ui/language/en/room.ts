/** Texts: how to join, shown on walls and decks. */
export const room = {
  card: {
    label: 'How to join',
    code: 'Room code',
    open: 'Open the address to join',
    qr: 'QR code of {url}',
    fold: 'Fold the card',
    unfold: 'Show the QR code',
    count: '{joined, plural, one {# student} other {# students}}{away, plural, =0 {} other {, {online} here now}}',
    locked: 'Joining is locked',
  },
};
