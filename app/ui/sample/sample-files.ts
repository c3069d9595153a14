import type { FilesPaneProps } from '../files/files-pane';

const HOME = '/home/student';

export const sampleFiles: FilesPaneProps = {
  home: HOME,
  example: '/home/student/web-app',
  files: [
    { path: `${HOME}/Dockerfile`, size: 142 },
    { path: `${HOME}/package.json`, size: 211 },
    { path: `${HOME}/public/index.html`, size: 498 },
    { path: `${HOME}/server.js`, size: 903 },
  ],
  open: {
    path: `${HOME}/Dockerfile`,
    opaque: false,
    content:
      '# The example of the first class\nFROM node:14-alpine\nWORKDIR /app\nCOPY package.json .\nRUN npm install\nCOPY . .\nEXPOSE 80\nCMD ["npm","start"]\n',
  },
  onOpen: () => {},
  onSave: async () => true,
  onRemove: () => {},
  onRename: () => {},
  envOf: () => null,
  onExample: () => {},
};
