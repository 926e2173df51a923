import type { DemoMentored, DemoPerson } from "./demo-story";

/*
 * The team of the demo: ten fictional people across the ladder. Their signed reviews are told by numbers alone, in the
 * order of the ladder; what a team lead may see is nothing else.
 */

/** By level, what was agreed of each of its responsibilities, 0 for no opportunity. */
export type AgreedNumbers = Readonly<Partial<Record<"L1" | "L2" | "L3" | "L4" | "L5", readonly number[]>>>;

export interface DemoTeammate extends Pick<DemoPerson, "key" | "displayName" | "email" | "timeZone" | "levelNow"> {
  mentor: string;
  target: string;
  /** Signed half-years, the older first; `selfHigher` names what the person had rated one higher than was agreed. */
  signed: { halfYearsAgo: number; agreed: AgreedNumbers; selfHigher?: readonly string[] }[];
  /** How far the review of the round that runs has come; absent where it has not been started. */
  now?: DemoMentored["until"];
}

export const demoTeammates: DemoTeammate[] = [
  {
    ...{ key: "bai-songtao", displayName: "白松涛 Bai Songtao", email: "bai.songtao@demo.invalid" },
    ...{ timeZone: "Asia/Shanghai", levelNow: "L3", target: "L4", mentor: "ingrid-solheim" },
    signed: [{ halfYearsAgo: 1, agreed: { L3: [4, 4, 3, 4], L4: [2, 2, 3, 1] } }],
  },
  {
    ...{ key: "ingrid-solheim", displayName: "Ingrid Solheim", email: "ingrid.solheim@demo.invalid" },
    ...{ timeZone: "Europe/Oslo", levelNow: "L3", target: "L4", mentor: "chen-muyan" },
    signed: [
      { halfYearsAgo: 3, agreed: { L3: [4, 4, 3, 4], L4: [2, 3, 2, 2] }, selfHigher: ["guide-junior-engineers"] },
      { halfYearsAgo: 1, agreed: { L3: [5, 4, 4, 4], L4: [2, 3, 2, 3] } },
    ],
    now: "signed",
  },
  {
    ...{ key: "arjun-mehta", displayName: "Arjun Mehta", email: "arjun.mehta@demo.invalid" },
    ...{ timeZone: "Asia/Kolkata", levelNow: "L2", target: "L3", mentor: "chen-muyan" },
    signed: [
      { halfYearsAgo: 2, agreed: { L2: [4, 4, 4], L3: [2, 2, 1, 3] }, selfHigher: ["lead-complex-projects"] },
      { halfYearsAgo: 1, agreed: { L2: [4, 5, 3], L3: [2, 3, 1, 4] }, selfHigher: ["join-architecture-decisions"] },
    ],
    now: "writing",
  },
  {
    ...{ key: "mateo-ruiz", displayName: "Mateo Ruiz", email: "mateo.ruiz@demo.invalid" },
    ...{ timeZone: "Europe/Madrid", levelNow: "L2", target: "L3", mentor: "ingrid-solheim" },
    signed: [],
  },
  {
    ...{ key: "wen-jiaqi", displayName: "闻佳琪 Wen Jiaqi", email: "wen.jiaqi@demo.invalid" },
    ...{ timeZone: "Asia/Shanghai", levelNow: "L2", target: "L3", mentor: "ingrid-solheim" },
    signed: [
      { halfYearsAgo: 2, agreed: { L2: [4, 4, 3], L3: [3, 2, 2, 3] }, selfHigher: ["design-system-architecture"] },
      { halfYearsAgo: 1, agreed: { L2: [5, 4, 4], L3: [4, 4, 3, 4] }, selfHigher: ["guide-junior-engineers"] },
    ],
    now: "signed",
  },
  {
    ...{ key: "zhao-yuchen", displayName: "赵雨辰 Zhao Yuchen", email: "zhao.yuchen@demo.invalid" },
    ...{ timeZone: "Asia/Shanghai", levelNow: "L1", target: "L2", mentor: "ingrid-solheim" },
    signed: [
      { halfYearsAgo: 2, agreed: { L1: [4, 4, 3], L2: [2, 0, 2] } },
      {
        halfYearsAgo: 1,
        agreed: { L1: [4, 5, 4], L2: [3, 2, 2] },
        selfHigher: ["design-solutions-independently", "optimise-model-performance"],
      },
    ],
  },
];

/** What people of the demo who have a story of their own have signed before. */
export const earlierOfChen: DemoTeammate["signed"] = [
  { halfYearsAgo: 3, agreed: { L4: [4, 3, 4, 4], L5: [1, 1, 2, 0] } },
  { halfYearsAgo: 1, agreed: { L4: [4, 4, 5, 4], L5: [2, 1, 2, 0] }, selfHigher: ["set-technology-roadmap"] },
];

export const earlierOfEmeka: DemoTeammate["signed"] = [
  { halfYearsAgo: 1, agreed: { L1: [3, 4, 3], L2: [1, 2, 0] }, selfHigher: ["implement-components"] },
];

export const demoTeam = {
  name: "应用智能组 Applied AI",
  lead: "sofia-berglund",
  /** Everybody but the newcomer has been there for two years. */
  members: [
    ...["chen-muyan", "lin-zhixia", "emeka-obi", "he-xuan"],
    ...["bai-songtao", "ingrid-solheim", "arjun-mehta", "mateo-ruiz", "wen-jiaqi", "zhao-yuchen"],
  ],
  newcomer: "he-xuan",
  sharing: [
    ...["chen-muyan", "lin-zhixia", "emeka-obi"],
    ...["ingrid-solheim", "arjun-mehta", "wen-jiaqi", "zhao-yuchen"],
  ],
  teaching: {
    "chen-muyan": ["guide-junior-engineers", "coordinate-across-teams", "evaluate-new-technology"],
    "ingrid-solheim": ["guide-junior-engineers", "lead-complex-projects"],
    "wen-jiaqi": ["optimise-model-performance", "design-system-architecture"],
    "lin-zhixia": ["optimise-model-performance"],
  } as Readonly<Record<string, readonly string[]>>,
} as const;
