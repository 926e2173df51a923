/**
 * What a field of the search holds, in UTF-16 units: ten times what is searched for, so that whatever is cut off would have
 * been refused anyway, and few enough for the address of a GET in Chinese (nine bytes each).
 */
export const typedLimit = 1_000;
