import type { Locale } from "@/lib/i18n/locales";

type Wording = Record<Locale, string>;

/** What the ladder has to say, written down once more and not read from the product: levels with their responsibilities. */
export const ladderFacts: { level: Wording; responsibilities: Wording[] }[] = [
  {
    level: { en: "Junior AI engineer", "zh-CN": "初级 AI 工程师" },
    responsibilities: [
      { en: "implements and tests AI components", "zh-CN": "实现和测试 AI 组件" },
      { en: "works under the guidance of senior engineers", "zh-CN": "在高级工程师指导下工作" },
      { en: "focuses on one domain or technology", "zh-CN": "专注于特定领域或技术" },
    ],
  },
  {
    level: { en: "AI engineer (mid-level)", "zh-CN": "中级 AI 工程师" },
    responsibilities: [
      { en: "designs and implements AI solutions independently", "zh-CN": "独立设计和实现 AI 解决方案" },
      { en: "optimises model performance", "zh-CN": "优化模型性能" },
      { en: "takes part in architecture decisions", "zh-CN": "参与架构决策" },
    ],
  },
  {
    level: { en: "Senior AI engineer", "zh-CN": "高级 AI 工程师" },
    responsibilities: [
      { en: "leads complex AI projects", "zh-CN": "领导复杂 AI 项目" },
      { en: "designs system architecture", "zh-CN": "设计系统架构" },
      { en: "guides junior engineers", "zh-CN": "指导初级工程师" },
      { en: "resolves technical difficulties", "zh-CN": "解决技术难题" },
    ],
  },
  {
    level: { en: "AI technical expert / architect", "zh-CN": "AI 技术专家/架构师" },
    responsibilities: [
      { en: "defines technical strategy and standards", "zh-CN": "定义技术战略和标准" },
      { en: "coordinates across teams", "zh-CN": "跨团队协调" },
      { en: "evaluates new technology", "zh-CN": "评估新技术" },
      { en: "solves system-level challenges", "zh-CN": "解决系统级挑战" },
    ],
  },
  {
    level: { en: "AI technical director / VP", "zh-CN": "AI 技术总监/VP" },
    responsibilities: [
      { en: "sets the technology roadmap", "zh-CN": "制定技术路线图" },
      { en: "manages engineering teams", "zh-CN": "管理工程团队" },
      { en: "balances business needs and technical feasibility", "zh-CN": "平衡业务需求与技术可行性" },
      { en: "takes part in strategic decisions", "zh-CN": "参与战略决策" },
    ],
  },
];
