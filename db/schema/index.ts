export * from "./agreement";
export * from "./evidence";
export * from "./growth";
export * from "./identity";
export * from "./ladder";
export * from "./mentoring";
export * from "./organization";
export * from "./review";
