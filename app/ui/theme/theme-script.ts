/** Where a browser keeps the chosen theme. */
export const THEME_KEY = 'drydock-theme';

/** Runs before the first paint, so that a chosen theme does not flash. Storage may be forbidden, hence the try. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${THEME_KEY}');if(t)document.documentElement.dataset.theme=t}catch(e){}`;
