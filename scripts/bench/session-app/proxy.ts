// The product's own proxy in front of a page that does nearly nothing.
export { proxy } from "@/proxy";

export const config = { matcher: ["/:locale(en|zh-CN)/:area(w)/:rest*"] };
