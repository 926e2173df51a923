import { emekaWithMentor, linWithMentor } from "./demo-mentored-story";

/*
 * What the demo people have behind them. They are fictional. Times are counted back from the day the workspace is made,
 * so that the story is the same whenever that is.
 */

export interface DemoReview {
  /** The half-year reviewed, counted back from the current one: 1 is the last that is over. */
  halfYearsAgo: number;
  levelNow: string;
  target: string;
  /** By responsibility key: 1 to 5, 0 for no opportunity, and why. */
  answers: Record<string, { answer: number; comment?: string }>;
}

/** One answer of one side and why: 1 to 5, 0 for no opportunity or not observed. */
export interface DemoAnswer {
  answer: number;
  comment?: string;
}

export interface DemoMentored {
  /** 0 is the half-year that still runs. */
  halfYearsAgo: number;
  mentor: string;
  levelNow: string;
  target: string;
  /** How far it has come: neither has submitted, the mentor has still to, both are open to compare, or both have signed. */
  until: "writing" | "waiting" | "revealed" | "signed";
  self: Record<string, DemoAnswer & { happened?: string; evidence?: { title: string; link: string; daysAgo: number } }>;
  /** Absent while the mentor has not begun. */
  mentorSide?: Record<string, DemoAnswer>;
  /** What they said of what they had not said alike: a rating with a reason, or left open. `by` proposed it. */
  agreed?: Record<
    string,
    { by: "self" | "mentor"; confirmed: boolean; reason: string } & (
      | { answer: number }
      | { experiment: string; inDays: number }
    )
  >;
}

export interface DemoPerson {
  /** Names the account; those of `demoPeople` are offered at sign-in. */
  key: string;
  displayName: string;
  email: string;
  role: "administrator" | "member";
  timeZone: string;
  levelNow?: string;
  aim?: { target: string; inMonths: number };
  reviews: DemoReview[];
  /** Reviews with a mentor, the oldest first. */
  mentored?: DemoMentored[];
  steps: { responsibilityKey: string; text: string; inDays: number }[];
  notes: { title: string; daysAgo: number; link?: string; responsibilityKey?: string }[];
}

export const demoStory: DemoPerson[] = [
  {
    key: "lin-zhixia",
    displayName: "林知夏 Lin Zhixia",
    email: "lin.zhixia@demo.invalid",
    role: "member",
    timeZone: "Asia/Shanghai",
    levelNow: "L2",
    aim: { target: "L3", inMonths: 8 },
    reviews: [
      {
        halfYearsAgo: 5,
        levelNow: "L2",
        target: "L3",
        answers: {
          "design-solutions-independently": { answer: 4, comment: "检索方案从需求独立做到上线。" },
          "optimise-model-performance": { answer: 3, comment: "延迟降了三成，但没有记录波动。" },
          "join-architecture-decisions": { answer: 2 },
          "lead-complex-projects": { answer: 2 },
          "design-system-architecture": { answer: 1, comment: "缓存改造照搬了旧结构，没写理由。" },
          "guide-junior-engineers": { answer: 0, comment: "这半年组里没有新人。" },
          "resolve-technical-difficulties": { answer: 3 },
        },
      },
      {
        halfYearsAgo: 4,
        levelNow: "L2",
        target: "L3",
        answers: {
          "design-solutions-independently": { answer: 4, comment: "打分服务从需求做到上线，指标和兜底先谈好了。" },
          "optimise-model-performance": { answer: 4 },
          "join-architecture-decisions": { answer: 3 },
          "lead-complex-projects": { answer: 2, comment: "计划由团队负责人改过两轮。" },
          "design-system-architecture": { answer: 2 },
          "guide-junior-engineers": { answer: 2, comment: "常常直接改好，少讲原因。" },
          "resolve-technical-difficulties": { answer: 3 },
        },
      },
      {
        halfYearsAgo: 3,
        levelNow: "L2",
        target: "L3",
        answers: {
          "design-solutions-independently": { answer: 4 },
          "optimise-model-performance": { answer: 4, comment: "量化之后质量、延迟、成本都列了表。" },
          "join-architecture-decisions": { answer: 4, comment: "用两组实验推翻了原来的选型。" },
          "lead-complex-projects": { answer: 3, comment: "带两个人完成迁移，数据风险暴露得晚。" },
          "design-system-architecture": { answer: 2 },
          "guide-junior-engineers": { answer: 2, comment: "每周四结对，目标常说得含糊。" },
          "resolve-technical-difficulties": { answer: 4, comment: "重试风暴的原因写成了文档，别的组也在用。" },
        },
      },
    ],
    mentored: linWithMentor,
    steps: [
      { responsibilityKey: "lead-complex-projects", text: "给检索迁移写一页风险清单，每周更新", inDays: 24 },
      { responsibilityKey: "guide-junior-engineers", text: "下次评审只提问题，不改代码", inDays: 52 },
    ],
    notes: [
      {
        title: "批量打分方案过了第一轮评审",
        daysAgo: 12,
        link: "https://docs.example.com/batch-scoring",
        responsibilityKey: "design-system-architecture",
      },
      { title: "让新同事主讲一次设计评审，全程没插话", daysAgo: 33, responsibilityKey: "guide-junior-engineers" },
      { title: "线上重试问题当天定位到原因", daysAgo: 76 },
    ],
  },
  {
    key: "he-xuan",
    displayName: "何煊 He Xuan",
    email: "he.xuan@demo.invalid",
    role: "member",
    timeZone: "Asia/Shanghai",
    reviews: [],
    steps: [],
    notes: [],
  },
  {
    key: "chen-muyan",
    displayName: "陈慕言 Chen Muyan",
    email: "chen.muyan@demo.invalid",
    role: "member",
    timeZone: "Asia/Shanghai",
    levelNow: "L4",
    reviews: [],
    steps: [],
    notes: [],
  },
  {
    key: "emeka-obi",
    displayName: "Emeka Obi",
    email: "emeka.obi@demo.invalid",
    role: "member",
    timeZone: "Europe/Berlin",
    levelNow: "L1",
    aim: { target: "L2", inMonths: 10 },
    reviews: [],
    mentored: emekaWithMentor,
    steps: [],
    notes: [],
  },
  {
    key: "sofia-berglund",
    displayName: "Sofia Berglund",
    email: "sofia.berglund@demo.invalid",
    role: "member",
    timeZone: "Europe/Stockholm",
    levelNow: "L4",
    reviews: [],
    steps: [],
    notes: [],
  },
  {
    key: "song-yiming",
    displayName: "宋一鸣 Song Yiming",
    email: "song.yiming@demo.invalid",
    role: "administrator",
    timeZone: "Asia/Shanghai",
    reviews: [],
    steps: [],
    notes: [],
  },
];
