import { z } from "zod";

/** An OpenID Connect provider that people may sign in with. */
export interface OidcProvider {
  /** Names it in our addresses, and in the redirect address that the provider is told. */
  id: string;
  /** Exactly as the provider's discovery document and its tokens name it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it: the label of its button. */
  name: string;
}

const sets = [
  { id: "oidc", prefix: "RUNG_OIDC" },
  { id: "oidc-2", prefix: "RUNG_OIDC_2" },
] as const;

const settings = {
  ISSUER: {
    schema: z.url({ protocol: /^https?$/ }).refine((value) => URL.canParse(value) && isIssuer(new URL(value))),
    example: "https://login.example.com",
    rule: "must be the issuer exactly as the provider names it: an https address (http on loopback only) without query, fragment or user, for example",
  },
  CLIENT_ID: {
    schema: z.string().regex(/^[\x21-\x7e]{1,255}$/),
    example: "rung",
    rule: "must be the client's id without spaces, for example",
  },
  CLIENT_SECRET: {
    schema: z.string().regex(/^[\x21-\x7e]{1,1024}$/),
    example: "…",
    rule: "must be the client's secret without spaces, for example",
  },
  NAME: {
    schema: z
      .string()
      .trim()
      .min(1)
      .refine((name) => [...name].length <= 40 && !/\p{Cc}/u.test(name)),
    example: "Example SSO",
    rule: "must be at most 40 characters, what people call the provider, for example",
  },
} as const;

type Setting = keyof typeof settings;

/** The providers that the environment names, and a sentence for everything wrong; values are never repeated in one. */
export function readOidcProviders(source: Record<string, string | undefined>): {
  providers: OidcProvider[];
  problems: string[];
} {
  const problems: string[] = [];
  const providers: OidcProvider[] = [];
  for (const { id, prefix } of sets) {
    const given = (setting: Setting) => source[`${prefix}_${setting}`] || undefined;
    const names = Object.keys(settings) as Setting[];
    if (names.every((setting) => given(setting) === undefined)) continue;
    const wrong = names.filter((setting) => !settings[setting].schema.safeParse(given(setting)).success);
    problems.push(...wrong.map((setting) => sentence(`${prefix}_${setting}`, setting, given(setting) === undefined)));
    if (wrong.length > 0) continue;
    const value = (setting: Setting) => settings[setting].schema.parse(given(setting));
    if (providers.some(({ issuer }) => issuer === value("ISSUER")))
      problems.push(`${prefix}_ISSUER must name another provider than ${sets[0].prefix}_ISSUER does.`);
    providers.push({
      id,
      issuer: value("ISSUER"),
      clientId: value("CLIENT_ID"),
      clientSecret: value("CLIENT_SECRET"),
      name: value("NAME"),
    });
  }
  return { providers, problems };
}

function sentence(name: string, setting: Setting, missing: boolean): string {
  const { rule, example } = settings[setting];
  return missing
    ? `${name} must be set together with the other variables of its provider, for example ${name}=${example}`
    : `${name} ${rule} ${name}=${example}`;
}

function isIssuer({ protocol, hostname, search, hash, username, password }: URL): boolean {
  const near = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return (protocol === "https:" || near) && !search && !hash && !username && !password;
}
