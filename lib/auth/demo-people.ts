import type { Locale } from "@/lib/i18n/locales";

/** The people of the demo workspace. They are fictional; `role` and `about` are keys of the `account.demo` messages. */
export const demoPeople = [
  {
    key: "lin-zhixia",
    name: { en: "Lin Zhixia", "zh-CN": "林知夏" },
    role: "linEngineer",
    about: "linAbout",
  },
  {
    key: "he-xuan",
    name: { en: "He Xuan", "zh-CN": "何煊" },
    role: "heNewcomer",
    about: "heAbout",
  },
  {
    key: "chen-muyan",
    name: { en: "Chen Muyan", "zh-CN": "陈慕言" },
    role: "chenMentor",
    about: "chenAbout",
  },
  {
    key: "emeka-obi",
    name: { en: "Emeka Obi", "zh-CN": "Emeka Obi" },
    role: "emekaEngineer",
    about: "emekaAbout",
  },
  {
    key: "sofia-berglund",
    name: { en: "Sofia Berglund", "zh-CN": "Sofia Berglund" },
    role: "sofiaLead",
    about: "sofiaAbout",
  },
  {
    key: "song-yiming",
    name: { en: "Song Yiming", "zh-CN": "宋一鸣" },
    role: "songAdministrator",
    about: "songAbout",
  },
] as const satisfies readonly { key: string; name: Record<Locale, string>; role: string; about: string }[];
