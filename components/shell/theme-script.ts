/*
 * Runs before the first paint, the same text on every page so that one hash in the content policy allows it. It applies
 * a stored choice of light or dark, notes that script runs at all, and, where the hint cookie says that somebody is
 * probably signed in, keeps the room of what will then be shown.
 */
export const themeScript =
  '(function(d){d.dataset.script="";try{var t=localStorage.getItem("rung-theme");if(t==="light"||t==="dark")d.dataset.theme=t}catch(e){}if(/(^|; )rung_hint=1/.test(document.cookie))d.dataset.me="pending"})(document.documentElement)';

/** What a `script-src` needs to allow it; a test keeps both together. */
export const themeScriptHash = "sha256-ek2I8UVonyVAz2fXWsTLNyY3YblOGDUBhNgen4waoaY=";

/** Where the choice is kept: in localStorage, and in a cookie of the same name for pages the server renders each time. */
export const themeKey = "rung-theme";
