/*
 * A static page can be read and followed without script. Its scripts therefore come only when somebody is about to do
 * something with it: a phone that only reads spends neither time nor data on them.
 */

/**
 * Runs once, in place of the scripts it brings. They come at the first touch, movement of the pointer, scroll or key; at once
 * where somebody is signed in, both languages are shown, or the address names more than the page. A press on a button and a
 * key that come before the scripts listen are kept, the last one of them, and done as soon as they do. Browsers tell a page
 * that was laid out under a pointer at rest of a movement by nothing: that one does not count.
 */
export const laterScript = `(function(d){
var h=d.documentElement,signs=["pointerdown","pointermove","touchstart","keydown","focusin","scroll"],held=null;
d.currentScript.remove();
function bring(sign){
if(sign&&sign.type==="pointermove"&&!sign.movementX&&!sign.movementY)return;
signs.forEach(function(sign){removeEventListener(sign,bring,true)});
d.querySelectorAll("script[data-later]").forEach(function(later){
var script=d.createElement("script");script.src=later.dataset.later;script.async=true;later.replaceWith(script)})}
function keepPress(event){
var button=event.target.closest("button[type=button]");if(!button)return;
event.preventDefault();event.stopPropagation();held=function(){button.click()}}
function keepKey(event){
var key=event.key||"",search=(event.ctrlKey||event.metaKey)&&!event.altKey&&key.toLowerCase()==="k";
if(search)event.preventDefault();
else if(key.length!==1||event.ctrlKey||event.metaKey||event.altKey||event.target.closest("input,textarea,select"))return;
held=function(){(d.activeElement||d.body).dispatchEvent(new KeyboardEvent("keydown",event))}}
new MutationObserver(function(changes,observer){
if(!("listens" in h.dataset))return;
observer.disconnect();removeEventListener("click",keepPress,true);removeEventListener("keydown",keepKey,true);
if(held)held()}).observe(h,{attributes:true});
addEventListener("click",keepPress,true);addEventListener("keydown",keepKey,true);
var both;try{both=sessionStorage.getItem("rung-both")}catch(e){}
if(h.dataset.me||both||location.search||location.hash)bring();
else signs.forEach(function(sign){addEventListener(sign,bring,{capture:true,passive:true})})
})(document)`;

const own = /<script src="(\/_next\/[^"]+)" async="">\s*<\/script>/g;
const preload = /<link rel="preload" as="script"[^>]*>/g;

/** A prerendered page whose own scripts come later. Throws for a page that has none: Next then writes them in another way. */
export function withScriptsLater(html: string): string {
  const later = html.replace(own, '<script data-later="$1"></script>').replace(preload, "");
  if (later === html || !later.includes("</body>")) throw new Error("The page has no script that could come later.");
  return later.replace("</body>", () => `<script>${laterScript}</script></body>`);
}
