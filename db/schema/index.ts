export * from "./evidence";
export * from "./growth";
export * from "./identity";
export * from "./ladder";
export * from "./organization";
export * from "./review";
