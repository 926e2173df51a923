/** Under which name a page that asks for deletion tells the next one whose copies to remove from this device. */
export const erasedMember = "rung-erased-member";
