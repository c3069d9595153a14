/** What all screens share: connection, themes, languages, dialogs. */
export const parts = {
  language: 'Language',
  theme: {
    label: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    projector: 'Projector',
  },
};
