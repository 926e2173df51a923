import type { DemoMentored } from "./demo-story";

/* Reviews with a mentor that the fictional people of the demo have behind them or before them. */

const kept = { by: "mentor", confirmed: true } as const;

export const linWithMentor: DemoMentored[] = [
  {
    halfYearsAgo: 2,
    mentor: "chen-muyan",
    levelNow: "L2",
    target: "L3",
    until: "signed",
    self: {
      "design-solutions-independently": { answer: 4, comment: "索引重建从方案到上线都是自己带的。" },
      "optimise-model-performance": { answer: 4, comment: "排序模型蒸馏后延迟降了四成。" },
      "join-architecture-decisions": { answer: 3, comment: "会上多半补充细节，很少先提方案。" },
      "lead-complex-projects": { answer: 2, comment: "计划改过两轮，第二轮才把依赖写清楚。" },
      "design-system-architecture": { answer: 2, comment: "只画了自己负责的那一块。" },
      "guide-junior-engineers": { answer: 0, comment: "这半年组里没有新人。" },
      "resolve-technical-difficulties": { answer: 3, comment: "内存泄漏是我定位的，写了报告。" },
    },
    mentorSide: {
      "design-solutions-independently": { answer: 4, comment: "边界先谈清楚再动手，上线后没有返工。" },
      "optimise-model-performance": { answer: 3, comment: "效果有了，但没有留下前后对比，别人复现不了。" },
      "join-architecture-decisions": { answer: 3, comment: "意见准，常常写在会后，没赶上决定。" },
      "lead-complex-projects": { answer: 2, comment: "两个人的项目能排开，风险暴露得还是晚。" },
      "design-system-architecture": { answer: 2, comment: "一块画得细，和上下游的约定没写。" },
      "guide-junior-engineers": { answer: 0, comment: "没有带人的机会，无从判断。" },
      "resolve-technical-difficulties": { answer: 3, comment: "报告很好，目前只见过一次。" },
    },
    agreed: {
      "optimise-model-performance": { ...kept, answer: 3, reason: "补上对比表之前，先按看得见的算。" },
    },
  },
  {
    halfYearsAgo: 1,
    mentor: "chen-muyan",
    levelNow: "L2",
    target: "L3",
    until: "signed",
    self: {
      "design-solutions-independently": { answer: 4, comment: "打分服务的指标和兜底先谈好了才动手。" },
      "optimise-model-performance": { answer: 4, comment: "量化之后质量、延迟、成本都列了表。" },
      "join-architecture-decisions": { answer: 4, comment: "用两组实验推翻了原来的选型。" },
      "lead-complex-projects": { answer: 3, comment: "带两个人完成迁移，每周同步一次风险。" },
      "design-system-architecture": { answer: 2, comment: "还是习惯从模块看，不从约定看。" },
      "guide-junior-engineers": { answer: 2, comment: "每周四结对，目标常说得含糊。" },
      "resolve-technical-difficulties": { answer: 4, comment: "重试风暴的原因写成了文档，别的组也在用。" },
    },
    mentorSide: {
      "design-solutions-independently": { answer: 4, comment: "稳定在这一档，不用再看细节。" },
      "optimise-model-performance": { answer: 4, comment: "三张表写得清楚，评审会上直接引用了。" },
      "join-architecture-decisions": { answer: 4, comment: "选型改了方向，就是因为那两组实验。" },
      "lead-complex-projects": { answer: 3, comment: "节奏稳了，数据风险还可以更早说。" },
      "design-system-architecture": { answer: 2, comment: "容量和降级的约定还靠别人补。" },
      "guide-junior-engineers": { answer: 3, comment: "雨辰这半年的变化，多半来自周四的结对。" },
      "resolve-technical-difficulties": { answer: 3, comment: "文档很有用；想看到第二个领域。" },
    },
    agreed: {
      "guide-junior-engineers": { ...kept, answer: 2, reason: "先把目标写下来，再谈下一档。" },
      "resolve-technical-difficulties": { ...kept, answer: 3, reason: "等一次不在自己模块里的例子。" },
    },
  },
  {
    halfYearsAgo: 0,
    mentor: "chen-muyan",
    levelNow: "L2",
    target: "L3",
    until: "revealed",
    self: {
      "design-solutions-independently": { answer: 4, comment: "批量打分方案一轮就过了评审。" },
      "optimise-model-performance": { answer: 0, comment: "这半年都在做检索，没有机会做模型优化。" },
      "join-architecture-decisions": {
        answer: 2,
        comment: "会上我一般只补充细节，没觉得自己影响了什么决定。",
        happened: "缓存方案讨论里我贴了一页压测数据，后来方案改了方向。",
        evidence: { title: "缓存方案讨论记录", link: "https://docs.example.com/cache-design", daysAgo: 96 },
      },
      "lead-complex-projects": { answer: 3, comment: "检索迁移按周推进，风险清单每周更新。" },
      "design-system-architecture": { answer: 3, comment: "批量打分的边界和降级写清楚了，样本不多。" },
      "guide-junior-engineers": {
        answer: 2,
        comment: "有时还是忍不住直接改。",
        happened: "六月起每周四和雨辰结对一小时。八月之后先问“你觉得哪里会坏”，雨辰自己补上了失败重试。",
        evidence: { title: "检索模块重写的评审讨论 #482", link: "https://git.example.com/rag/482", daysAgo: 61 },
      },
      "resolve-technical-difficulties": {
        answer: 4,
        comment: "线上重试问题当天定位到原因，写了报告。",
        evidence: { title: "重试风暴复盘", link: "https://docs.example.com/retry-storm", daysAgo: 76 },
      },
    },
    mentorSide: {
      "design-solutions-independently": { answer: 4, comment: "批量打分方案写得能直接照着做。" },
      "optimise-model-performance": { answer: 3, comment: "排序模型那次蒸馏有效果，但没有写下对比。" },
      "join-architecture-decisions": {
        answer: 4,
        comment: "缓存方案是因为知夏那页压测数据才改的方向，只是没在会上开口。这就是用证据影响取舍。",
      },
      "lead-complex-projects": { answer: 3, comment: "风险清单有用，跨组的依赖还要更早谈。" },
      "design-system-architecture": { answer: 2, comment: "降级写清楚了，容量估算还缺一半。" },
      "guide-junior-engineers": { answer: 3, comment: "周四的结对改变了雨辰的做法，下一步是整块放手。" },
      "resolve-technical-difficulties": { answer: 2, comment: "报告很好，但只有一次，且在自己最熟的模块。" },
    },
    agreed: {
      "resolve-technical-difficulties": { ...kept, answer: 3, reason: "下半年选一个不熟的模块再看。" },
      "guide-junior-engineers": { by: "mentor", confirmed: false, answer: 3, reason: "变化看得见，目标也写下来了。" },
    },
  },
];

export const emekaWithMentor: DemoMentored[] = [
  {
    halfYearsAgo: 0,
    mentor: "chen-muyan",
    levelNow: "L1",
    target: "L2",
    until: "waiting",
    self: {
      "implement-components": {
        answer: 4,
        comment: "The evaluation runner and its tests are mine from the first commit.",
        happened: "Ran the nightly evaluation for eleven weeks and fixed the sampling bug in week four.",
        evidence: { title: "Sampling fix, pull request 311", link: "https://git.example.com/eval/311", daysAgo: 70 },
      },
      "work-under-guidance": { answer: 4, comment: "I bring two options and a recommendation before I ask." },
      "focus-on-one-domain": { answer: 4, comment: "Retrieval evaluation is mine; others come with questions." },
      "design-solutions-independently": { answer: 2, comment: "I needed help with the interfaces." },
      "optimise-model-performance": { answer: 2, comment: "Tried batching; the gain was small." },
      "join-architecture-decisions": { answer: 0, comment: "There was no decision to take part in." },
    },
  },
];
