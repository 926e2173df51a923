/** Seconds that a session lives: thirty days. The row in the database rules, the cookie only carries its random id. */
export const sessionSeconds = 30 * 24 * 60 * 60;
