/** Texts of the files of a host and their editor. */
export const files = {
  pane: 'Files of the host',
  empty: 'Your home folder is empty. Begin with the example, or name a new file.',
  fetching: 'Fetching {name} …',
  opaque: '{name} is no text, or too long for this editor. Commands in the terminal can read it.',
  choose: 'Choose a file to read or change it.',
  new: {
    label: 'Name of a new file',
    placeholder: 'new file …',
    do: 'Make the file',
  },
  example: {
    first: 'Open the Node example',
    again: 'Reset the example',
  },
  text: 'Text of {path}',
  tabs: 'Tab indents. To leave the editor press Escape, then Tab.',
  save: 'Save',
  saveKeys: 'Ctrl+S. It is saved by itself after a pause.',
  state: {
    saved: 'saved',
    unsaved: 'not saved',
    saving: 'saving …',
    refused: 'not saved: refused',
    'changed-elsewhere': 'not saved',
  },
  contested: {
    what: 'This file has changed on the host since you opened it, for example by a command in the terminal.',
    theirs: 'Take the host’s text',
    mine: 'Save mine over it',
  },
  mistake: {
    error: 'Line {line}: error.',
    warning: 'Line {line}: warning.',
  },
  menu: 'More about {name}',
  keep: 'Leave it',
  rename: {
    name: 'Rename …',
    title: 'Rename {name}',
    label: 'New name',
    taken: 'There is a file of this name. Choose another one.',
    do: 'Rename',
  },
  remove: {
    name: 'Delete …',
    title: 'Delete {name}?',
    means: 'The file goes from your host. Images that were built with it keep their copy.',
    do: 'Delete',
  },
};
